"""The pages that list cases: browse, home, and one for each agency, sector and region with a case."""

from pathlib import PurePosixPath
from typing import Any

import pytest

from kb_build.model.case_study import Location, Participant
from kb_build.model.library import Library
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


def home(library: Library) -> Page:
    one = library.guides["index"]
    paths = SitePaths(
        content=PurePosixPath("content"),
        pages={one.origin.path: PurePosixPath("index.md")},
        beside_cases={},
    )
    return guide.page(one, library, paths)


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


def test_an_agency_says_what_it_is() -> None:
    page = lists(nouns.library([nouns.case(**EVERYWHERE)]))["instansi/bnpb/"]
    assert page.values["about"] == ["Lembaga", "BNPB"]


def test_browsing_shows_all_cases_and_ways_into_them_with_their_numbers() -> None:
    cases = [nouns.case("satu", **EVERYWHERE), nouns.case("dua", strategies=())]
    page = browse.page(nouns.library(cases))
    assert page.address == "jelajah/"
    assert {card["url"] for card in page.values["cases"]} == {"kasus/satu/", "kasus/dua/"}
    groups = {
        g["label"]: [(link["url"], link["count"]) for link in g["links"]] for g in page.values["groups"]
    }
    assert groups == {
        "Strategi": [("strategi/komunikasi/", 1)],
        "Sektor": [("sektor/kesehatan/", 1)],
        "Wilayah": [("wilayah/aceh/", 1)],
        "Instansi": [("instansi/bnpb/", 1)],
    }


def test_the_home_page_shows_strategies_in_their_order_and_counts_what_it_holds() -> None:
    strategies = [nouns.strategy("kepercayaan", order=2), nouns.strategy("komunikasi", order=1)]
    cases = [nouns.case(f"kasus-{n}") for n in range(7)] + [nouns.case("rekaan", nature="rekaan")]
    quotes = [nouns.quote(), nouns.untraceable()]
    values = home(nouns.library(cases, quotes, strategies, [nouns.guide("index")])).values
    assert [(card["url"], card["count"]) for card in values["strategies"]] == [
        ("strategi/komunikasi/", 8),
        ("strategi/kepercayaan/", 0),
    ]
    assert len(values["cases"]) == 6
    assert [values[f"{name}_count"] for name in ("case", "fiction", "quotable", "untraceable")] == [
        8,
        1,
        1,
        1,
    ]


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
