"""What changed in the library, by day."""

from kb_build.model.history import Change, Histories
from kb_build.pages import changes
from kb_build.pages.page import Page
from tests import nouns


def told(histories: Histories) -> Page:
    (page,) = changes.pages(nouns.library([nouns.case("satu"), nouns.case("dua")]), histories)
    return page


def days(page: Page) -> list[tuple[str, list[str]]]:
    return [(day["date"], [row["url"] for row in day["rows"]]) for day in page.values["days"]]


def test_the_newest_day_comes_first_with_all_that_changed_on_it() -> None:
    page = told(
        {
            "satu": (
                Change(date="2026-03-02", parts=("title",)),
                Change(date="2026-01-01", is_beginning=True),
            ),
            "dua": (Change(date="2026-03-02", parts=("body",)),),
        }
    )
    assert days(page) == [
        ("2 Maret 2026", ["kasus/dua/", "kasus/satu/"]),
        ("1 Januari 2026", ["kasus/satu/"]),
    ]
    assert page.values["days"][0]["rows"][1]["what"] == "Judul"


def test_no_more_than_thirty_changes_are_told() -> None:
    many = tuple(
        Change(date=f"2026-{m:02}-{d:02}", parts=("title",)) for m in (2, 1) for d in range(20, 0, -1)
    )
    page = told({"satu": many})
    assert sum(len(day["rows"]) for day in page.values["days"]) == 30
    assert page.values["days"][-1]["date"] == "11 Januari 2026"


def test_a_case_that_is_gone_is_not_told_of() -> None:
    assert days(told({"hilang": (Change(date="2026-01-01", is_beginning=True),)})) == []


def test_without_a_history_there_is_still_a_page() -> None:
    assert days(told({})) == []
