"""What says nothing, or says it a second time."""

from pathlib import Path

import pytest

from tests.checks.found import POSKO
from tests.repairs.mending import in_case, matter

_REST = 'summary: "Halaman tentang bukti untuk pengujian."\n'


@pytest.mark.parametrize(
    ("once", "twice"),
    [
        ("outcome: belum-diketahui\n", 'outcome: belum-diketahui\noutcome: "belum-diketahui"\n'),
        ("role: koordinator\n", "role: koordinator\n    role: koordinator\n"),
        ("{status: berjalan,", "{status: berjalan, status: berjalan,"),
        ("nature: nyata\n", "nature: nyata\nplace:\n  regions: ['35.78']\n  scope: kabupaten-kota\n"),
    ],
)
def test_a_key_that_says_the_same_again_is_removed(project: Path, once: str, twice: str) -> None:
    after = in_case(project, POSKO)(once, twice)
    assert after.count("scope: kabupaten-kota") == 1
    assert after.count("role: koordinator") == 1
    assert after.count("status: berjalan") == 1
    assert after.count("outcome:") == 1


@pytest.mark.parametrize("second", ["tercapai", "belum-diketahui # menurut dinas"])
def test_a_second_key_that_says_more_is_left_to_the_author(project: Path, second: str) -> None:
    twice = f"outcome: belum-diketahui\noutcome: {second}\n"
    assert twice in in_case(project, POSKO, unsafe=True)("outcome: belum-diketahui\n", twice)


def test_a_repeated_item_is_removed_only_when_asked(project: Path) -> None:
    before = (project / POSKO).read_text("utf-8")
    twice = "[kebencanaan, kebencanaan, kebencanaan]"
    assert twice in in_case(project, POSKO)("[kebencanaan]", twice)
    assert in_case(project, POSKO, unsafe=True)("[kebencanaan]", twice) == before


def test_repeated_items_on_lines_of_their_own_are_removed_with_their_lines(project: Path) -> None:
    lines = "sector:\n  - kebencanaan\n  - kebencanaan\n"
    after = in_case(project, POSKO, unsafe=True)("sector: [kebencanaan]\n", lines)
    assert "sector:\n  - kebencanaan\nstrategies:" in after


def test_an_empty_field_is_removed_only_when_asked(project: Path) -> None:
    before = (project / POSKO).read_text("utf-8")
    assert "nature:\n" in in_case(project, POSKO)("nature: nyata\n", "nature:\n")
    after = in_case(project, POSKO, unsafe=True)("nature: nyata\n", "nature:\n")
    assert after == before.replace("nature: nyata\n", "")


def test_a_required_field_is_never_removed() -> None:
    before = f"title:\n{_REST}"
    assert matter(before, unsafe=True) == before
