"""One stylesheet of many parts: each is a file below `styles/` of the theme, as each would be a request."""

import re
from pathlib import Path

PARTS = "styles"
PATH = "assets/kb.css"
"""Where the joined stylesheet lies on the site."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def joined(theme: Path) -> str:
    """All parts in the order of their names, without comments, indents and empty lines."""
    parts = (_COMMENT.sub("", path.read_text("utf-8")) for path in sorted((theme / PARTS).glob("*.css")))
    lines = (line.strip() for part in parts for line in part.split("\n"))
    return "".join(f"{line}\n" for line in lines if line)
