"""A body's headings, links, images and source marks, and everything outside the accepted Markdown.

The accepted Markdown is small on purpose: where this reader finds nothing to refuse, it and the renderer
(Python-Markdown) see the same headings, ids and links. A property test holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kb_build.text import blocks, inline
from kb_build.text.blocks import Block, HeadingLine
from kb_build.text.inline import Inline, Link, Mark
from kb_build.text.source import Fault, Span

BULLET = "• "
"""What a list item begins with in a section's plain text."""

_CONTROL = re.compile(r"[\x02\x03\r]")
_COUNTED = re.compile(r"(.*)_([0-9]+)")


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


def parse(text: str, start: int = 0) -> Body:
    """Read a body that begins `start` code points into its file."""
    pieces, faults = blocks.read(text, start)
    read = [(piece, _inlines(piece)) for piece in pieces]
    found = [inlined for _, inlines in read for inlined in inlines]
    headings = _headings([(piece, runs[0].plain) for piece, runs in read if isinstance(piece, HeadingLine)])
    faults += [fault for inlined in found for fault in inlined.faults]
    faults += [fault for piece, runs in read if (fault := _heading_fault(piece, runs[0]))]
    faults += _control_characters(text, start)
    return Body(
        text=text,
        start=start,
        headings=tuple(headings),
        links=tuple(link for inlined in found for link in inlined.links),
        images=tuple(image for inlined in found for image in inlined.images),
        marks=tuple(mark for inlined in found for mark in inlined.marks),
        sections=tuple(_sections(read, headings)),
        faults=tuple(sorted(faults, key=lambda fault: fault.span.start)),
    )


def slug(text: str) -> str:
    """The id that Python-Markdown's toc extension gives a heading without one."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_text).strip().lower())


def _inlines(piece: Block | HeadingLine) -> list[Inline]:
    runs = (piece.title,) if isinstance(piece, HeadingLine) else piece.runs
    return [inline.parse(run.text, run.start) for run in runs]


def _heading_fault(piece: Block | HeadingLine, title: Inline) -> Fault | None:
    if isinstance(piece, HeadingLine) and (title.links or title.images or title.marks):
        return Fault("link-in-heading", piece.span)
    return None


def _control_characters(text: str, start: int) -> list[Fault]:
    """Signs that the renderer takes for its own, or for a line ending."""
    if not any(sign in text for sign in "\x02\x03\r"):
        return []
    return [
        Fault(
            "control-character",
            Span(start + match.start(), start + match.end()),
            (("sign", f"U+{ord(match[0]):04X}"),),
        )
        for match in _CONTROL.finditer(text)
    ]


def _headings(read: list[tuple[HeadingLine, str]]) -> list[Heading]:
    """The headings with their ids; those that authors gave are taken before the first one is made up."""
    taken = {line.id for line, _ in read if line.id is not None}
    counts: dict[str, int] = {}
    headings = []
    for line, plain in read:
        words = " ".join(plain.split())
        heading_id = line.id if line.id is not None else _unused(slug(words), taken, counts)
        taken.add(heading_id)
        headings.append(
            Heading(level=line.level, text=words, id=heading_id, explicit=line.id is not None, span=line.span)
        )
    return headings


def _unused(wanted: str, taken: set[str], counts: dict[str, int]) -> str:
    """Python-Markdown's way to keep ids apart: `x`, `x_1`, `x_2`; `counts` spares counting from the start."""
    if wanted and wanted not in taken:
        return wanted
    counted = _COUNTED.fullmatch(wanted)
    stem, count = (counted[1], int(counted[2])) if counted else (wanted, 0)
    count = max(count, counts.get(wanted, 0)) + 1
    while f"{stem}_{count}" in taken:
        count += 1
    counts[wanted] = count
    return f"{stem}_{count}"


def _sections(
    read: list[tuple[Block | HeadingLine, list[Inline]]], headings: Iterable[Heading]
) -> list[Section]:
    following = iter(headings)
    heading: Heading | None = None
    sections: list[Section] = []
    words: list[str] = []
    for piece, inlines in read:
        if isinstance(piece, HeadingLine):
            sections.append(Section(heading=heading, text="\n".join(words)))
            heading, words = next(following), []
        else:
            plain = " ".join(filter(None, (_one_line(inlined.plain) for inlined in inlines)))
            words.append(BULLET + plain if piece.kind == "item" else plain)
    return [*sections, Section(heading=heading, text="\n".join(words))]


def _one_line(text: str) -> str:
    """The words of a text with one blank between them; most texts already are."""
    if "  " not in text and text.isprintable():
        return text.strip()
    return " ".join(text.split())
