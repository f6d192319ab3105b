"""Headings and lists that are almost written as they should be."""

from pathlib import Path

import pytest

from tests.checks.found import POSKO
from tests.repairs.mending import body, in_case


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("##Langkah\n", "## Langkah\n"),
        ("###Langkah {#langkah}\n", "### Langkah {#langkah}\n"),
        ("Kalimat.\n\n  ## Langkah\n\nKalimat.\n", "Kalimat.\n\n## Langkah\n\nKalimat.\n"),
        ("Kalimat:\n- satu\n- dua\n", "Kalimat:\n\n- satu\n- dua\n"),
        ("Kalimat:\n1. satu\n2. dua\n", "Kalimat:\n\n1. satu\n2. dua\n"),
    ],
)
def test_a_heading_or_list_gets_the_blanks_it_lacks(before: str, after: str) -> None:
    assert body(before) == after


@pytest.mark.parametrize("lines", ["#kolaborasi di kota\n", "Sejak tahun\n1998. Lalu\n", "Kalimat.\n\n##\n"])
def test_what_may_be_no_heading_and_no_list_is_left_to_the_author(lines: str) -> None:
    assert body(lines) == lines


def test_a_first_level_heading_goes_down_one_level_only_when_asked() -> None:
    assert body("# Langkah\n") == "# Langkah\n"
    assert body("# Langkah\n", unsafe=True) == "## Langkah\n"


def test_an_id_that_is_taken_gets_a_number_only_when_asked() -> None:
    before = "## Satu {#langkah}\n\n## Dua {#langkah}\n\n### Tiga {#langkah-2}\n"
    assert body(before) == before
    assert body(before, unsafe=True) == before.replace("Dua {#langkah}", "Dua {#langkah-3}")


@pytest.mark.parametrize("written", ["## Latar Belakang {#latar}", "## latar belakang {#latar-belakangnya}"])
def test_a_fixed_section_is_written_as_on_every_page(project: Path, written: str) -> None:
    before = (project / POSKO).read_text("utf-8")
    assert in_case(project, POSKO)("## Latar belakang {#latar-belakang}", written) == before


def test_a_section_with_other_words_is_changed_only_when_asked(project: Path) -> None:
    before = (project / POSKO).read_text("utf-8")
    heading = "## Latar belakang {#latar-belakang}"
    assert "## Latar belakangnya\n" in in_case(project, POSKO)(heading, "## Latar belakangnya")
    assert in_case(project, POSKO, unsafe=True)(heading, "## Latar belakangnya") == before
