"""Dates in the order that Indonesians write them."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.repairs.dates import understood
from tests.checks.found import POSKO
from tests.repairs.mending import in_case

_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("25/09/2024", "2024-09-25"),
        ("25-9-2024", "2024-09-25"),
        ("25.09.2024", "2024-09-25"),
        ("25 September 2024", "2024-09-25"),
        ("25 Sept. 2024", "2024-09-25"),
        ("5 Agustus 2024", "2024-08-05"),
        ("5 Agt 2024", "2024-08-05"),
        ("1 Nopember 2024", "2024-11-01"),
        ("5 May 2024", "2024-05-05"),
        ("05/05/2024", "2024-05-05"),
        ("2024/09/25", "2024-09-25"),
        ("2024-9-5", "2024-09-05"),
        ("September 2024", "2024-09"),
        ("09/2024", "2024-09"),
        ("2024-9", "2024-09"),
    ],
)
def test_a_date_that_can_mean_one_day_only_is_certain(written: str, iso: str) -> None:
    assert understood(written) == (iso, True)


@pytest.mark.parametrize(
    ("written", "iso"),
    [("03/09/2024", "2024-09-03"), ("09/25/2024", "2024-09-25"), ("2010/11", "2010-11")],
)
def test_a_date_that_could_be_another_is_not_certain(written: str, iso: str) -> None:
    assert understood(written) == (iso, False)


@pytest.mark.parametrize(
    "written",
    [
        "31 Februari 2024",
        "32/01/2024",
        "2024/13/01",
        "25/09/24",
        "tahun 2024",
        "2010/2011",
        "Ma 2024",
        "",
    ],
)
def test_what_is_no_date_stays_as_it_is(written: str) -> None:
    assert understood(written) is None


@given(_DAYS)
def test_a_day_with_its_month_in_words_is_that_day(day: date) -> None:
    written = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    assert understood(written) == (day.isoformat(), True)


@given(_DAYS)
def test_a_day_in_figures_is_read_day_first_and_certain_only_when_it_must_be(day: date) -> None:
    is_certain = day.day > 12 or day.day == day.month
    assert understood(f"{day.day:02}/{day.month:02}/{day.year}") == (day.isoformat(), is_certain)


def test_a_date_in_a_file_is_put_in_the_right_form(project: Path) -> None:
    before = (project / POSKO).read_text("utf-8")
    after = in_case(project, POSKO)('start: "2019-03"', "start: 25/09/2018 # peresmian")
    assert after == before.replace('start: "2019-03"', 'start: "2018-09-25" # peresmian')


def test_a_doubtful_date_is_put_in_the_right_form_only_when_asked(project: Path) -> None:
    assert "start: 03/09/2018\n" in in_case(project, POSKO)('start: "2019-03"', "start: 03/09/2018")
    after = in_case(project, POSKO, unsafe=True)('start: "2019-03"', "start: 03/09/2018")
    assert 'start: "2018-09-03"\n' in after
