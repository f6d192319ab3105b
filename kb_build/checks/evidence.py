"""KB4: is anything in a case said more strongly than its sources carry?"""

import re
from collections.abc import Iterator

from kb_build.checks.references import own_sources
from kb_build.checks.values import text, texts
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.case_study import CaseStudy
from kb_build.model.document import Document
from kb_build.model.evidence import evidence

ACHIEVED = "tercapai"
_CHECKED = "sumber-diperiksa"
_COMPARABLE_LEVEL = 2
_DATE = re.compile(r"[12][0-9]{3}(-[0-9]{2}){0,2}")


def check(document: Document) -> Iterator[Diagnostic]:
    """Sources nobody cites, writers as checkers, periods that run backwards."""
    if document.kind in ("case", "strategy"):
        yield from _uncited(document)
        yield from _review(document)
        yield from _period(document)


def _uncited(document: Document) -> Iterator[Diagnostic]:
    """Sources without a mark; a mark that means nothing may be meant for them, so it is told alone."""
    own = own_sources(document)
    cited = {mark.id for mark in document.body.marks}
    for pattern in ("results/*/source", "strategies/*/source"):
        cited |= {source_id for _, source_id in texts(document.data, pattern)}
    if own is None or not cited <= set(own):
        return
    for pointer, source_id in texts(document.data, "sources/*/id"):
        if source_id not in cited:
            yield Diagnostic("source-never-cited", document.origin.place(pointer), {"value": source_id})


def _review(document: Document) -> Iterator[Diagnostic]:
    if text(document.data, "review/state") != _CHECKED:
        return
    writers = {name.casefold() for _, name in texts(document.data, "contributors/*/name")}
    by = text(document.data, "review/by")
    if not by:
        yield Diagnostic("checker-unnamed", document.origin.place("/review/state"))
    elif by.casefold() in writers:
        yield Diagnostic("checker-among-writers", document.origin.place("/review/by"), {"value": by})


def _period(document: Document) -> Iterator[Diagnostic]:
    start, end = text(document.data, "period/start"), text(document.data, "period/end")
    if not (_DATE.fullmatch(start) and _DATE.fullmatch(end)):
        return
    if end[: len(start)] < start[: len(end)]:
        details = {"start": start, "end": end}
        yield Diagnostic("period-reversed", document.origin.place("/period/end"), details)


def outcome(case: CaseStudy) -> Iterator[Diagnostic]:
    """A success that only the parties claim."""
    if case.is_fictional or case.outcome != ACHIEVED:
        return
    if evidence(case).level < _COMPARABLE_LEVEL:
        yield Diagnostic("achieved-on-weak-evidence", case.origin.place("/outcome"))
