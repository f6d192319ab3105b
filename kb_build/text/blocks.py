"""The lines of a body as blocks: what belongs together, and which lines are outside the accepted Markdown.

Python-Markdown decides on whole blocks and on the indent at which they continue a list or a box. The same
decisions are taken here; a form on which the two could differ is a fault.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kb_build.text import tables
from kb_build.text.line_forms import FENCES, ITEM, misplaced, orphan, refused
from kb_build.text.lines import Line, Run, run_of, split
from kb_build.text.source import Fault, Span

_FENCE_SIGNS = re.compile(r"`{3,}|~{3,}")
_FENCE = re.compile(rf"(?:{_FENCE_SIGNS.pattern}) *[\w#.+-]* *")
_HEADING = re.compile(r"(#{1,6})((?:\\.|[^\\#]|#+(?=[^#]))*?)#*")
_HEADING_ID = re.compile(r"(?<![ \t])[ \t]+\{#([a-z][a-z0-9-]*)\}$")
_BOX = re.compile(r'!!! ?[\w-]+(?: +[\w-]+)*(?: +"([^"]*)")? *')
_DEFINITION = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+)*\[[^\[\]]*\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Words that belong together; a table has one run a cell."""

    kind: Literal["paragraph", "item", "table"]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingLine:
    """A heading as written; `id` is the one that the author gave it."""

    level: int
    title: Run
    id: str | None
    span: Span


def read(text: str, start: int) -> tuple[list[Block | HeadingLine], list[Fault]]:
    """The blocks of a body that begins `start` code points into its file, and what is refused in it."""
    walk = _Walk()
    walk.run(list(split(text, start)))
    return walk.blocks, walk.faults


class _Walk:
    """One walk over the lines of a body.

    `open_levels` is the number of indents at which a block would continue the list or box above it.
    """

    def __init__(self) -> None:
        self.blocks: list[Block | HeadingLine] = []
        self.faults: list[Fault] = []
        self.open_levels = 0
        self.in_box = False

    def run(self, lines: list[Line]) -> None:
        for chunk in self._chunks(lines):
            if chunk and all(line.text[:1].isalpha() for line in chunk):
                self._prose(chunk)
                continue
            begin = 0
            for index, line in enumerate(chunk):
                if line.form.startswith("!!!"):
                    self._part(chunk[begin:index])
                    self._box(line)
                    begin = index + 1
            self._part(chunk[begin:])

    def _prose(self, lines: list[Line]) -> None:
        """Lines that all begin with a letter are one paragraph, and nothing in their form can be refused."""
        self._leave()
        self.blocks.append(Block(kind="paragraph", runs=(run_of(lines),)))

    def _chunks(self, lines: list[Line]) -> Iterator[list[Line]]:
        """Lines that neither a blank line nor a code block parts."""
        closing = _closing_fences(lines)
        chunk: list[Line] = []
        index = 0
        while index < len(lines):
            line = lines[index]
            end = self._end_of_fence(line, index, closing)
            if end or _is_blank(line, index):
                yield chunk
                chunk = []
            else:
                chunk.append(line)
            if end:
                self._leave()
            index = end or index + 1
        yield chunk

    def _end_of_fence(self, line: Line, index: int, closing: dict[str, list[int]]) -> int | None:
        """Where reading goes on behind a code block; behind its first line when nothing closes it."""
        signs = _FENCE_SIGNS.match(line.form) if line.form.startswith(FENCES) else None
        if signs is None:
            return None
        candidates = closing.get(signs[0], [])
        following = bisect_right(candidates, index)
        if not _FENCE.fullmatch(line.form):
            self._refuse("fence-form", line)
        elif following == len(candidates):
            self._refuse("fence-unclosed", line)
        return candidates[following] + 1 if following < len(candidates) else index + 1

    def _refuse(self, cause: str, line: Line) -> None:
        self.faults.append(Fault(cause, line.span))

    def _leave(self) -> None:
        self.open_levels = 0
        self.in_box = False

    def _box(self, line: Line) -> None:
        box = _BOX.fullmatch(line.form)
        if box is None:
            self._refuse("unaccepted-block", line)
        elif box[1]:
            title = Run(line.start, line.text).part(line.text.index('"') + 1, line.text.rindex('"'))
            self.blocks.append(Block(kind="paragraph", runs=(title,)))
        self.open_levels = 1
        self.in_box = True

    def _part(self, lines: list[Line]) -> None:
        at = 0
        while at < len(lines):
            if lines[at].level:
                at = self._inside(lines, at)
            else:
                if self.in_box and not lines[at].inner:
                    self._refuse("block-in-indent", lines[at])
                self._leave()
                at = self._outside(lines, at)

    def _inside(self, lines: list[Line], at: int) -> int:
        """Read lines that continue a list or a box; returns where reading goes on."""
        level = lines[at].level
        if level > self.open_levels:
            self._refuse("indented-code", lines[at])
        end = len(lines)
        if self.in_box:
            end = next((i for i in range(at, end) if lines[i].level < level), end)
            if end < len(lines) and lines[end].level:
                self._refuse("block-in-indent", lines[end])
        self._words(lines[at:end], level)
        return end

    def _outside(self, lines: list[Line], at: int) -> int:
        """Read a heading, a table, a list or a paragraph; returns where reading goes on."""
        if at + 1 < len(lines) and tables.is_divider(lines[at + 1]):
            if tables.begins(lines[at], lines[at + 1]):
                self._table(lines[at:])
                return len(lines)
            self._refuse("unaccepted-block", lines[at + 1])
        if lines[at].form.startswith("#"):
            self._heading(lines[at])
            return at + 1
        end = next((i for i in range(at, len(lines)) if lines[i].form.startswith("#")), len(lines))
        self._words(lines[at:end], 0)
        for line in lines[end : end + 1]:
            self._heading(line)
        return end + 1

    def _table(self, lines: list[Line]) -> None:
        cells, misfits = tables.read(lines)
        for row in misfits:
            self._refuse("unaccepted-block", row)
        self.blocks.append(Block(kind="table", runs=tuple(cells)))

    def _heading(self, line: Line) -> None:
        self._leave()
        match = _HEADING.fullmatch(line.text)
        level, rest = (match[1], match[2]) if match else ("#", line.text[1:])
        title = Run(line.start + len(level), rest).stripped()
        given = _HEADING_ID.search(title.text)
        if given:
            title = title.part(0, given.start()).stripped()
            if "{" in title.text:
                self._refuse("attribute-list", line)
        has_closing = given is not None and title.text.endswith("#")
        if match is None or not title.text or rest[0] not in " \t" or has_closing:
            self._refuse("heading-needs-space", line)
        heading_id = given[1] if given else None
        self.blocks.append(HeadingLine(level=len(level), title=title, id=heading_id, span=line.span))

    def _words(self, lines: list[Line], level: int) -> None:
        """Read a paragraph or a list at a level of indent."""
        is_list = lines[0].level == level and ITEM.match(lines[0].form) is not None
        for index, line in enumerate(lines):
            if cause := refused(line, is_first=index == 0, is_inside=level > 0, in_list=is_list):
                self._refuse(cause, line)
        self._definitions(lines)
        if is_list:
            self._list(lines, level)
        else:
            self._paragraph(lines)
            self.open_levels = level

    def _definitions(self, lines: list[Line]) -> None:
        """Refuse `[word]: address`, whose brackets may close on a later line."""
        starts = [line.start - lines[0].start for line in lines]
        for definition in _DEFINITION.finditer(run_of(lines).text):
            self._refuse("reference-definition", lines[bisect_right(starts, definition.start()) - 1])

    def _paragraph(self, lines: list[Line]) -> None:
        item = next((line for line in lines if ITEM.match(line.form)), None)
        if item:
            self._refuse("list-needs-blank-line", item)
        self.blocks.append(Block(kind="paragraph", runs=(run_of(lines),)))

    def _list(self, lines: list[Line], base: int) -> None:
        """Read the items of a list and of the lists in it; `kinds` are the signs of the open lists."""
        kinds: list[str | None] = []
        starts: list[int] = []
        for index, line in enumerate(lines):
            item = ITEM.match(line.form)
            cause = misplaced(item, line.level - base, kinds) if item else orphan(lines, index, starts)
            if cause:
                self._refuse(cause, line)
            elif item:
                kinds[line.level - base :] = [item[1] and "-"]
                starts.append(index)
        for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            sign = ITEM.match(lines[begin].text)
            run = run_of(lines[begin:end], sign.end() if sign else 0)
            self.blocks.append(Block(kind="item", runs=(run,)))
        self.open_levels = base + len(kinds)


def _closing_fences(lines: list[Line]) -> dict[str, list[int]]:
    """The lines that could close a code block, by their signs."""
    closing: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.form.startswith(FENCES):
            closing.setdefault(line.form.rstrip(" "), []).append(index)
    return closing


def _is_blank(line: Line, index: int) -> bool:
    """Whether the renderer sees no line here; to it the first line of a text is never blank."""
    return not line.form if index == 0 else not line.form.strip(" ")
