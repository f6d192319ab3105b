"""KB414: does every paragraph with a figure say where the figure comes from?"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.case_study import FICTIONAL
from kb_build.model.document import Document
from kb_build.text.source import Span

_UNITS = ("persen", "juta", "miliar", "triliun", "ribu", "menit", "jam", "orang", "unit")
_COUNT = re.compile(rf"[0-9][0-9.,]*(?: ?%| (?:{'|'.join(_UNITS)})\b)")
_SUM = re.compile(r"Rp ?[0-9]")
"""Shares, sums and counts with their unit; years, dates, numbers of laws and of steps are no figures."""


def check(document: Document) -> Iterator[Diagnostic]:
    """Paragraphs of a case with a figure and without a source mark; the first figure of each."""
    if document.kind != "case" or document.data is None or document.data.get("nature") == FICTIONAL:
        return
    body = document.body
    marks = sorted(mark.span.start - body.start for mark in body.marks)
    told = -1
    if "Rp" not in body.text and not _COUNT.search(body.text):
        return
    figures = [*_COUNT.finditer(body.text), *_SUM.finditer(body.text)]
    for figure in sorted(figures, key=lambda match: match.start()):
        begin, end = _paragraph(body.text, figure.start())
        at = bisect_left(marks, begin)
        if begin > told and not (at < len(marks) and marks[at] < end):
            told = begin
            span = Span(figure.start(), figure.end()).shifted(body.start)
            yield Diagnostic("figure-without-source", document.place(span))


def _paragraph(text: str, at: int) -> tuple[int, int]:
    """The stretch between two blank lines around an offset."""
    end = text.find("\n\n", at)
    return text.rfind("\n\n", 0, at) + 1, len(text) if end < 0 else end
