"""The lists of all agencies, sectors and regions."""

from dataclasses import replace

from kb_build.model.case_study import Location, Participant
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency, Region
from kb_build.pages import directory
from kb_build.pages.page import Page
from tests import nouns


def directories(library: Library) -> dict[str, Page]:
    return {page.address: page for page in directory.pages(library)}


def shown(page: Page) -> list[tuple[str, list[str]]]:
    """The headings of a list with the names below each."""
    return [(group["heading"], [row["text"] for row in group["rows"]]) for group in page.values["groups"]]


def agency(agency_id: str, name: str, kind: str, **values: str) -> Agency:
    return Agency(id=agency_id, name=name, kind=kind, **values)  # type: ignore[arg-type]  # texts alone


def with_agencies(*register: Agency) -> Library:
    """One case that all of them take part in."""
    parties = tuple(Participant(id=one.id, role="pelaksana") for one in register)
    library = nouns.library([nouns.case(agencies=parties)])
    agencies = {one.id: one for one in register}
    return replace(library, vocabularies=replace(library.vocabularies, agencies=agencies))


def test_agencies_stand_below_their_kind_from_a_to_z() -> None:
    library = with_agencies(
        agency("swasta", "Toko Contoh", "swasta"),
        agency("b", "beta", "kementerian"),
        agency("a", "Alfa", "kementerian"),
    )
    assert shown(directories(library)["instansi/"]) == [
        ("Kementerian", ["Alfa", "beta"]),
        ("Swasta", ["Toko Contoh"]),
    ]


def test_an_agency_is_also_told_by_its_abbreviation_and_its_country() -> None:
    library = with_agencies(
        agency("a", "Alfa", "lembaga", abbreviation="Alfa"),
        agency("b", "Beta", "lembaga", abbreviation="BT", country="EE"),
    )
    rows = directories(library)["instansi/"].values["groups"][0]["rows"]
    assert [row["hint"] for row in rows] == ["", "BT, Estonia"]


def test_a_row_leads_to_the_page_and_says_how_many_cases_it_has() -> None:
    page = directories(nouns.library([nouns.case(sector=("kesehatan",))]))["sektor/"]
    row = page.values["groups"][0]["rows"][0]
    assert (row["text"], row["url"], row["tally"]["cases"]) == ("Kesehatan", "sektor/kesehatan/", "1 kasus")


def test_what_has_no_case_is_not_listed() -> None:
    pages = directories(nouns.library([nouns.case()]))
    assert [(address, shown(page)) for address, page in pages.items()] == [
        ("instansi/", []),
        ("sektor/", []),
        ("wilayah/", []),
    ]


def test_cities_follow_their_province() -> None:
    register = [
        Region(id="jatim", name="Jawa Timur", code="35", level="provinsi"),
        Region(id="kota-batu", name="Kota Batu", code="35.79", level="kota"),
        Region(id="kab-aceh-barat", name="Kabupaten Aceh Barat", code="11.05", level="kabupaten"),
        Region(id="aceh", name="Aceh", code="11", level="provinsi"),
        Region(id="bali", name="Bali", code="51", level="provinsi"),
    ]
    places = [nouns.case(f"di-{one.id}", place=Location(regions=(one.code,))) for one in register[:3]]
    bali = nouns.case("di-bali", place=Location(regions=("51",)))
    library = nouns.library([*places, bali])
    regions = {one.id: one for one in register}
    library = replace(library, vocabularies=replace(library.vocabularies, regions=regions))
    rows = directories(library)["wilayah/"].values["groups"][0]["rows"]
    assert [(row["text"], row["hint"]) for row in rows] == [
        ("Kabupaten Aceh Barat", "di Aceh"),
        ("Bali", ""),
        ("Jawa Timur", ""),
        ("Kota Batu", "di Jawa Timur"),
    ]
