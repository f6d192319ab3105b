"""The address of the site: `site_url` in mkdocs.yml.

That file may hold tags that MkDocs runs as Python, so only its events are read: nothing is built from them,
and nothing in it can nest too deeply.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml import AliasEvent, CollectionEndEvent, CollectionStartEvent, MappingStartEvent, ScalarEvent

MKDOCS_FILE = "mkdocs.yml"
_KEY = "site_url"
_WEB = ("https://", "http://")


def read(root: Path) -> str:
    """The address that a project's mkdocs.yml names; empty when it names none or cannot be read."""
    path = root / MKDOCS_FILE
    try:
        return parse(path.read_text("utf-8")) if path.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return ""


def parse(text: str) -> str:
    """The address that a text names on its top level; empty when it names none that begins with http."""
    try:
        address = next((value for key, value in _pairs(text) if key == _KEY), "")
    except yaml.YAMLError:
        return ""
    return address if address.lower().startswith(_WEB) else ""


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
