"""KB4: is anything in a case said more strongly than its sources carry?"""

from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.model.source_record import OUTSIDER, SourceRecord
from kb_build.text.frontmatter import Origin

_CHECKED = "sumber-diperiksa"
_COMPARABLE_LEVEL = 2


def check(library: Library) -> Iterator[Diagnostic]:
    """Sources nobody cites, parties as outsiders, writers as checkers, periods that run backwards."""
    for case in library.cases.values():
        parties = _party_names(case, library)
        for index, source in enumerate(case.sources):
            yield from outsider(source, f"/sources/{index}", case.origin, parties)
        used = case.cited | {use.source for use in case.strategies if use.source}
        yield from _uncited(case.sources, used, case.origin)
        yield from _review(case)
        yield from _period(case)
        yield from _outcome(case)
    for strategy in library.strategies.values():
        cited = {mark.id for mark in strategy.body.marks}
        yield from _uncited(strategy.sources, cited, strategy.origin)
        for index, source in enumerate(strategy.sources):
            yield from outsider(source, f"/sources/{index}", strategy.origin, frozenset())


def _party_names(case: CaseStudy, library: Library) -> frozenset[str]:
    names = {participant.name for participant in case.agencies if participant.name}
    for agency in library.agencies_of(case):
        names |= {agency.name, agency.short_name}
    return frozenset(name.casefold() for name in names)


def outsider(
    source: SourceRecord, pointer: str, origin: Origin, parties: frozenset[str]
) -> Iterator[Diagnostic]:
    """What stands against a source that claims to be an outsider's."""
    if source.voice != OUTSIDER:
        return
    reason = None
    if source.publisher.casefold() in parties:
        reason = f"{source.publisher} ikut serta dalam kasus ini"
    elif source.kind == "siaran-pers":
        reason = "siaran pers adalah suara penerbitnya sendiri"
    if reason:
        yield Diagnostic("party-as-outsider", origin.place(f"{pointer}/voice"), {"reason": reason})
        return
    if source.covers is None:
        yield Diagnostic("outsider-without-cover", origin.key_place(f"{pointer}/voice"))
    if source.kind == "berita" and source.speaker is None:
        yield Diagnostic("outsider-news-without-speaker", origin.key_place(f"{pointer}/voice"))


def _uncited(
    sources: tuple[SourceRecord, ...], cited: frozenset[str] | set[str], origin: Origin
) -> Iterator[Diagnostic]:
    for index, source in enumerate(sources):
        if source.id not in cited:
            place = origin.place(f"/sources/{index}/id")
            yield Diagnostic("source-never-cited", place, {"value": source.id})


def _review(case: CaseStudy) -> Iterator[Diagnostic]:
    writers = {contributor.name.casefold() for contributor in case.contributors}
    by = case.review.by
    if case.review.state == _CHECKED and by and by.casefold() in writers:
        yield Diagnostic("checker-among-writers", case.origin.place("/review/by"), {"value": by})


def _period(case: CaseStudy) -> Iterator[Diagnostic]:
    start, end = case.period.start, case.period.end
    if end and end[: len(start)] < start[: len(end)]:
        yield Diagnostic("period-reversed", case.origin.place("/period/end"), {"start": start, "end": end})


def _outcome(case: CaseStudy) -> Iterator[Diagnostic]:
    if case.outcome == "tercapai" and evidence(case).level < _COMPARABLE_LEVEL:
        yield Diagnostic("achieved-on-weak-evidence", case.origin.place("/outcome"))
