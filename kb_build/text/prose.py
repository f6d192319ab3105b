"""The plain words of a body, section by section: what is neither heading, link, code, table nor quotation."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from kb_build.text import blocks
from kb_build.text.blocks import Block
from kb_build.text.inline import CODE
from kb_build.text.lines import Run
from kb_build.text.markdown import Body

HIDDEN = "\x00"
"""Stands in the place of every sign that belongs to something else."""

_SECTION_LEVEL = 2
_BOX = "!!!"
_ESCAPE_OR_CODE = re.compile(rf"\\.|{CODE.pattern}", re.DOTALL)
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_QUOTE = re.compile(r"[\"“”„‟«»‘]|’(?!\w)|&(?:#\w+|\w+);")
_CLOSING = {'"': '"', "“": "”", "„": "”“", "‟": "”", "«": "»", "»": "«", "‘": "’"}
"""Quotation marks with those that may close them."""
_ONLY_CLOSING = "”"


class Section(NamedTuple):
    """A section with the ones below it: where it stands in the file, and its runs of plain words."""

    start: int
    end: int
    runs: tuple[Run, ...]


def sections(body: Body) -> Iterator[Section]:
    """The sections of a body, in order; the first one may have no heading."""
    text = _without_links(body)
    start, runs = body.start, []
    for piece in blocks.read(body.text, body.start)[0]:
        if isinstance(piece, Block):
            runs += [_plain(run, text, body.start) for run in piece.runs if not _is_label(piece, run, body)]
        elif piece.level <= _SECTION_LEVEL:
            yield Section(start, piece.span.start, tuple(runs))
            start, runs = piece.span.start, []
    yield Section(start, body.start + len(body.text), tuple(runs))


def _without_links(body: Body) -> str:
    """The text of a body with its links, images and source marks hidden."""
    links = [link.span for link in (*body.links, *body.images)]
    pieces, at = [], body.start
    for start, end in sorted([*links, *(mark.span for mark in body.marks)]):
        pieces += [body.text[at - body.start : start - body.start], HIDDEN * (end - start)]
        at = end
    return "".join([*pieces, body.text[at - body.start :]])


def _is_label(block: Block, run: Run, body: Body) -> bool:
    """Cells of a table and titles of a box are no sentences."""
    line_start = body.text.rfind("\n", 0, run.start - body.start) + 1
    return block.kind == "table" or body.text.startswith(_BOX, line_start)


def _plain(run: Run, text: str, offset: int) -> Run:
    """A run with everything hidden that is no plain word of its own."""
    start = run.start - offset
    words = _ESCAPE_OR_CODE.sub(_hidden, text[start : start + len(run.text)])
    found = 1
    while found:
        words, found = _BRACKETS.subn(_hidden, words)
    return Run(run.start, _without_quotations(words))


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])


def _without_quotations(text: str) -> str:
    """The text with its quotations hidden; one that is not closed ends with the run."""
    pieces, at, closing = [], 0, ""
    for match in _QUOTE.finditer(text):
        sign = html.unescape(match[0])
        if closing and sign in closing:
            pieces.append(HIDDEN * (match.end() - at))
            at, closing = match.end(), ""
        elif not closing and sign in _CLOSING:
            pieces.append(text[at : match.start()])
            at, closing = match.start(), _CLOSING[sign]
        elif not closing and sign == _ONLY_CLOSING:
            # It began in an earlier run.
            pieces, at = [HIDDEN * match.end()], match.end()
    rest = text[at:]
    return "".join([*pieces, HIDDEN * len(rest) if closing else rest])
