"""Words written almost right."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.repairs.wording import is_slip, slips
from tests.checks.found import POSKO
from tests.repairs.mending import in_case

_WORDS = st.text("abc-", max_size=7)


@pytest.mark.parametrize(
    ("right", "written"),
    [
        ("title: ", "Title: "),
        ("summary: ", "sumary: "),
        ("sector: ", "sectr: "),
        ("[kebencanaan]", "[kebencanan]"),
        ("- id: komunikasi", "- id: Komunikasi"),
        ("outcome: belum-diketahui", "outcome: belum diketahui"),
        ("outcome: belum-diketahui", 'outcome: "belum-diketahi"'),
        ("role: pelaksana", "role: plaksana"),
        ("id: bpbd-contoh", "id: BPBD-Contoh"),
        ("[satu-nomor-untuk-warga]", "[satu-nomor-untuk-wrga]"),
        ("measures: perubahan\n", "measures: perubahann\n"),
        ("    source: s1\n", "    source: S1\n"),
        ("ongoing: true", 'ongoing: "true"'),
    ],
)
def test_a_slip_is_mended(project: Path, right: str, written: str) -> None:
    before = (project / POSKO).read_text("utf-8")
    after = in_case(project, POSKO)(right, written)
    assert after.replace('"belum-diketahui"', "belum-diketahui") == before


def test_a_name_in_quotation_marks_keeps_them(project: Path) -> None:
    after = in_case(project, POSKO)("[kebencanaan]", "['kebencanan']")
    assert "sector: ['kebencanaan']\n" in after


def test_a_case_is_found_by_an_almost_right_id(project: Path) -> None:
    related = "quotes: []\nrelated: [{id: gudang-bersma, relation: meniru}]"
    after = in_case(project, POSKO)("quotes: [satu-nomor-untuk-warga]", related)
    assert "{id: gudang-bersama, relation: meniru}" in after


def test_two_names_that_are_equally_near_are_left_to_the_author(project: Path) -> None:
    lines = "kebencanaan: {name: Kebencanaan}\nkebencanaam: {name: Lainnya}\n"
    (project / "content/vocabularies/sectors.yaml").write_text(lines, "utf-8")
    assert "[kebencanaax]" in in_case(project, POSKO)("[kebencanaan]", "[kebencanaax]")
    assert "[kebencanaa" in in_case(project, POSKO, unsafe=True)("[kebencanaan]", "[kebencanaax]")


def test_a_number_is_never_changed(project: Path) -> None:
    assert '["35.87"]' in in_case(project, POSKO, unsafe=True)('["35.78"]', '["35.87"]')
    assert "source: s2\n" in in_case(project, POSKO, unsafe=True)("    source: s1\n", "    source: s2\n")


def test_a_key_that_is_there_already_is_not_written_again(project: Path) -> None:
    double = "outcome: belum-diketahui\noutcom: tercapai"
    assert double in in_case(project, POSKO, unsafe=True)("outcome: belum-diketahui", double)


def test_a_field_by_its_label_is_taken_for_its_key_only_when_asked(project: Path) -> None:
    assert "Judul: " in in_case(project, POSKO)("title: ", "Judul: ")
    assert "Judul: " not in in_case(project, POSKO, unsafe=True)("title: ", "Judul: ")


@pytest.mark.parametrize("written", ["[kota surabaya]", "['Kota Surabaya']"])
def test_a_region_by_name_becomes_its_code(project: Path, written: str) -> None:
    before = (project / POSKO).read_text("utf-8")
    assert in_case(project, POSKO)('["35.78"]', written) == before


def test_what_looks_like_marks_becomes_marks_when_the_sources_are_there(project: Path) -> None:
    assert "pada 2021 [s1] [s1]." in in_case(project, POSKO)("pada 2021 [s1].", "pada 2021 [s1] [S1].")
    assert "[s1, s2]" in in_case(project, POSKO)("pada 2021 [s1].", "pada 2021 [s1, s2].")


def test_a_registered_agency_by_name_becomes_its_id_only_when_asked(project: Path) -> None:
    name = "- name: Badan Penanggulangan Bencana Daerah Kota Contoh"
    assert name in in_case(project, POSKO)("- id: bpbd-contoh", name)
    before = (project / POSKO).read_text("utf-8")
    assert in_case(project, POSKO, unsafe=True)("- id: bpbd-contoh", name) == before


def test_a_link_is_led_to_the_page_that_was_meant_only_when_asked(project: Path) -> None:
    before = (project / POSKO).read_text("utf-8")
    wrong = "komunikas.md"
    assert wrong in in_case(project, POSKO)("komunikasi.md", wrong)
    assert in_case(project, POSKO, unsafe=True)("komunikasi.md", wrong) == before


def test_a_link_to_a_place_in_a_page_keeps_its_page(project: Path) -> None:
    after = in_case(project, POSKO, unsafe=True)("komunikasi.md", "komunikasi.md#langka")
    assert "strategi/komunikasi.md#langkah)" in after


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("S1", "s1"),
        ("tidak tercapai", "tidak-tercapai"),
        ("kesehtaan", "kesehatan"),
        ("sumber-dipreiksaa", "sumber-diperiksa"),
    ],
)
def test_a_slip_of_the_finger_is_known(written: str, meant: str) -> None:
    assert is_slip(written, meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("s4", "s1"),
        ("35.79", "35.78"),
        ("program-2019", "program-2020"),
        ("data", "date"),
        ("tercapai", "tidak-tercapai"),
    ],
)
def test_another_word_is_no_slip(written: str, meant: str) -> None:
    assert not is_slip(written, meant)


@given(_WORDS, _WORDS)
def test_slips_count_the_same_both_ways(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert slips(one, other) <= max(len(one), len(other))
