"""How many cases there are of each kind, and what no case needs."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.library import Library

FACETS: Mapping[str, Callable[[CaseStudy], Iterable[str]]] = {
    "strategy": lambda case: (use.id for use in case.strategies),
    "sector": lambda case: case.sector,
    "evidence": lambda case: (str(evidence(case).level),),
    "outcome": lambda case: (case.outcome,),
    "nature": lambda case: (case.nature,),
    "review": lambda case: (case.review.state,),
    "agency": lambda case: (participant.id for participant in case.agencies if participant.id),
    "sources": lambda case: (str(len(case.cited_sources)),),
}

_KNOWN: Mapping[str, Callable[[Library], Iterable[str]]] = {
    "strategy": lambda library: library.strategies,
    "sector": lambda library: library.vocabularies.sectors,
}
"""Values that are worth a line even when no case has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unused:
    """Ids of what the library holds and no case leads to; agencies with a reason for it stand apart."""

    quotes: tuple[str, ...]
    agencies: tuple[str, ...]
    agencies_with_reason: tuple[str, ...]


def counts(library: Library, facet: str) -> list[tuple[str, int]]:
    """Values of a facet with the number of cases that carry them, most first, then by name."""
    counted = Counter(value for case in library.cases.values() for value in frozenset(FACETS[facet](case)))
    known = _KNOWN[facet](library) if facet in _KNOWN else ()
    return sorted(
        ((value, counted[value]) for value in {*counted, *known}), key=lambda row: (-row[1], row[0])
    )


def unused(library: Library) -> Unused:
    """Quotations that stand on the page of no strategy and no case, and agencies that no case names."""
    named = {participant.id for case in library.cases.values() for participant in case.agencies}
    idle = [agency for agency in library.vocabularies.agencies.values() if agency.id not in named]
    quoted = {quote_id for case in library.cases.values() for quote_id in case.quotes}
    orphans = (
        quote.id
        for quote in library.quotes.values()
        if quote.id not in quoted
        and library.cases.keys().isdisjoint(quote.cases)
        and library.strategies.keys().isdisjoint(quote.strategies)
    )
    return Unused(
        quotes=tuple(orphans),
        agencies=tuple(agency.id for agency in idle if not agency.unused),
        agencies_with_reason=tuple(agency.id for agency in idle if agency.unused),
    )
