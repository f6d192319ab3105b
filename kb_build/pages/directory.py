"""The lists of all agencies, sectors and regions that have a page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency
from kb_build.pages import tally
from kb_build.pages.groups import Cases, grouped
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page, Values


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A page in a list, and the part of the list that it stands in."""

    group: str = ""
    sorted_by: tuple[str, ...]
    name: str
    url: str
    cases: Cases
    id: str
    hint: str = ""


def pages(library: Library) -> Iterator[Page]:
    """The three lists; each is there even when it is empty, since the navigation leads to it."""
    groups = grouped(library)
    yield _page("agency", addresses.AGENCIES, words()["agency_kind"], _agencies(library, groups.agencies))
    yield _page("sector", addresses.SECTORS, {"": ""}, _sectors(library, groups.sectors))
    yield _page("region", addresses.REGIONS, {"": ""}, _regions(library, groups.regions))


def _page(kind: str, address: str, headings: dict[str, str], entries: Iterable[_Entry]) -> Page:
    """A list with its headings in their order, and below each what belongs there."""
    filled: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.sorted_by):
        filled[entry.group].append(entry)
    return Page(
        address=address,
        template="directory.html",
        title=word("directory", kind),
        summary=word("directory_summary", kind),
        values={
            "kind": kind,
            "count": sum(map(len, filled.values())),
            "groups": [
                {"anchor": group, "heading": heading, "rows": [_row(entry) for entry in filled[group]]}
                for group, heading in headings.items()
                if filled[group]
            ],
        },
    )


def _row(entry: _Entry) -> Values:
    told = tally.told(entry.cases[entry.id])
    return {"text": entry.name, "url": entry.url, "hint": entry.hint, "tally": told}


def _agencies(library: Library, cases: Cases) -> Iterator[_Entry]:
    for agency_id in cases:
        agency = library.vocabularies.agencies[agency_id]
        yield _Entry(
            group=agency.kind,
            sorted_by=(agency.name.casefold(),),
            name=agency.name,
            url=addresses.agency(agency_id),
            cases=cases,
            id=agency_id,
            hint=_hint(agency),
        )


def _hint(agency: Agency) -> str:
    """How else an agency is known: its abbreviation, and its country when that is another."""
    country = words()["country"].get(agency.country, agency.country) if agency.country != "ID" else ""
    short = "" if agency.abbreviation in (None, agency.name) else agency.abbreviation
    return ", ".join(part for part in (short, country) if part)


def _sectors(library: Library, cases: Cases) -> Iterator[_Entry]:
    for sector in library.vocabularies.sectors.values():
        if sector.id in cases:
            yield _Entry(
                sorted_by=(sector.name.casefold(),),
                name=sector.name,
                url=addresses.sector(sector.id),
                cases=cases,
                id=sector.id,
                hint=sector.description or "",
            )


def _regions(library: Library, cases: Cases) -> Iterator[_Entry]:
    """Provinces from A to Z, and after each its regencies and cities."""
    by_code = {region.code: region for region in library.vocabularies.regions.values()}
    for region_id in cases:
        region = library.vocabularies.regions[region_id]
        province = by_code.get(region.province_code, region)
        below = () if region == province else (region.name.casefold(),)
        yield _Entry(
            sorted_by=(province.name.casefold(), *below),
            name=region.name,
            url=addresses.region(region_id),
            cases=cases,
            id=region_id,
            hint=word("about", "in_province").format(province=province.name) if below else "",
        )
