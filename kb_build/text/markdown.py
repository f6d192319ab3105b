"""A body's headings, links, images and source marks, and everything outside the accepted Markdown.

The accepted Markdown is small on purpose: where this reader finds nothing to refuse, it and the renderer
(Python-Markdown) see the same headings, ids and links. A property test holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kb_build.text import inline
from kb_build.text.inline import Link, Mark
from kb_build.text.source import Fault, Span

_FENCE = re.compile(r"(`{3,}|~{3,})[ ]*([\w#.+-]*)[ ]*$")
_HEADING = re.compile(r"(#{1,6})(.*)$")
_HEADING_ID = re.compile(r"[ ]+\{#([a-z][a-z0-9-]*)\}[ ]*$")
_LIST_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d+\.)[ ]+")
_ADMONITION = re.compile(r'!!! ?[\w-]+(?: +[\w-]+)*(?: +"[^"]*")? *$')
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]]*\]:")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
_SNIPPET = re.compile(r"[ \t]*-{1,}8<-{1,}")
_TABLE_DIVIDER = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One ATX heading; `id` is the one the page will carry, `explicit` says whether the author gave it."""

    level: int
    text: str
    id: str
    explicit: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The plain words under one heading, up to the next one; the first may have no heading."""

    heading: Heading | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands in a body; all spans count from the start of the file."""

    text: str
    start: int
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    sections: tuple[Section, ...] = ()
    faults: tuple[Fault, ...] = ()

    def bullets(self, heading_id: str) -> tuple[str, ...]:
        """The list items under a heading, as plain text; an item ends at the next one or at a blank line."""
        section = next((s for s in self.sections if s.heading and s.heading.id == heading_id), None)
        if section is None:
            return ()
        return tuple(
            line.removeprefix(BULLET) for line in section.text.split("\n") if line.startswith(BULLET)
        )


BULLET = "• "
"""What a list item begins with in a section's plain text."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + max(1, len(self.text)))


def parse(text: str, start: int = 0) -> Body:
    """Read a body that begins `start` code points into its file."""
    scan = _Scan(text, start)
    scan.run()
    return scan.body()


def slug(text: str) -> str:
    """The id that Python-Markdown's toc extension gives a heading without one."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_text).strip().lower())


class _Scan:
    """One walk over the lines of a body."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.faults: list[Fault] = []
        self.headings: list[Heading] = []
        self.found: list[inline.Inline] = []
        self.parts: list[tuple[Heading | None, list[str]]] = [(None, [])]
        self.block: list[_Line] = []
        self.in_container = False

    def run(self) -> None:
        lines = list(self._lines())
        index = 0
        while index < len(lines):
            closing = self._closing_fence(lines, index)
            if closing is not None:
                self._end_block()
                index = closing + 1
                continue
            self._line(lines[index])
            index += 1
        self._end_block()

    def _lines(self) -> Iterator[_Line]:
        offset = self.start
        for line in self.text.split("\n"):
            yield _Line(offset, line)
            offset += len(line) + 1

    def _closing_fence(self, lines: list[_Line], index: int) -> int | None:
        opening = _FENCE.match(lines[index].text)
        if opening is None:
            return None
        fence = opening[1]
        for candidate in range(index + 1, len(lines)):
            if lines[candidate].text.rstrip(" ") == fence:
                return candidate
        self._refuse("fence-unclosed", lines[index].span)
        return None

    def _line(self, line: _Line) -> None:
        if not line.text.strip():
            self._end_block()
        elif line.text.startswith(("    ", "\t")):
            self._indented(line)
        elif heading := _HEADING.match(line.text):
            self._end_block()
            self.in_container = False
            self._heading(line, heading)
        else:
            self._flush_line(line)

    def _indented(self, line: _Line) -> None:
        inner = line.text.strip()
        if not self.in_container and not self.block:
            self._refuse("indented-code", line.span)
        if _HEADING.match(inner) or inner.startswith(("```", "~~~")) or _is_refused_block(inner):
            self._refuse("block-in-indent", line.span)
        if _LIST_ITEM.match(inner):
            self._end_block()
        self.block.append(line)

    def _flush_line(self, line: _Line) -> None:
        if cause := _refused_line(line.text, bool(self.block)):
            self._refuse(cause, line.span)
        elif _ADMONITION.match(line.text):
            self._end_block()
            self.in_container = True
        elif item := _LIST_ITEM.match(line.text):
            self._list_item(line, item)
        elif not self.block:
            self.in_container = False
        self.block.append(line)

    def _list_item(self, line: _Line, item: re.Match[str]) -> None:
        rest = line.text[item.end() :]
        if _HEADING.match(rest) or _LIST_ITEM.match(rest) or _is_refused_block(rest):
            self._refuse("block-in-indent", line.span)
        if self.block and not _LIST_ITEM.match(self.block[0].text):
            self._refuse("list-needs-blank-line", line.span)
        self._end_block()
        self.in_container = True

    def _heading(self, line: _Line, match: re.Match[str]) -> None:
        hashes, rest = match[1], match[2]
        if not rest.startswith(" "):
            self._refuse("heading-needs-space", line.span)
        given = _HEADING_ID.search(rest)
        title = rest[: given.start()] if given else rest
        title = title.strip().rstrip("#").rstrip() if given is None else title.strip()
        offset = line.start + line.text.find(title) if title else line.start
        found = self._inline([_Line(offset, title)])
        if found.links or found.images:
            self._refuse("link-in-heading", line.span)
        plain = found.plain.strip()
        heading = Heading(
            level=len(hashes),
            text=plain,
            id=given[1] if given else self._unused(slug(plain)),
            explicit=given is not None,
            span=line.span,
        )
        self.headings.append(heading)
        self.parts.append((heading, []))

    def _unused(self, wanted: str) -> str:
        """Python-Markdown's way to keep ids apart: `x`, `x_1`, `x_2`."""
        taken = {heading.id for heading in self.headings}
        candidate = wanted
        while candidate in taken or not candidate:
            counted = re.match(r"^(.+)_(\d+)$", candidate)
            candidate = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{candidate}_1"
        return candidate

    def _end_block(self) -> None:
        if not self.block:
            return
        block, self.block = self.block, []
        is_table = len(block) > 1 and "|" in block[0].text and _TABLE_DIVIDER.match(block[1].text)
        groups = list(_cells(block)) if is_table else [block]
        texts = [self._inline(group).plain for group in groups]
        self.parts[-1][1].append(_plain_block(block[0].text, texts))

    def _inline(self, lines: list[_Line]) -> inline.Inline:
        joined = "\n".join(line.text for line in lines)
        found = inline.parse(joined, lines[0].start)
        self.found.append(found)
        self.faults += found.faults
        return found

    def _refuse(self, cause: str, span: Span) -> None:
        self.faults.append(Fault(cause, span))

    def body(self) -> Body:
        return Body(
            text=self.text,
            start=self.start,
            headings=tuple(self.headings),
            links=tuple(link for found in self.found for link in found.links),
            images=tuple(image for found in self.found for image in found.images),
            marks=tuple(mark for found in self.found for mark in found.marks),
            sections=tuple(Section(heading=heading, text="\n".join(texts)) for heading, texts in self.parts),
            faults=tuple(sorted(self.faults, key=lambda fault: fault.span.start)),
        )


def _refused_line(text: str, in_block: bool) -> str | None:
    """The rule that a line breaks by its form, if it breaks one; the first that fits."""
    inner = text.lstrip()
    forms = (
        ("setext-heading", in_block and _UNDERLINE.match(text)),
        ("unaccepted-block", _is_refused_block(text) or text.startswith("\f")),
        ("reference-definition", _DEFINITION.match(text)),
        ("fence-form", inner.startswith(("```", "~~~")) and not _FENCE.match(text)),
        ("unaccepted-block", text.startswith("!!!") and not _ADMONITION.match(text)),
        ("heading-needs-space", _HEADING.match(inner)),
    )
    return next((cause for cause, broken in forms if broken), None)


def _is_refused_block(text: str) -> bool:
    """Block quotes, rules, snippets, collapsible boxes: the renderer knows them, contributors do not."""
    return bool(text.lstrip().startswith((">", "???", "///")) or _RULE.match(text) or _SNIPPET.match(text))


def _cells(block: list[_Line]) -> Iterator[list[_Line]]:
    for line in block:
        if _TABLE_DIVIDER.match(line.text):
            continue
        offset = line.start
        for cell in inline.split_cells(line.text):
            yield [_Line(offset, cell)]
            offset += len(cell) + 1


def _plain_block(first_line: str, texts: list[str]) -> str:
    words = " ".join(" ".join(text.split()) for text in texts if text.strip())
    if item := _LIST_ITEM.match(first_line.strip()):
        return BULLET + words[len(item[0].rstrip()) :].strip()
    if first_line.startswith("!!!"):
        title = re.search(r'"([^"]*)"', first_line)
        return (title[1] if title else "") + words[len(first_line) :]
    return words
