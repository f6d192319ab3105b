"""The address and the name of the site: `site_url` and `site_name` in mkdocs.yml.

That file may hold tags that MkDocs runs as Python, so only its events are read: nothing is built from them,
and nothing in it can nest too deeply.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml import AliasEvent, CollectionEndEvent, CollectionStartEvent, MappingStartEvent, ScalarEvent

MKDOCS_FILE = "mkdocs.yml"
_KEY = "site_url"
_NAME_KEY = "site_name"
_WEB = ("https://", "http://")


def read(root: Path) -> str:
    """The address that a project's mkdocs.yml names; empty when it names none or cannot be read."""
    return parse(_text(root))


def read_name(root: Path) -> str:
    """The name that a project's mkdocs.yml gives the site; empty when it gives none or cannot be read."""
    return _value(_text(root), _NAME_KEY)


def parse(text: str) -> str:
    """The address that a text names on its top level; empty when it names none that begins with http."""
    address = _value(text, _KEY)
    return address if address.lower().startswith(_WEB) else ""


def _text(root: Path) -> str:
    path = root / MKDOCS_FILE
    try:
        return path.read_text("utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _value(text: str, wanted: str) -> str:
    try:
        return next((value for key, value in _pairs(text) if key == wanted), "")
    except yaml.YAMLError:
        return ""


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The keys and values on the top level, as they come; a list, a map and an alias count as empty."""
    outer = _outer(text)
    return zip(outer, outer, strict=False)


def _outer(text: str) -> Iterator[str]:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if (
            depth == 0
            and isinstance(event, CollectionStartEvent)
            and not isinstance(event, MappingStartEvent)
        ):
            return
        if depth == 1 and isinstance(event, ScalarEvent | AliasEvent | CollectionStartEvent):
            yield event.value if isinstance(event, ScalarEvent) else ""
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
