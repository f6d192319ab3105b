"""Pages that list the cases of an agency, a sector or a region; only what has a case has a page."""

from collections.abc import Iterable, Iterator

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency
from kb_build.pages import cards
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page

_WORTH_INDEXING = 2


def pages(library: Library) -> Iterator[Page]:
    """All listing pages."""
    vocabularies = library.vocabularies
    for agency in vocabularies.agencies.values():
        cases = library.cases_of_agency(agency.id)
        yield from _page("agency", addresses.agency(agency.id), agency.name, cases, library, _about(agency))
    for sector in vocabularies.sectors.values():
        cases = library.cases_in_sector(sector.id)
        yield from _page("sector", addresses.sector(sector.id), sector.name, cases, library, [])
    for region in vocabularies.regions.values():
        cases = library.cases_in_region(region.id)
        yield from _page("region", addresses.region(region.id), region.name, cases, library, [])


def _page(
    kind: str, address: str, name: str, cases: Iterable[CaseStudy], library: Library, about: list[str]
) -> Iterator[Page]:
    found = cards.cases_by_evidence(cases)
    if not found:
        return
    title = word("list", kind).format(name=name)
    yield Page(
        address=address,
        template="listing.html",
        title=title,
        summary=f"{title}: {len(found)}.",
        indexed=len(found) >= _WORTH_INDEXING,
        values={"about": about, "cases": [cards.case_card(case, library) for case in found]},
    )


def _about(agency: Agency) -> list[str]:
    parts = [word("agency_kind", agency.kind)]
    if agency.abbreviation:
        parts.append(agency.abbreviation)
    if agency.country != "ID":
        parts.append(words()["country"].get(agency.country, agency.country))
    if agency.note:
        parts.append(agency.note)
    return parts
