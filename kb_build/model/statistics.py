"""How many cases there are of each kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

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
}


def counts(library: Library, facet: str) -> list[tuple[str, int]]:
    """Values of a facet with the number of cases that carry them, most first, then by name."""
    counted = Counter(value for case in library.cases.values() for value in frozenset(FACETS[facet](case)))
    return sorted(counted.items(), key=lambda row: (-row[1], row[0]))
