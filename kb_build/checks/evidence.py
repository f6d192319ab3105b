"""KB4: is anything in a case said more strongly than its sources carry?"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kb_build.checks.references import own_sources
from kb_build.checks.values import each, lacks, text, texts
from kb_build.diagnostics.diagnostic import Diagnostic, Phrase, phrase
from kb_build.model.case_study import CaseStudy
from kb_build.model.document import Document
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.model.source_record import OUTSIDER

_CHECKED = "sumber-diperiksa"
_COMPARABLE_LEVEL = 2
_DATE = re.compile(r"[12][0-9]{3}(-[0-9]{2}){0,2}")


def check(library: Library) -> Iterator[Diagnostic]:
    """Sources nobody cites, parties as outsiders, writers as checkers, periods that run backwards."""
    for document in library.documents:
        if document.kind not in ("case", "strategy"):
            continue
        parties = _party_names(document, library)
        for pointer, source in each(document.data, "sources/*"):
            yield from outsider(source, pointer, document, parties)
        yield from _uncited(document)
        yield from _review(document)
        yield from _period(document)
    for case in library.cases.values():
        yield from _outcome(case)


def _party_names(document: Document, library: Library) -> frozenset[str]:
    names = {name for _, name in texts(document.data, "agencies/*/name")}
    for _, agency_id in texts(document.data, "agencies/*/id"):
        agency = library.vocabularies.agencies.get(agency_id)
        names |= {agency.name, agency.short_name} if agency else set()
    return frozenset(name.casefold() for name in names)


def outsider(
    source: Any, pointer: str, document: Document, parties: frozenset[str] = frozenset()
) -> Iterator[Diagnostic]:
    """What stands against a source that claims to be an outsider's."""
    if not isinstance(source, Mapping) or source.get("voice") != OUTSIDER:
        return
    origin, voice = document.origin, f"{pointer}/voice"
    if reason := _no_outsider(source, parties):
        yield Diagnostic("party-as-outsider", origin.place(voice), {"reason": reason})
        return
    if lacks(source, "covers"):
        yield Diagnostic("outsider-without-cover", origin.key_place(voice))
    if source.get("kind") == "berita" and lacks(source, "speaker"):
        yield Diagnostic("outsider-news-without-speaker", origin.key_place(voice))


def _no_outsider(source: Mapping[str, Any], parties: frozenset[str]) -> Phrase | None:
    publisher = text(source, "publisher")
    if publisher.casefold() in parties:
        return phrase("takes-part", publisher=publisher)
    return phrase("press-release") if source.get("kind") == "siaran-pers" else None


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
    writers = {name.casefold() for _, name in texts(document.data, "contributors/*/name")}
    by = text(document.data, "review/by")
    if text(document.data, "review/state") != _CHECKED:
        return
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


def _outcome(case: CaseStudy) -> Iterator[Diagnostic]:
    if case.is_fictional or case.outcome != "tercapai":
        return
    if evidence(case).level < _COMPARABLE_LEVEL:
        yield Diagnostic("achieved-on-weak-evidence", case.origin.place("/outcome"))
