"""Values that only need quotation marks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.repairs.quoting import quoted
from kb_build.text import yaml_nodes
from tests.checks.found import POSKO
from tests.repairs.mending import guide, in_case, matter

_REST = 'summary: "Halaman tentang bukti untuk pengujian."\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Layanan: cepat\n", 'title: "Layanan: cepat"\n'),
        ("title: Layanan: cepat: sekali   \n", 'title: "Layanan: cepat: sekali"   \n'),
        ('title: Kata "Ani": hebat\n', "title: 'Kata \"Ani\": hebat'\n"),
        ('title: Jum\'at "ini": hebat\n', "title: 'Jum''at \"ini\": hebat'\n"),
        ("title: Jum'at ini: hebat\n", 'title: "Jum\'at ini: hebat"\n'),
        ("title: Berkas C:\\surat: lama\n", "title: 'Berkas C:\\surat: lama'\n"),
        ("title: Layanan: cepat # dari arsip\n", 'title: "Layanan: cepat" # dari arsip\n'),
    ],
)
def test_a_value_with_a_colon_is_put_in_quotation_marks(before: str, after: str) -> None:
    assert matter(before + _REST) == after + _REST


def test_a_value_over_several_lines_keeps_its_lines() -> None:
    before = "title: Tentang bukti\nsummary: Satu hal: bukti\n  dan: sumbernya\n  harus jelas bagi pembaca\n"
    after = before.replace("Satu", '"Satu').replace("pembaca", 'pembaca"')
    assert matter(before) == after


def test_what_may_be_no_comment_is_only_taken_in_when_asked() -> None:
    before = f"title: Layanan: Program #1\n{_REST}"
    assert matter(before) == before
    assert matter(before, unsafe=True) == f'title: "Layanan: Program #1"\n{_REST}'


def test_a_value_that_a_comment_cut_off_is_made_whole_when_asked() -> None:
    before = f"title: Layanan Program #1 di kota\n{_REST}"
    assert matter(before) == before
    assert matter(before, unsafe=True) == f'title: "Layanan Program #1 di kota"\n{_REST}'


def test_a_remark_behind_a_value_never_becomes_part_of_it() -> None:
    before = f"title: Layanan di kota # judul sementara\n{_REST}"
    assert matter(before, unsafe=True) == before


def test_faults_one_behind_the_other_are_mended_in_one_go() -> None:
    before = "title: Layanan: cepat\nsummary: @pemkot melaporkan bahwa layanannya kini cepat.\n"
    after = 'title: "Layanan: cepat"\nsummary: "@pemkot melaporkan bahwa layanannya kini cepat."\n'
    assert matter(before) == after


def test_one_value_is_mended_though_another_stays_unreadable() -> None:
    before = "title: Layanan: cepat\nsummary: [belum ditutup\n"
    assert matter(before) == 'title: "Layanan: cepat"\nsummary: [belum ditutup\n'


def test_a_word_in_asterisks_is_quoted_only_when_asked() -> None:
    before = f"title: *Penting sekali\n{_REST}"
    assert matter(before) == before
    assert matter(before, unsafe=True) == f'title: "*Penting sekali"\n{_REST}'


def test_a_list_on_the_line_of_its_key_is_left_to_its_author() -> None:
    before = f"title: - Tentang bukti\n{_REST}"
    assert matter(before, unsafe=True) == before


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        ('["35.78"]', "[35.78]", '["35.78"]'),
        ('"2019-03"', "2019", '"2019"'),
        ('date: "2021"', "date: 2021 # menurut LKjIP", 'date: "2021" # menurut LKjIP'),
        ("[kebencanaan]", "kebencanaan", "[kebencanaan]"),
    ],
)
def test_a_value_of_another_type_gets_the_signs_it_lacks(
    project: Path, old: str, new: str, mended: str
) -> None:
    before = (project / POSKO).read_text("utf-8")
    assert in_case(project, POSKO)(old, new) == before.replace(old, mended, 1)


def test_a_yes_where_true_is_asked_is_not_made_a_text(project: Path) -> None:
    assert "ongoing: yes\n" in in_case(project, POSKO)("ongoing: true", "ongoing: yes")


def test_a_repair_that_uncovers_an_error_in_the_same_value_is_refused() -> None:
    result = guide(f"---\ntitle: 12\n{_REST}---\n")
    assert (result.rounds, [finding.name for finding in result.refused]) == ((), ["wrong-type"])


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1))
def test_words_in_quotation_marks_are_read_as_they_stand(words: str) -> None:
    node, faults = yaml_nodes.compose(f"kunci: {quoted(words)}\n")
    assert node is not None
    assert (yaml_nodes.build(node, faults), faults) == ({"kunci": words}, [])
