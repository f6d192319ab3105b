"""Pages that list the cases of an agency, a sector or a region; only what has a case has a page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency, Region, Sector
from kb_build.pages import cards, tally
from kb_build.pages.groups import Cases, grouped
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page, Values
from kb_build.pages.pagination import paginated

_WORTH_INDEXING = 2


def pages(library: Library) -> Iterator[Page]:
    """All listing pages."""
    vocabularies, groups = library.vocabularies, grouped(library)
    for agency_id, cases in groups.agencies.items():
        agency = vocabularies.agencies[agency_id]
        about = _about_agency(agency, vocabularies.agencies, groups.agencies)
        page = _page("agency", addresses.agency(agency_id), agency.name, about)
        yield from _filled(page, cases, partial(_card_of, agency=agency_id, library=library))
    for sector_id, cases in groups.sectors.items():
        if sector := vocabularies.sectors.get(sector_id):
            page = _page("sector", addresses.sector(sector_id), sector.name, _about_sector(sector))
            yield from _filled(page, cases, partial(cards.case_card, library=library))
    for region_id, cases in groups.regions.items():
        region = vocabularies.regions[region_id]
        about = _about_region(region, vocabularies.regions, groups.regions)
        page = _page("region", addresses.region(region_id), region.name, about)
        yield from _filled(page, cases, partial(cards.case_card, library=library))


def _page(kind: str, address: str, name: str, about: Values) -> Page:
    """A page without its cases; `index` leads to the list of all pages of its kind."""
    title = word("list", kind).format(name=name)
    above, _, own = address.rstrip("/").rpartition("/")
    index = {"text": word("directory", kind), "url": f"{above}/"}
    values = {**about, "name": name, "index": index, "browse": addresses.browse(**{kind: own})}
    return Page(address=address, template="listing.html", title=title, summary=title, values=values)


def _filled(page: Page, cases: tuple[CaseStudy, ...], card: Callable[[CaseStudy], Values]) -> Iterator[Page]:
    told = tally.told(cases)
    summary = ", ".join(part for part in (told["cases"], told["outcomes"], told["apart"]) if part)
    counted = replace(
        page,
        summary=f"{page.title}: {summary}.",
        indexed=len(cases) >= _WORTH_INDEXING,
        values={**page.values, "tally": told},
    )
    yield from paginated(counted, cards.cases_by_evidence(cases), card)


def _card_of(case: CaseStudy, *, agency: str, library: Library) -> Values:
    """The card of a case with what one agency did in it."""
    roles = dict.fromkeys(p.role for p in case.agencies if p.id == agency)
    named = f" {word('about', 'and')} ".join(word("role", role).lower() for role in roles)
    return {**cards.case_card(case, library), "role": word("about", "role").format(roles=named)}


def _about_agency(agency: Agency, register: Mapping[str, Agency], listed: Cases) -> Values:
    """What it is, who went before and after it, and what the editors noted."""
    country = words()["country"].get(agency.country, agency.country) if agency.country != "ID" else ""
    before = [other for other in register.values() if agency.id in other.successors]
    after = [register[other] for other in agency.successors if other in register]
    return {
        "facts": [
            *_fact("kind", word("agency_kind", agency.kind)),
            *_fact("abbreviation", agency.abbreviation),
            *_fact("country", country),
            *_fact("until", agency.until),
            *_kin("predecessors", [_link(one, addresses.agency, listed) for one in before]),
            *_kin("successors", [_link(one, addresses.agency, listed) for one in after]),
        ],
        "note": agency.note or "",
    }


def _about_sector(sector: Sector) -> Values:
    return {"facts": [], "note": sector.description or ""}


def _about_region(region: Region, register: Mapping[str, Region], listed: Cases) -> Values:
    """The level and every code, since the same digits may mean another region elsewhere."""
    codes = (("kemendagri", region.code), ("bps", region.bps), ("iso", region.iso))
    told = [word("region_code", name).format(code=code) for name, code in codes if code]
    above = [one for one in register.values() if one.code == region.province_code != region.code]
    inside = [one for one in register.values() if one.code.startswith(f"{region.code}.") and one.id in listed]
    return {
        "facts": [
            *_fact("kind", word("region_level", region.level)),
            *_kin("within", [_link(one, addresses.region, listed) for one in above]),
            *_kin("inside", [_link(one, addresses.region, listed) for one in inside]),
            *_fact("codes", ", ".join(told)),
        ],
        "note": "",
    }


def _fact(label: str, text: str | None) -> list[Values]:
    return _kin(label, [{"text": text, "url": ""}] if text else [])


def _kin(label: str, links: list[Values]) -> list[Values]:
    """A line of the head; none without anything to say."""
    return [{"label": word("about", label), "links": links}] if links else []


def _link(one: Agency | Region, address: Callable[[str], str], listed: Cases) -> Values:
    """An agency or region by its name, with the address of its page if it has one."""
    return {"text": one.name, "url": address(one.id) if one.id in listed else ""}
