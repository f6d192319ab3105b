"""Sixteen digits are a NIK only when they are put together as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.checks.identity_numbers import identity_numbers

MADE_UP = "3501014101900001"
"""Province 35, regency 01, district 01, a woman born on 1 January 1990, number 1."""


def _found(text: str) -> list[str]:
    return [text[begin:end] for begin, end in identity_numbers(text, 0, len(text))]


@pytest.mark.parametrize(
    "written",
    [
        MADE_UP,
        "350101 410190 0001",
        "3501 0141 0190 0001",
        "35.01.01.410190.0001",
        "350101-410190-0001",
        "350101 41 01 90 0001",
    ],
)
def test_the_usual_groups_are_seen(written: str) -> None:
    assert _found(f"NIK: {written}.") == [written]
    assert _found(f"(**{written}**)") == [written]


@pytest.mark.parametrize(
    "digits",
    [
        pytest.param("2001014101900001", id="no such province"),
        pytest.param("3500014101900001", id="no regency"),
        pytest.param("3567014101900001", id="neither regency nor city"),
        pytest.param("3501004101900001", id="no district"),
        pytest.param("3501013201900001", id="day 32"),
        pytest.param("3501017201900001", id="day 72"),
        pytest.param("3501010001900001", id="day 0"),
        pytest.param("3501013102900001", id="31 February"),
        pytest.param("3501012902910001", id="29 February of a common year"),
        pytest.param("3501010113900001", id="month 13"),
        pytest.param("3501010100900001", id="month 0"),
        pytest.param("3501014101900000", id="running number 0"),
    ],
)
def test_other_numbers_of_sixteen_digits_are_none(digits: str) -> None:
    assert _found(digits) == []


def test_the_29th_of_february_of_a_leap_year_is_a_date() -> None:
    assert _found("3501012902920001") == ["3501012902920001"]


@pytest.mark.parametrize(
    "text",
    [
        f"1{MADE_UP}",
        f"{MADE_UP}2",
        f"0.{MADE_UP}",
        f"{MADE_UP},5",
        f"A{MADE_UP}",
        "1234 3501 0141 0190 0001",
        "3501 0141 0190 0001 1234",
        "350 10141 0190 0001",
        "35 01 01 4101 900001",
        f"https://contoh.example/arsip/{MADE_UP}",
        f"https://contoh.example/berita?id={MADE_UP}",
        f"doi 10.1234/{MADE_UP}",
        f"../gambar/{MADE_UP}.jpg",
        f"{MADE_UP}.pdf",
    ],
)
def test_longer_numbers_addresses_and_file_names_are_none(text: str) -> None:
    assert _found(text) == []


def test_an_address_that_asks_for_a_nik_is_told() -> None:
    assert _found(f"https://contoh.example/cek?nik={MADE_UP}&x=1") == [MADE_UP]


def test_numbers_behind_another_number_are_seen() -> None:
    assert _found(f"Pada 2019 {MADE_UP} dan {MADE_UP}") == [MADE_UP, MADE_UP]


@given(
    province=st.sampled_from([11, 21, 31, 35, 64, 75, 82, 91, 96]),
    regency=st.integers(1, 39) | st.integers(71, 79),
    district=st.integers(1, 60),
    day=st.integers(1, 28),
    woman=st.booleans(),
    month=st.integers(1, 12),
    year=st.integers(0, 99),
    number=st.integers(1, 9999),
)
def test_every_number_put_together_as_a_nik_is_found(  # noqa: PLR0913 - each part of a NIK is one
    province: int, regency: int, district: int, day: int, *, woman: bool, month: int, year: int, number: int
) -> None:
    shown_day = day + 40 * woman
    digits = f"{province}{regency:02}{district:02}{shown_day:02}{month:02}{year:02}{number:04}"
    assert _found(f"NIK {digits} tertulis.") == [digits]


@given(st.text(alphabet="0123456789 .-/", max_size=60))
def test_what_is_found_always_holds_sixteen_digits(text: str) -> None:
    for written in _found(text):
        assert sum(sign.isdigit() for sign in written) == 16
