"""The first page: the editors' words, and between them what the library holds and lacks."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from kb_build.model.case_study import Location
from kb_build.model.library import Library
from kb_build.model.vocabulary import Region
from kb_build.pages import guide, home
from kb_build.pages.body import SitePaths
from kb_build.pages.page import Page
from tests import nouns, shipped_library

WORDS = "Dua baris.\n\n## Saya harus {#tugas}\n\n- membentuk tim\n\n## Janji {#janji}\n\nApa adanya.\n"


def page(library: Library) -> Page:
    one = library.guides["index"]
    places = {one.origin.path: PurePosixPath("index.md")}
    return guide.page(
        one, library, SitePaths(content=PurePosixPath("content"), pages=places, beside_cases={})
    )


def sourced(case_id: str, date: str, **values: Any) -> Any:
    return nouns.case(case_id, text="Menurut dinas [s1].", sources=(nouns.source(date=date),), **values)


def test_the_search_stands_before_the_tasks_and_the_lists_before_the_promise() -> None:
    body = page(nouns.library(guides=[nouns.guide("index", WORDS)])).body
    order = ["Dua baris.", 'data-slot="ask"', "## Saya harus", 'data-slot="library"', "## Janji"]
    assert sorted(order, key=body.index) == order


def test_a_home_page_without_these_headings_still_shows_everything() -> None:
    body = page(nouns.library(guides=[nouns.guide("index", "Dua baris.\n")])).body
    assert body.index('data-slot="ask"') < body.index("Dua baris.") < body.index('data-slot="library"')


def test_strategies_come_in_their_order_with_their_cases_and_best_evidence() -> None:
    strategies = [nouns.strategy("kepercayaan", order=2), nouns.strategy("komunikasi", order=1)]
    cases = [sourced("satu", "2020"), nouns.case("rekaan", nature="rekaan")]
    shown = home.values(nouns.library(cases, strategies=strategies))["strategies"]
    assert [(one["url"], one["tally"]) for one in shown] == [
        ("strategi/komunikasi/", "1 kasus; bukti terkuat: menurut pelaku"),
        ("strategi/kepercayaan/", "0 kasus"),
    ]


def test_cases_stand_in_the_order_of_their_newest_source_and_say_so() -> None:
    cases = [
        sourced("lama", "2019"),
        sourced("baru", "2024-09-25"),
        sourced("rekaan", "2025", nature="rekaan"),
        nouns.case("tanpa-sumber"),
    ]
    shown = home.values(nouns.library(cases))["cases"]
    assert [card["url"] for card in shown] == ["kasus/baru/", "kasus/lama/"]
    assert "Sumber terbarunya bertanggal 25 September 2024." in shown[0]["role"]


def test_only_a_few_cases_are_shown_but_all_are_counted() -> None:
    cases = [sourced(f"kasus-{n}", "2020") for n in range(9)] + [nouns.case("rekaan", nature="rekaan")]
    values = home.values(nouns.library(cases, [nouns.quote(), nouns.untraceable()]))
    assert len(values["cases"]) == 6
    assert [values[f"{name}_count"] for name in ("case", "fiction", "quotable", "untraceable")] == [
        10,
        1,
        1,
        1,
    ]


def test_what_is_wanted_is_counted_over_real_cases() -> None:
    provinces = {
        name: Region(id=name, name=name, code=code, level="provinsi")
        for name, code in (("a", "11"), ("b", "12"))
    }
    case = nouns.case("satu", sector=("kesehatan",), place=Location(regions=("11",)))
    library = nouns.library([case, nouns.case("rekaan", nature="rekaan", sector=("kebencanaan",))])
    library = replace(library, vocabularies=replace(library.vocabularies, regions=provinces))
    assert {gap["text"] for gap in home.values(library)["wanted"]} >= {
        "Hasil 1 dari 1 kasus belum diketahui. Anda tahu kelanjutannya?",
        "1 dari 2 provinsi belum punya kasus.",
        "1 dari 2 pertemuan strategi dan sektor masih kosong.",
    }


def test_a_library_that_lacks_nothing_asks_for_nothing() -> None:
    empty = nouns.library(strategies=[])
    vocabularies = replace(empty.vocabularies, regions={}, sectors={})
    assert home.values(replace(empty, vocabularies=vocabularies))["wanted"] == []


def test_the_shipped_home_page_has_everything() -> None:
    values = home.values(shipped_library.library())
    assert len(values["strategies"]) == 4
    assert len(values["cases"]) == 6
    assert len(values["wanted"]) == 4
