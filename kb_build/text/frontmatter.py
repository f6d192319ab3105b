"""The part between the fences: its values, and where each of them stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from yaml.nodes import MappingNode, Node, ScalarNode

from kb_build.text import yaml_nodes
from kb_build.text.source import Fault, Place, Source, Span

MAX_CHARACTERS = 65_536
FENCE = "---"
_FENCE_LINE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """Where the values of one file stand; looked up by JSON Pointer, worked out only when asked.

    `text` is the YAML that begins `offset` code points into the file.
    """

    path: PurePosixPath
    root: Node | None = None
    offset: int = 0
    text: str = ""

    def at(self, pointer: str) -> Span:
        """The span of the value at a pointer; of the nearest thing around it when it is not there."""
        _, value, found = yaml_nodes.find(self.root, _steps(pointer))
        if value is None or value is self.root:
            return self._start()
        span = yaml_nodes.span_of(value)
        words = self.text[span.start : span.end].rstrip(" \t\n")
        length = len(words) if found else 1
        return Span(span.start, span.start + length).shifted(self.offset)

    def key(self, pointer: str) -> Span:
        """The span of the key at a pointer; of the nearest key around it when it is not there."""
        key, _, _ = yaml_nodes.find(self.root, _steps(pointer))
        if key is None:
            return self._start()
        if isinstance(key, ScalarNode):
            return yaml_nodes.span_of(key).shifted(self.offset)
        start = key.start_mark.index + self.offset
        return Span(start, start + 1)

    def place(self, pointer: str) -> Place:
        """The value at a pointer as a place."""
        return Place(self.path, self.at(pointer))

    def key_place(self, pointer: str) -> Place:
        """The key at a pointer as a place."""
        return Place(self.path, self.key(pointer))

    def _start(self) -> Span:
        return Span(0, len(FENCE) if self.offset else 1)


def _steps(pointer: str) -> list[str]:
    """The steps of a JSON Pointer (RFC 6901)."""
    steps = pointer.split("/")[1:]
    return [step.replace("~1", "/").replace("~0", "~") for step in steps] if "~" in pointer else steps


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The values of a file's front matter, their places, the faults met, and where the body begins.

    `data` is None when no values could be read.
    """

    data: Mapping[str, Any] | None
    origin: Origin
    faults: tuple[Fault, ...] = ()
    body_start: int = 0


@dataclass
class _LocatedHandler(YAMLHandler):
    """A python-frontmatter handler that keeps the marks of one file's nodes."""

    open_end: int
    close: re.Match[str]
    faults: list[Fault] = field(default_factory=list)
    root: Node | None = None

    def detect(self, text: str) -> bool:
        return True

    def split(self, text: str) -> tuple[str, str]:
        return text[self.open_end : self.close.start()], text[self.close.end() :]

    def load(self, fm: str, **_: object) -> Any:
        self.root, faults = yaml_nodes.compose(fm)
        self.faults += faults
        if self.root is None:
            if not faults:
                self.faults.append(Fault("empty-front-matter", Span(-self.open_end, -1)))
            return None
        if not isinstance(self.root, MappingNode):
            self.faults.append(Fault("not-key-and-value", _first_line(self.root, fm)))
            return None
        return yaml_nodes.build(self.root, self.faults)


def parse(source: Source) -> FrontMatter:
    """Read the front matter of a file; what cannot be read is a fault with its span in the file."""
    opening = _FENCE_LINE.match(source.text)
    if opening is None:
        first_line = source.text.split("\n", 1)[0]
        return _nothing(source, Fault("no-front-matter", Span(0, max(1, len(first_line)))))
    close = _FENCE_LINE.search(source.text, opening.end() + 1)
    if close is None:
        return _nothing(source, Fault("front-matter-unclosed", Span(0, len(FENCE))))
    open_end = opening.end() + 1
    body_start = min(close.end() + 1, len(source.text))
    if close.start() - open_end > MAX_CHARACTERS:
        size = (("limit", str(MAX_CHARACTERS)),)
        return _nothing(source, Fault("front-matter-too-long", Span(0, len(FENCE)), size), body_start)
    handler = _LocatedHandler(open_end=open_end, close=close)
    data, _ = frontmatter.parse(source.text, handler=handler)
    return FrontMatter(
        data=data if isinstance(handler.root, MappingNode) else None,
        origin=Origin(source.path, handler.root, open_end, source.text[open_end : close.start()]),
        faults=tuple(Fault(f.cause, f.span.shifted(open_end), f.details) for f in handler.faults),
        body_start=body_start,
    )


def _nothing(source: Source, fault: Fault, body_start: int = 0) -> FrontMatter:
    origin = Origin(source.path)
    return FrontMatter(data=None, origin=origin, faults=(fault,), body_start=body_start)


def _first_line(root: Node, text: str) -> Span:
    start = min(root.start_mark.index, max(len(text) - 1, 0))
    return Span(start, start + max(1, len(text[start:].split("\n", 1)[0])))


def parse_yaml(source: Source) -> FrontMatter:
    """Read a file that is YAML from its first line to its last, such as a vocabulary."""
    root, faults = yaml_nodes.compose(source.text)
    data = None
    if isinstance(root, MappingNode):
        data = yaml_nodes.build(root, faults)
    elif not faults:
        place = _first_line(root, source.text) if root else Span(0, 1)
        faults.append(Fault("not-key-and-value", place))
    return FrontMatter(data=data, origin=Origin(source.path, root, text=source.text), faults=tuple(faults))
