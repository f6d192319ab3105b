"""The pages that list cases: browse, and one for each agency, sector and region with a case."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest

from kb_build.model.case_study import CaseStudy, Location, Participant, Period, StrategyUse
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency, Region, Sector
from kb_build.pages import browse, guide, listing
from kb_build.pages.body import SitePaths
from kb_build.pages.page import Page
from tests import nouns

EVERYWHERE: dict[str, Any] = {
    "agencies": (Participant(id="bnpb", role="koordinator"),),
    "sector": ("kesehatan",),
    "place": Location(regions=("11",)),
}


def lists(library: Library) -> dict[str, Page]:
    return {page.address: page for page in listing.pages(library)}


def test_only_what_has_a_case_has_a_page() -> None:
    assert set(lists(nouns.library([nouns.case(**EVERYWHERE)]))) == {
        "instansi/bnpb/",
        "sektor/kesehatan/",
        "wilayah/aceh/",
    }


@pytest.mark.parametrize(("count", "indexed"), [(1, False), (2, True)])
def test_a_list_of_one_is_kept_from_search_engines(count: int, indexed: bool) -> None:
    cases = [nouns.case(f"kasus-{n}", **EVERYWHERE) for n in range(count)]
    assert {page.indexed for page in lists(nouns.library(cases)).values()} == {indexed}


def test_a_list_puts_real_cases_before_fiction() -> None:
    cases = [nouns.case("a-rekaan", nature="rekaan", **EVERYWHERE), nouns.case("b-nyata", **EVERYWHERE)]
    page = lists(nouns.library(cases))["sektor/kesehatan/"]
    assert page.title == "Kasus di sektor Kesehatan"
    assert [card["url"] for card in page.values["cases"]] == ["kasus/b-nyata/", "kasus/a-rekaan/"]


def facts(page: Page) -> dict[str, list[tuple[str, str]]]:
    """The head of a list: its labels with what they tell, and where that leads."""
    return {
        fact["label"]: [(link["text"], link["url"]) for link in fact["links"]]
        for fact in page.values["facts"]
    }


def test_an_agency_says_what_it_is_and_leads_to_the_list_of_all() -> None:
    page = lists(nouns.library([nouns.case(**EVERYWHERE)]))["instansi/bnpb/"]
    assert facts(page) == {"Jenis": [("Lembaga", "")], "Singkatan": [("BNPB", "")]}
    assert page.values["index"] == {"text": "Instansi", "url": "instansi/"}
    assert page.values["browse"] == "jelajah/?instansi=bnpb"


def test_a_case_of_an_agency_says_what_the_agency_did_in_it() -> None:
    both = (Participant(id="bnpb", role="koordinator"), Participant(id="bnpb", role="pelaksana"))
    page = lists(nouns.library([nouns.case(agencies=both)]))["instansi/bnpb/"]
    assert [card["role"] for card in page.values["cases"]] == ["Sebagai koordinator dan pelaksana"]


def test_a_list_begins_with_what_came_of_its_cases_and_the_best_evidence() -> None:
    cited: dict[str, Any] = {"text": "Menurut dinas [s1].", "sources": (nouns.source(),), **EVERYWHERE}
    cases = [
        nouns.case("satu", outcome="tercapai", **cited),
        nouns.case("dua", **EVERYWHERE),
        nouns.case("tiga", nature="rekaan", outcome="tercapai", **EVERYWHERE),
        nouns.case("empat", nature="gabungan", **EVERYWHERE),
    ]
    page = lists(nouns.library(cases))["sektor/kesehatan/"]
    assert page.values["tally"] == {
        "cases": "2 kasus",
        "outcomes": "1 tercapai, 1 belum diketahui",
        "evidence": "Menurut pelaku",
        "apart": "1 gabungan beberapa pengalaman, 1 contoh rekaan",
        "drafts": "2 masih draf",
    }


def test_a_list_of_fiction_alone_speaks_of_no_evidence() -> None:
    page = lists(nouns.library([nouns.case(nature="rekaan", **EVERYWHERE)]))["sektor/kesehatan/"]
    told = page.values["tally"]
    assert (told["cases"], told["outcomes"], told["evidence"]) == ("0 kasus", "", "")
    assert (told["apart"], told["drafts"]) == ("1 contoh rekaan", "")


def test_an_agency_that_ended_says_when_and_who_went_on() -> None:
    register = {
        "brg": Agency(id="brg", name="Badan Lama", kind="lembaga", until="2020", successors=("brgm",)),
        "brgm": Agency(id="brgm", name="Badan Baru", kind="lembaga", note="Dibentuk sesudahnya."),
    }
    library = nouns.library([nouns.case(agencies=(Participant(id="brgm", role="koordinator"),))])
    library = replace(library, vocabularies=replace(library.vocabularies, agencies=register))
    page = lists(library)["instansi/brgm/"]
    assert facts(page) == {"Jenis": [("Lembaga", "")], "Melanjutkan": [("Badan Lama", "")]}
    assert page.values["note"] == "Dibentuk sesudahnya."
    both = tuple(Participant(id=agency_id, role="koordinator") for agency_id in register)
    old = lists(replace(library, cases={"satu": nouns.case("satu", agencies=both)}))["instansi/brg/"]
    assert facts(old) == {
        "Jenis": [("Lembaga", "")],
        "Sampai": [("2020", "")],
        "Dilanjutkan oleh": [("Badan Baru", "instansi/brgm/")],
    }


def test_a_region_gives_every_code_it_has() -> None:
    papua = Region(id="papua", name="Papua", code="91", bps="94", iso="ID-PA", level="provinsi")
    library = nouns.library([nouns.case(place=Location(regions=("91",)))])
    library = replace(library, vocabularies=replace(library.vocabularies, regions={"papua": papua}))
    assert facts(lists(library)["wilayah/papua/"]) == {
        "Jenis": [("Provinsi", "")],
        "Kode wilayah": [("kode Kemendagri 91, kode BPS 94, ISO 3166-2 ID-PA", "")],
    }


def test_a_city_and_its_province_lead_to_each_other() -> None:
    surabaya, jatim = (
        nouns.REGIONS["kota-surabaya"],
        Region(id="jatim", name="Jatim", code="35", level="provinsi"),
    )
    cases = [nouns.case("kota", place=Location(regions=("35.78",)))]
    library = nouns.library(cases)
    library = replace(
        library, vocabularies=replace(library.vocabularies, regions={r.id: r for r in (surabaya, jatim)})
    )
    assert facts(lists(library)["wilayah/kota-surabaya/"])["Bagian dari"] == [("Jatim", "")]
    both = {**library.cases, "provinsi": nouns.case("provinsi", place=Location(regions=("35",)))}
    pages = lists(replace(library, cases=both))
    assert facts(pages["wilayah/kota-surabaya/"])["Bagian dari"] == [("Jatim", "wilayah/jatim/")]
    assert facts(pages["wilayah/jatim/"])["Di dalamnya"] == [("Kota Surabaya", "wilayah/kota-surabaya/")]


def test_a_sector_says_what_belongs_to_it() -> None:
    sectors = {
        "kesehatan": Sector(id="kesehatan", name="Kesehatan", description="Layanan kesehatan dan gizi.")
    }
    library = nouns.library([nouns.case(sector=("kesehatan",))])
    library = replace(library, vocabularies=replace(library.vocabularies, sectors=sectors))
    assert lists(library)["sektor/kesehatan/"].values["note"] == "Layanan kesehatan dan gizi."


def browsing(*cases: CaseStudy) -> dict[str, Page]:
    return {page.address: page for page in browse.pages(nouns.library(cases))}


def facets(page: Page) -> dict[str, list[tuple[str, int]]]:
    return {f["id"]: [(row["text"], row["count"]) for row in f["rows"]] for f in page.values["facets"]}


def test_browsing_shows_all_cases_and_every_facet_with_its_numbers() -> None:
    page = browsing(nouns.case("satu", **EVERYWHERE), nouns.case("dua", strategies=()))["jelajah/"]
    assert {card["url"] for card in page.values["cases"]} == {"kasus/satu/", "kasus/dua/"}
    assert facets(page) == {
        "strategy": [("Komunikasi", 1)],
        "sector": [("Kesehatan", 1)],
        "region": [],
        "agency": [],
        "year": [("2019", 2)],
        "outcome": [("Belum diketahui", 2)],
        "evidence": [("Belum ada sumber", 2)],
        "continuity": [],
        "nature": [("Kisah nyata", 2)],
    }


def test_facets_whose_values_have_pages_lead_to_them() -> None:
    page = browsing(nouns.case(**EVERYWHERE))["jelajah/"]
    linked = {f["id"]: [row["url"] for row in f["rows"]] for f in page.values["facets"] if f["linked"]}
    assert linked == {
        "strategy": ["strategi/komunikasi/"],
        "sector": ["sektor/kesehatan/"],
        "region": [],
        "agency": [],
    }


def test_facets_with_many_values_lead_to_their_lists_and_say_how_long_these_are() -> None:
    page = browsing(nouns.case(**EVERYWHERE))["jelajah/"]
    indexes = {f["id"]: (f["index"], f["count"]) for f in page.values["facets"] if f["index"]}
    assert indexes == {"region": ("wilayah/", 1), "agency": ("instansi/", 1)}


def test_a_case_that_names_something_twice_counts_once() -> None:
    use = StrategyUse(id="komunikasi", mechanism="Satu nomor dipakai bersama.")
    twice = Participant(id="bnpb", role="pelaksana")
    page = browsing(nouns.case(strategies=(use, use), agencies=(twice, twice)))["jelajah/"]
    assert facets(page)["strategy"] == [("Komunikasi", 1)]


def test_years_come_newest_first_and_evidence_strongest_first() -> None:
    cited: dict[str, Any] = {"text": "Menurut dinas [s1].", "sources": (nouns.source(),)}
    old, new = nouns.case("lama", **cited), nouns.case("baru", period=Period(start="2024-05"))
    found = facets(browsing(old, new)["jelajah/"])
    assert [text for text, _ in found["year"]] == ["2024", "2019"]
    assert [text for text, _ in found["evidence"]] == ["Menurut pelaku", "Belum ada sumber"]


def test_a_library_without_cases_still_has_its_browse_page() -> None:
    page = browsing()["jelajah/"]
    assert (page.values["cases"], page.values["count"], page.values["facets"]) == ([], 0, [])


def test_fifty_cases_fill_a_page_and_the_next_one_begins_another() -> None:
    cases = [nouns.case(f"kasus-{n:02}") for n in range(51)]
    assert set(browsing(*cases[:50])) == {"jelajah/"}
    pages = browsing(*cases)
    assert {address: len(page.values["cases"]) for address, page in pages.items()} == {
        "jelajah/": 50,
        "jelajah/halaman/2/": 1,
    }
    assert pages["jelajah/halaman/2/"].title == "Jelajah semua kasus, halaman 2"


def test_every_case_of_a_long_list_is_on_exactly_one_of_its_pages() -> None:
    cases = [nouns.case(f"kasus-{n:03}") for n in range(130)]
    urls = [card["url"] for page in browsing(*cases).values() for card in page.values["cases"]]
    assert sorted(urls) == [f"kasus/kasus-{n:03}/" for n in range(130)]


def test_only_the_first_page_has_the_facets() -> None:
    pages = browsing(*(nouns.case(f"kasus-{n}") for n in range(51)))
    assert [bool(page.values["facets"]) for page in pages.values()] == [True, False]
    assert [page.wide for page in pages.values()] == [True, False]


def test_the_list_of_a_sector_goes_on_below_its_own_address() -> None:
    pages = lists(nouns.library(nouns.case(f"kasus-{n}", sector=("kesehatan",)) for n in range(51)))
    assert set(pages) == {"sektor/kesehatan/", "sektor/kesehatan/halaman/2/"}
    assert pages["sektor/kesehatan/halaman/2/"].title == "Kasus di sektor Kesehatan, halaman 2"


def test_a_page_in_the_middle_leads_to_its_neighbours_and_to_both_ends() -> None:
    pages = browsing(*(nouns.case(f"kasus-{n:03}") for n in range(451)))
    part = pages["jelajah/halaman/5/"].values["part"]
    assert part["label"] == "Halaman 5 dari 10"
    assert (part["previous"], part["next"]) == ("jelajah/halaman/4/", "jelajah/halaman/6/")
    assert [link["text"] for link in part["links"]] == ["1", "…", "3", "4", "5", "6", "7", "…", "10"]
    assert [link["text"] for link in part["links"] if link["current"]] == ["5"]
    assert [link["url"] for link in part["links"]][:3] == ["jelajah/", "", "jelajah/halaman/3/"]
    ends = pages["jelajah/"].values["part"], pages["jelajah/halaman/10/"].values["part"]
    assert [(end["previous"], end["next"]) for end in ends] == [
        ("", "jelajah/halaman/2/"),
        ("jelajah/halaman/9/", ""),
    ]


def test_a_list_of_one_page_speaks_of_no_others() -> None:
    assert browsing(nouns.case())["jelajah/"].values["part"]["links"] == []


def test_any_other_guide_shows_its_text_alone_and_keeps_its_file() -> None:
    one = nouns.guide("kontribusi/index", "Lihat [depan](../index.md).")
    paths = SitePaths(
        content=PurePosixPath("content"),
        pages={one.origin.path: PurePosixPath("kontribusi/index.md")},
        beside_cases={},
    )
    page = guide.page(one, nouns.library(guides=[one]), paths)
    assert (page.address, page.path) == ("kontribusi/", PurePosixPath("kontribusi/index.md"))
    assert (page.body, page.values) == ("Lihat [depan](../index.md).", {})
