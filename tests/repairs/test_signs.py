"""Signs that nobody sees, and blanks that mean something else than they seem to."""

import pytest

from tests.repairs.mending import GUIDE_LINES, body, guide, matter

_PAGE = f"---\n{GUIDE_LINES}---\n\nIsi halaman.\n"


def test_the_unseen_sign_at_the_beginning_of_a_file_is_removed() -> None:
    assert guide(f"\ufeff{_PAGE}").text == _PAGE


def test_what_stood_behind_the_unseen_sign_is_mended_too() -> None:
    assert guide("\ufeff" + _PAGE.replace('"Tentang bukti"', "Tentang: bukti")).text == _PAGE.replace(
        '"Tentang bukti"', '"Tentang: bukti"'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Satu\x07 kata.\n", "Satu kata.\n"),
        ("Satu\x0bkata.\x0c\n", "Satu kata.\n"),
        ("Satu\ufeffkata\x00 dan\x08 lagi.\n", "Satukata dan lagi.\n"),
    ],
)
def test_signs_that_cannot_be_printed_are_removed(before: str, after: str) -> None:
    assert body(before) == after


def test_signs_of_a_wrongly_converted_file_are_removed_only_when_asked() -> None:
    assert body("Kata \x93Ani\x94.\n") == "Kata \x93Ani\x94.\n"
    assert body("Kata \x93Ani\x94.\n", unsafe=True) == "Kata Ani.\n"


def test_line_endings_of_old_computers_become_those_of_today() -> None:
    assert guide(_PAGE.replace("\n", "\r")).text == _PAGE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n\t- b\n\t- c\n", "a:\n  - b\n  - c\n"),
        ("a:\n\tb: c\n\td:\n\t\te: f\n", "a:\n  b: c\n  d:\n    e: f\n"),
        ("a:\n  -\tb\n", "a:\n  - b\n"),
    ],
)
def test_tabs_at_the_beginning_of_lines_become_spaces(before: str, after: str) -> None:
    assert matter(before) == after


def test_a_key_gets_the_space_behind_its_colon() -> None:
    assert matter(GUIDE_LINES.replace("title: ", "title:")) == GUIDE_LINES
    assert matter(GUIDE_LINES.replace("summary: ", "summary:")) == GUIDE_LINES


def test_an_address_alone_on_a_line_is_no_key() -> None:
    lines = f"{GUIDE_LINES}https://contoh.example\n"
    assert matter(lines, unsafe=True) == lines
