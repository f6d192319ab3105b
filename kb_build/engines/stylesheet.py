"""Stylesheets of many parts: each part is a file below `styles/` of the theme, as each would be a request.

What lies in `styles/` itself becomes the stylesheet of every page; a folder below it becomes one of its own
name, for the pages that ask for it.
"""

import re
from collections.abc import Mapping
from pathlib import Path

PARTS = "styles"
_EVERY_PAGE = "assets/kb.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def joined(theme: Path) -> Mapping[str, str]:
    """The stylesheets of a theme by their paths on the site; none for a theme without parts."""
    parts = theme / PARTS
    folders = sorted(folder for folder in parts.glob("*") if folder.is_dir())
    sheets = {_EVERY_PAGE: _join(parts), **{f"assets/{one.name}.css": _join(one) for one in folders}}
    return {path: css for path, css in sheets.items() if css}


def _join(folder: Path) -> str:
    """All parts in the order of their names, without comments, indents and empty lines."""
    parts = (_COMMENT.sub("", path.read_text("utf-8")) for path in sorted(folder.glob("*.css")))
    lines = (line.strip() for part in parts for line in part.split("\n"))
    return "".join(f"{line}\n" for line in lines if line)
