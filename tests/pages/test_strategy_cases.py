"""The cases of a strategy on its page."""

from collections.abc import Iterable
from typing import Any

from kb_build.model.case_study import FICTIONAL, CaseStudy, Review, StrategyUse
from kb_build.pages import strategy_cases
from kb_build.pages.page import Values
from tests import nouns

STRATEGIES = [
    nouns.strategy(),
    nouns.strategy("kepercayaan", order=2),
    nouns.strategy("integrasi-ti", order=3),
]


def shown(cases: Iterable[CaseStudy]) -> Values:
    return strategy_cases.shown(STRATEGIES[0], nouns.library(cases, (), STRATEGIES))


def using(case_id: str, *others: str, **values: Any) -> CaseStudy:
    uses = tuple(StrategyUse(id=name, mechanism="Satu nomor.") for name in ("komunikasi", *others))
    return nouns.case(case_id, strategies=uses, **values)


def many(count: int) -> list[CaseStudy]:
    return [nouns.case(f"kasus-{number:02}") for number in range(count)]


def test_ten_cases_stand_open_and_the_rest_unfolds() -> None:
    values = shown(many(13))
    urls = [card["url"] for card in (*values["cases"], *values["more"])]
    assert (len(values["cases"]), len(values["more"])) == (10, 3)
    assert urls == [f"kasus/kasus-{number:02}/" for number in range(13)]
    assert values["more_label"] == "Tampilkan 3 kasus lainnya"


def test_ten_cases_leave_nothing_to_unfold() -> None:
    assert shown(many(10))["more"] == []


def test_a_card_carries_what_the_list_is_narrowed_by() -> None:
    one = nouns.case(sector=("kesehatan", "kebencanaan"), outcome="tercapai")
    (card,) = shown([one])["cases"]
    assert (card["in_sectors"], card["in_outcome"], card["in_evidence"]) == (
        "kesehatan kebencanaan",
        "tercapai",
        "0",
    )


def test_a_list_is_narrowed_by_the_values_that_its_cases_have_with_how_many_have_each() -> None:
    cases = [nouns.case(f"sehat-{number}", sector=("kesehatan",), outcome="tercapai") for number in range(3)]
    cases += [nouns.case(f"lain-{number}", sector=("kebencanaan", "kesehatan")) for number in range(2)]
    facets = {facet["name"]: facet["options"] for facet in shown(cases)["narrowing"]}
    assert [(option["text"], option["count"]) for option in facets["sektor"]] == [
        ("Kebencanaan", 2),
        ("Kesehatan", 5),
    ]
    assert [(option["value"], option["count"]) for option in facets["hasil"]] == [
        ("tercapai", 3),
        ("belum-diketahui", 2),
    ]


def test_what_all_cases_have_in_common_is_nothing_to_choose_by() -> None:
    assert shown(many(6))["narrowing"] == []


def test_a_short_list_needs_no_narrowing() -> None:
    cases = [nouns.case("satu", outcome="tercapai"), nouns.case("dua")]
    assert shown(cases)["narrowing"] == []


def test_other_strategies_are_counted_in_real_cases_the_most_frequent_first() -> None:
    cases = [
        using("satu", "integrasi-ti"),
        using("dua", "integrasi-ti", "kepercayaan"),
        using("tiga"),
        using("rekaan", "kepercayaan", nature=FICTIONAL),
    ]
    assert shown(cases)["together"] == [
        {"text": "Integrasi-ti", "url": "strategi/integrasi-ti/", "count": "2 dari 3"},
        {"text": "Kepercayaan", "url": "strategi/kepercayaan/", "count": "1 dari 3"},
    ]


def test_without_real_cases_nothing_is_counted() -> None:
    assert shown([using("rekaan", "kepercayaan", nature=FICTIONAL)])["together"] == []


def test_a_page_says_when_the_last_of_its_cases_was_checked_by_somebody_else() -> None:
    checked = [
        nouns.case("satu", review=Review(state="sumber-diperiksa", by="Pembaca", date="2026-03-01")),
        nouns.case("dua", review=Review(state="sumber-diperiksa", by="Pembaca", date="2026-05-02")),
        nouns.case("tiga", review=Review(state="sedang-diperiksa", date="2026-08-01")),
    ]
    assert shown(checked)["checked"].startswith("2 kasus sudah diperiksa")
    assert shown(checked)["checked"].endswith("Yang terakhir: 2 Mei 2026.")


def test_a_page_admits_that_none_of_its_cases_was_checked() -> None:
    begun = nouns.case(review=Review(state="sedang-diperiksa", date="2026-08-01"))
    invented = nouns.case(
        "rekaan", nature=FICTIONAL, review=Review(state="sumber-diperiksa", date="2026-08-01")
    )
    assert shown([begun, invented])["checked"].startswith("Belum ada kasus yang selesai diperiksa")
