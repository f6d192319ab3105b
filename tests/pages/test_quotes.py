"""The list of all quotations."""

from collections.abc import Iterable

from kb_build.model.quote import QUOTABLE_STATES, Quote, Verification
from kb_build.pages import ladder, quotes
from kb_build.pages.locale import words
from kb_build.pages.page import Page
from tests import nouns

STRATEGIES = [nouns.strategy("kepercayaan", order=2), nouns.strategy(order=1)]


def list_of(found: Iterable[Quote]) -> Page:
    (page,) = quotes.pages(nouns.library((), found, STRATEGIES))
    return page


def in_state(state: str) -> Quote:
    verification = Verification(state=state, date="2026-01-02", method="Dibaca.")
    return nouns.quote(f"kutipan-{state}", verification=verification)


def test_what_may_be_quoted_stands_by_strategy_in_the_order_of_the_strategies() -> None:
    page = list_of([nouns.quote("b", strategies=("kepercayaan",)), nouns.quote("a")])
    shown = [(group["anchor"], [card["url"] for card in group["quotes"]]) for group in page.values["groups"]]
    assert page.address == "kutipan/"
    assert shown == [("komunikasi", ["kutipan/a/"]), ("kepercayaan", ["kutipan/b/"])]


def test_a_quotation_about_two_strategies_stands_once_and_is_linked_from_the_other() -> None:
    page = list_of([nouns.quote("a", strategies=("komunikasi", "kepercayaan"))])
    first, second = page.values["groups"]
    assert ([card["url"] for card in first["quotes"]], first["elsewhere"]) == (["kutipan/a/"], [])
    assert (second["quotes"], [link["url"] for link in second["elsewhere"]]) == ([], ["kutipan/a/"])


def test_every_state_stands_on_its_side_of_the_wall() -> None:
    page = list_of([in_state(state) for state in words()["quote_state"]])
    cards = {card["url"] for group in page.values["groups"] for card in group["quotes"]}
    behind = {part["anchor"] for part in page.values["behind"]}
    assert cards == {f"kutipan/kutipan-{state}/" for state in QUOTABLE_STATES}
    assert behind == set(words()["quote_state"]) - QUOTABLE_STATES
    assert (page.values["quotable"], page.values["not_quotable"]) == (3, 4)


def test_behind_the_wall_there_is_no_name() -> None:
    page = list_of([nouns.untraceable(), in_state("disengketakan"), in_state("belum-diperiksa")])
    assert "Fulanah" not in str(page)
    assert "Kepala Dinas" not in str(page)


def test_without_a_quotation_the_list_is_there_and_empty() -> None:
    page = list_of([])
    assert (page.values["groups"], page.values["behind"]) == ([], [])


def test_the_ladder_shows_all_states_in_order_and_marks_the_one_that_was_reached() -> None:
    rungs = ladder.rungs(in_state("sumber-primer"))
    assert [rung["id"] for rung in rungs] == list(words()["quote_state"])
    assert [rung["id"] for rung in rungs if rung["current"]] == ["sumber-primer"]
    assert {rung["id"] for rung in rungs if rung["quotable"]} == QUOTABLE_STATES
