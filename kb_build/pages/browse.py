"""All cases in one plain list, and the ways into it."""

from collections.abc import Iterable

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.pages import cards
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values


def page(library: Library) -> Page:
    """The browse page."""
    vocabularies = library.vocabularies
    return Page(
        address=addresses.BROWSE,
        template="browse.html",
        title=word("browse", "title"),
        summary=word("browse", "summary"),
        values={
            "cases": [
                cards.case_card(case, library) for case in cards.cases_by_evidence(library.cases.values())
            ],
            "groups": [
                _group(
                    "strategies",
                    (
                        (s.title, addresses.strategy(s.id), _count(library.cases_with_strategy(s.id)))
                        for s in sorted(library.strategies.values(), key=lambda s: s.order)
                    ),
                ),
                _group(
                    "sectors",
                    (
                        (s.name, addresses.sector(s.id), _count(library.cases_in_sector(s.id)))
                        for s in vocabularies.sectors.values()
                    ),
                ),
                _group(
                    "regions",
                    (
                        (r.name, addresses.region(r.id), _count(library.cases_in_region(r.id)))
                        for r in vocabularies.regions.values()
                    ),
                ),
                _group(
                    "agencies",
                    (
                        (a.name, addresses.agency(a.id), _count(library.cases_of_agency(a.id)))
                        for a in sorted(vocabularies.agencies.values(), key=lambda a: a.name)
                    ),
                ),
            ],
        },
    )


def _count(cases: Iterable[object]) -> int:
    return sum(1 for _ in cases)


def _group(key: str, rows: Iterable[tuple[str, str, int]]) -> Values:
    """One way into the list: only what has a case, with the number of cases."""
    return {
        "label": word("label", key),
        "links": [{"text": text, "url": url, "count": count} for text, url, count in rows if count],
    }
