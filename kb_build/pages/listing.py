"""Pages that list the cases of an agency, a sector or a region; only what has a case has a page."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency, Region, Sector
from kb_build.pages import cards
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page, Values
from kb_build.pages.pagination import paginated

_WORTH_INDEXING = 2


def pages(library: Library) -> Iterator[Page]:
    """All listing pages."""
    vocabularies = library.vocabularies
    by_agency = _grouped(library, lambda case: (agency.id for agency in library.agencies_of(case)))
    with_page = {agency_id for agency_id, cases in by_agency.items() if cases}
    for agency in vocabularies.agencies.values():
        about = _about_agency(agency, vocabularies.agencies, with_page)
        page = _page("agency", addresses.agency(agency.id), agency.name, about)
        yield from _filled(page, by_agency[agency.id], library)
    by_sector = _grouped(library, lambda case: case.sector)
    for sector in vocabularies.sectors.values():
        page = _page("sector", addresses.sector(sector.id), sector.name, _about_sector(sector))
        yield from _filled(page, by_sector[sector.id], library)
    by_region = _grouped(library, lambda case: (region.id for region in library.regions_of(case)))
    for region in vocabularies.regions.values():
        page = _page("region", addresses.region(region.id), region.name, _about_region(region))
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


def _page(kind: str, address: str, name: str, about: Values) -> Page:
    title = word("list", kind).format(name=name)
    return Page(address=address, template="listing.html", title=title, summary=title, values=about)


def _filled(page: Page, cases: list[CaseStudy], library: Library) -> Iterator[Page]:
    """The pages of a list; none without a case."""
    if not cases:
        return
    counted = replace(page, summary=f"{page.title}: {len(cases)}.", indexed=len(cases) >= _WORTH_INDEXING)
    yield from paginated(counted, cards.cases_by_evidence(cases), library)


def _about_agency(agency: Agency, register: Mapping[str, Agency], with_page: Collection[str]) -> Values:
    """What it is, who went before and after it, and what the editors noted."""
    country = words()["country"].get(agency.country, agency.country) if agency.country != "ID" else ""
    until = word("agency", "until").format(year=agency.until) if agency.until else ""
    facts = (word("agency_kind", agency.kind), agency.abbreviation, country, until)
    before = [other for other in register.values() if agency.id in other.successors]
    after = [register[other] for other in agency.successors if other in register]
    kin = (("predecessors", before), ("successors", after))
    return {
        "about": [fact for fact in facts if fact],
        "kin": [
            {"label": word("agency", label), "links": [_link(other, with_page) for other in others]}
            for label, others in kin
            if others
        ],
        "note": agency.note or "",
    }


def _link(agency: Agency, with_page: Collection[str]) -> Values:
    """An agency by its name, with the address of its page if it has one."""
    address = addresses.agency(agency.id) if agency.id in with_page else ""
    return {"text": agency.name, "url": address}


def _about_sector(sector: Sector) -> Values:
    return {"about": [], "note": sector.description or ""}


def _about_region(region: Region) -> Values:
    """The level and every code, since the same digits may mean another region elsewhere."""
    codes = (("kemendagri", region.code), ("bps", region.bps), ("iso", region.iso))
    told = [word("region_code", register).format(code=code) for register, code in codes if code]
    return {"about": [word("region_level", region.level), *told], "note": ""}
