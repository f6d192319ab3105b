"""What a browser would find in a page: its elements, its words, and whatever it would run."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_ACTIVE_TAGS = """
    script iframe frame frameset object embed applet svg math style link meta base form input button select
    textarea template audio video source track portal noscript plaintext xmp keygen isindex dialog
"""
_ADDRESSES = """
    href src srcset action formaction data poster background cite longdesc xlink:href ping profile manifest
    code codebase dynsrc lowsrc
"""
_RUNNING_SCHEMES = ("javascript:", "data:", "vbscript:", "livescript:", "mocha:", "blob:", "file:")
_SKIPPED_IN_ADDRESSES = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
"""What the URL standard removes before it looks for a scheme."""
_DATA_BLOCK = ("script", "application/ld+json")
_RUNNING_STYLE = re.compile(r"url\(|expression|behavior|-moz-binding|@import|\\|position", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Element:
    """One start tag; attributes have their entities resolved, one without a value has an empty text."""

    tag: str
    attributes: dict[str, str]


@dataclass
class _Reader(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    events: list[tuple[str, ...]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes))
        self.events.append((tag, *(f"{name}={_calm(value)}" for name, value in sorted(attributes.items()))))
        if (tag, attributes.get("type")) == _DATA_BLOCK:
            self.linked_data.append("")

    def handle_endtag(self, tag: str) -> None:
        self.events.append(("/" + tag,))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and self._in_data_block():
            self.linked_data[-1] += data
        else:
            (self.scripts if self.cdata_elem else self.words).append(data)
        if data.strip():
            self.events.append(("", " ".join(data.split())))

    def _in_data_block(self) -> bool:
        """Nothing starts inside a script, so the last element that started is the one being read."""
        return (self.elements[-1].tag, self.elements[-1].attributes.get("type")) == _DATA_BLOCK


def _calm(value: str) -> str:
    """`text-align: right;` and `text-align:right` are one style."""
    return value.replace(": ", ":").rstrip(";")


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def elements(html: str) -> list[Element]:
    """Every element, in order."""
    return _read(html).elements


def events(html: str) -> list[tuple[str, ...]]:
    """Tags with their attributes, and words; equal for two ways to write the same markup."""
    return [event for event in _read(html).events if event not in (("/br",), ("/hr",), ("/img",))]


def words(html: str) -> str:
    """The text without any markup."""
    return "".join(_read(html).words)


def scripts(html: str) -> list[str]:
    """What stands inside scripts and styles; not the linked data, which no browser runs."""
    return _read(html).scripts


def linked_data(html: str) -> list[str]:
    """What stands inside each block of linked data."""
    return _read(html).linked_data


def running(html: str) -> list[str]:
    """Everything that a browser would run, load or submit; empty for harmless markup."""
    return [trouble for element in elements(html) for trouble in _troubles(element)]


def _troubles(element: Element) -> list[str]:
    troubles = [f"<{element.tag}>"] if element.tag in _ACTIVE_TAGS.split() else []
    return troubles + running_attributes(element)


def running_attributes(element: Element) -> list[str]:
    """Handlers, addresses that run, foreign frames and styles among the attributes of one element."""
    troubles = []
    for name, value in element.attributes.items():
        bare = _SKIPPED_IN_ADDRESSES.sub("", value).lower()
        runs = name in _ADDRESSES.split() and bare.startswith(_RUNNING_SCHEMES)
        styled = name == "style" and _RUNNING_STYLE.search(value)
        if name.startswith("on") or name in ("srcdoc", "http-equiv") or runs or styled:
            troubles.append(f"<{element.tag} {name}={value!r}>")
    return troubles
