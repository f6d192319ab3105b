"""The table of strategies and sectors, which shows what there is and not how well it went."""

from typing import Any

from kb_build.model.case_study import CaseStudy, Review, StrategyUse
from kb_build.pages import matrix
from kb_build.pages.page import Page, Values
from tests import nouns

CHECKED: dict[str, Any] = {"review": Review(state="sedang-diperiksa"), "sector": ("kesehatan",)}
CITED: dict[str, Any] = {"text": "Menurut dinas [s1].", "sources": (nouns.source(),)}


def table(*cases: CaseStudy) -> Page:
    strategies = [nouns.strategy("kepercayaan", order=2), nouns.strategy("komunikasi", order=1)]
    (page,) = matrix.pages(nouns.library(cases, strategies=strategies))
    return page


def cell(page: Page, sector: str = "Kesehatan", strategy: str = "Komunikasi") -> Values:
    column = [one["text"] for one in page.values["columns"]].index(strategy)
    cells: list[Values] = next(row["cells"] for row in page.values["rows"] if row["text"] == sector)
    return cells[column]


def test_every_sector_meets_every_strategy_in_its_order() -> None:
    page = table()
    assert [one["url"] for one in page.values["columns"]] == ["strategi/komunikasi/", "strategi/kepercayaan/"]
    assert [row["text"] for row in page.values["rows"]] == ["Kebencanaan", "Kesehatan"]
    assert (page.values["size"], page.values["empty"]) == (4, 4)


def test_a_cell_counts_its_cases_and_leads_to_them() -> None:
    page = table(nouns.case("satu", **CHECKED), nouns.case("dua", **CHECKED))
    assert cell(page)["count"] == "2 kasus"
    assert cell(page)["url"] == "jelajah/?strategi=komunikasi&sektor=kesehatan&sifat=nyata"
    assert page.values["empty"] == 3


def test_a_cell_names_the_best_evidence_among_its_cases() -> None:
    page = table(nouns.case("satu", **CHECKED), nouns.case("dua", **CHECKED, **CITED))
    assert cell(page)["evidence"] == "kata pelaku"
    assert {"short": "kata pelaku", "text": "Menurut pelaku"} in page.values["levels"]


def test_a_cell_without_a_case_leads_to_where_one_can_be_sent() -> None:
    empty = cell(table())
    assert (empty["count"], empty["drafts"], empty["evidence"]) == ("", "", "")
    assert (empty["url"], empty["about"]) == ("kontribusi/", "Komunikasi, Kesehatan")


def test_drafts_are_counted_apart_and_lend_no_evidence() -> None:
    draft = nouns.case("draf", sector=("kesehatan",), **CITED)
    alone = cell(table(draft))
    assert (alone["count"], alone["drafts"], alone["evidence"]) == ("", "1 draf", "")
    both = cell(table(draft, nouns.case("satu", **CHECKED)))
    assert (both["count"], both["drafts"], both["evidence"]) == ("1 kasus", "1 draf", "tanpa sumber")


def test_what_is_not_real_fills_no_cell_and_the_page_says_how_much_it_left_out() -> None:
    page = table(
        nouns.case("rekaan", nature="rekaan", **CHECKED), nouns.case("gabungan", nature="gabungan", **CHECKED)
    )
    assert cell(page)["url"] == "kontribusi/"
    assert page.values["left_out"] == 2


def test_a_case_that_names_a_strategy_twice_counts_once() -> None:
    twice = (StrategyUse(id="komunikasi", mechanism="Satu nomor."),) * 2
    assert cell(table(nouns.case(strategies=twice, **CHECKED)))["count"] == "1 kasus"


def test_only_a_sector_with_a_case_leads_to_its_page() -> None:
    page = table(nouns.case(**CHECKED))
    assert [row["url"] for row in page.values["rows"]] == ["", "sektor/kesehatan/"]


def test_a_sector_whose_only_case_is_made_up_has_a_page_all_the_same() -> None:
    page = table(nouns.case(nature="rekaan", strategies=(), **CHECKED))
    assert [row["url"] for row in page.values["rows"]] == ["", "sektor/kesehatan/"]


def test_a_library_without_strategies_has_no_table() -> None:
    (page,) = matrix.pages(nouns.library(strategies=[]))
    assert (page.values["rows"], page.values["size"]) == ([], 0)
