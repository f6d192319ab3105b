from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.model.case_study import Period
from kb_build.pages import dates
from tests import nouns


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2024", "2024"),
        ("2024-09", "September 2024"),
        ("2024-09-05", "5 September 2024"),
        ("2024-12-31", "31 Desember 2024"),
        ("1999-01", "Januari 1999"),
    ],
)
def test_a_date_is_printed_as_exactly_as_it_is_known(written: str, printed: str) -> None:
    assert dates.in_words(written) == printed


@settings(deadline=None)
@given(st.dates())
def test_every_day_of_the_calendar_can_be_printed(day: date) -> None:
    day_of_month, month, year = dates.in_words(day.isoformat()).split(" ")
    assert (int(day_of_month), int(year)) == (day.day, day.year)
    assert month.isalpha()


def test_the_date_of_a_source_is_printed_inferred_ones_in_brackets_absent_ones_as_absent() -> None:
    assert dates.of_source(nouns.source(date="2024-09")) == "September 2024"
    assert dates.of_source(nouns.source(date="2022", date_inferred=True)) == "[2022]"
    assert dates.of_source(nouns.source()) == "tanpa tanggal"


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2019-03", None, "Sejak Maret 2019"),
        ("2019", "2021-06", "2019 – Juni 2021"),
        ("2020", "2020", "2020"),
    ],
)
def test_a_period_runs_from_its_start_to_its_end_and_an_open_one_says_since_when(
    start: str, end: str | None, printed: str
) -> None:
    assert dates.of_period(Period(start=start, end=end)) == printed
