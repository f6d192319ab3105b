"""All cases in plain lists, and the ways into them, which the browser turns into facets."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.pages import cards
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values
from kb_build.pages.pagination import paginated
from kb_build.pages.search_labels import facet_labels

_LISTED: Mapping[str, Callable[[str], str]] = {
    "strategy": addresses.strategy,
    "sector": addresses.sector,
    "region": addresses.region,
    "agency": addresses.agency,
}
"""The facets whose values have pages that list their cases."""
_INDEXES: Mapping[str, str] = {"region": addresses.REGIONS, "agency": addresses.AGENCIES}
"""The facets with more values than a first view can carry: the browser fetches them when they are wanted."""


def pages(library: Library) -> Iterator[Page]:
    """The browse page and the pages that continue its list; only the first has the ways in."""
    cases = cards.cases_by_evidence(library.cases.values())
    page = Page(
        address=addresses.BROWSE,
        template="browse.html",
        title=word("browse", "title"),
        summary=word("browse", "summary"),
        values={"count": len(cases), "facets": []},
    )
    first, *further = paginated(page, cases, partial(cards.case_card, library=library))
    yield replace(first, wide=True, values={**first.values, "facets": list(_facets(cases, library))})
    yield from further


def _facets(cases: Iterable[CaseStudy], library: Library) -> Iterator[Values]:
    """Each facet with those of its values that a case has, and how many; long ones lead to their list."""
    labels = facet_labels(library)
    for facet, counts in _counts(cases, library).items():
        address = _LISTED.get(facet)
        index = _INDEXES.get(facet, "")
        known = labels.get(facet) or {year: year for year in sorted(counts, reverse=True)}
        rows = [
            {"id": i, "text": text, "url": address(i) if address else "", "count": counts[i]}
            for i, text in known.items()
            if counts[i]
        ]
        yield {
            "id": facet,
            "label": word("facet", facet),
            "linked": address is not None,
            "count": len(rows),
            "index": index,
            "rows": [] if index else rows,
        }


def _counts(cases: Iterable[CaseStudy], library: Library) -> dict[str, Counter[str]]:
    """How many cases have each value of each facet, in the order in which facets are shown."""
    counted: dict[str, Counter[str]] = {}
    for case in cases:
        for facet, ids in _values(case, library).items():
            counted.setdefault(facet, Counter()).update(set(ids))
    return counted


def _values(case: CaseStudy, library: Library) -> dict[str, list[str]]:
    return {
        "strategy": [use.id for use in case.strategies],
        "sector": list(case.sector),
        "region": [region.id for region in library.regions_of(case)],
        "agency": [agency.id for agency in library.agencies_of(case)],
        "year": [str(case.period.year)],
        "outcome": [case.outcome],
        "evidence": [str(evidence(case).level)],
        "continuity": [case.continuity.status] if case.continuity else [],
        "nature": [case.nature],
    }
