"""Every figure on a case's page is carried by somebody it cites; `facts.yaml` says who."""

import pytest

from tests import shipped_library
from tests.library import facts
from tests.library.figures import figures

CASES = shipped_library.library().cases


@pytest.mark.parametrize("case_id", CASES)
def test_every_figure_of_a_case_is_carried_by_a_source_that_it_cites(case_id: str) -> None:
    assert list(facts.uncarried(CASES[case_id], facts.table().get(case_id, {}))) == []


@pytest.mark.parametrize("case_id", CASES)
def test_the_table_holds_no_figure_that_the_case_does_not_show(case_id: str) -> None:
    assert facts.table().get(case_id, {}).keys() == facts.shown(CASES[case_id])


def test_a_row_names_publishers_that_the_case_lists() -> None:
    for case_id, rows in facts.table().items():
        listed = {source.publisher for source in CASES[case_id].sources}
        named = {publisher for row in rows.values() if not isinstance(row, str) for publisher in row}
        assert named <= listed, case_id


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dari 77,38 juta hektare (40,6%)", ["77380000", "40.6"]),
        ("4.482.340 balita pada 2024 [s3]", ["4482340", "2024"]),
        ("27 ribu aplikasi, 27.000 aplikasi", ["27000", "27000"]),
        ("SP4N, [Perpres 39/2019](a-2.md) dan nomor 112", ["39", "2019", "112"]),
        ("Rp2–3 miliar; 1,50 hari", ["2", "3000000000", "1.5"]),
    ],
)
def test_figures_are_read_as_indonesian_writes_them(text: str, values: list[str]) -> None:
    assert [figure.value for figure in figures(text)] == values
