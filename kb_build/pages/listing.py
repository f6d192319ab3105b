"""Pages that list the cases of an agency, a sector or a region; only what has a case has a page."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency
from kb_build.pages import cards
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page
from kb_build.pages.pagination import paginated

_WORTH_INDEXING = 2


def pages(library: Library) -> Iterator[Page]:
    """All listing pages."""
    vocabularies = library.vocabularies
    by_agency = _grouped(library, lambda case: (agency.id for agency in library.agencies_of(case)))
    for agency in vocabularies.agencies.values():
        page = _page("agency", addresses.agency(agency.id), agency.name, _about(agency))
        yield from _filled(page, by_agency[agency.id], library)
    by_sector = _grouped(library, lambda case: case.sector)
    for sector in vocabularies.sectors.values():
        page = _page("sector", addresses.sector(sector.id), sector.name)
        yield from _filled(page, by_sector[sector.id], library)
    by_region = _grouped(library, lambda case: (region.id for region in library.regions_of(case)))
    for region in vocabularies.regions.values():
        page = _page("region", addresses.region(region.id), region.name)
        yield from _filled(page, by_region[region.id], library)


def _grouped(
    library: Library, ids: Callable[[CaseStudy], Iterable[str]]
) -> defaultdict[str, list[CaseStudy]]:
    """Cases by each of their ids, in one pass over the library."""
    groups: defaultdict[str, list[CaseStudy]] = defaultdict(list)
    for case in library.cases.values():
        for group in dict.fromkeys(ids(case)):
            groups[group].append(case)
    return groups


def _page(kind: str, address: str, name: str, about: Sequence[str] = ()) -> Page:
    title = word("list", kind).format(name=name)
    values = {"about": list(about)}
    return Page(address=address, template="listing.html", title=title, summary=title, values=values)


def _filled(page: Page, cases: list[CaseStudy], library: Library) -> Iterator[Page]:
    """The pages of a list; none without a case."""
    if not cases:
        return
    counted = replace(page, summary=f"{page.title}: {len(cases)}.", indexed=len(cases) >= _WORTH_INDEXING)
    yield from paginated(counted, cards.cases_by_evidence(cases), library)


def _about(agency: Agency) -> list[str]:
    parts = [word("agency_kind", agency.kind)]
    if agency.abbreviation:
        parts.append(agency.abbreviation)
    if agency.country != "ID":
        parts.append(words()["country"].get(agency.country, agency.country))
    if agency.note:
        parts.append(agency.note)
    return parts
