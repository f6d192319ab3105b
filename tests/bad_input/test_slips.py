"""Every slip is told at its place, in one project that holds them all."""

from collections.abc import Sequence

import pytest

from tests.bad_input.body_slips import BODY_SLIPS, HARMLESS
from tests.bad_input.quote_slips import QUOTE_SLIPS
from tests.bad_input.slips import Slip, all_in_one_project
from tests.bad_input.yaml_slips import YAML_SLIPS

_PAGES: dict[str, Sequence[Slip]] = {
    "yaml": YAML_SLIPS,
    "body": BODY_SLIPS,
    "quote": QUOTE_SLIPS,
    "harmless": HARMLESS,
}
LEAST = 250

Told = dict[Slip, list[tuple[str, str, int, int]]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    findings: Told = {}
    for name, slips in _PAGES.items():
        findings |= all_in_one_project(slips, tmp_path_factory.mktemp(name))
    return findings


@pytest.mark.parametrize("slip", [*YAML_SLIPS, *BODY_SLIPS, *QUOTE_SLIPS], ids=lambda slip: slip.sentence)
def test_a_slip_is_told_where_it_stands_and_nothing_else_is_an_error(slip: Slip, told: Told) -> None:
    findings = told[slip]
    assert slip.places == [found for found in slip.places if found in {finding[1:] for finding in findings}]
    assert set(slip.rules) <= {rule for _, rule, _, _ in findings}
    assert {rule for severity, rule, _, _ in findings if severity == "error"} <= set(slip.rules)


@pytest.mark.parametrize("slip", HARMLESS, ids=lambda slip: slip.sentence)
def test_a_sign_of_a_word_processor_that_means_what_it_shows_is_no_error(slip: Slip, told: Told) -> None:
    assert [finding for finding in told[slip] if finding[0] == "error"] == []


def test_the_tables_hold_many_different_files() -> None:
    slips = (*YAML_SLIPS, *BODY_SLIPS, *QUOTE_SLIPS)
    assert len({slip.text for slip in slips}) == len(slips) >= LEAST
    assert len({slip.sentence for slip in slips}) == len(slips)
