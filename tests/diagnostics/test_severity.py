"""A project may be stricter than the catalogue, and more lenient with everything but errors."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.diagnostics.catalogue import RULES, Severity
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.severity import CHOICES, effective
from kb_build.text.source import Place, Span

_PLACE = Place(PurePosixPath("a.md"), Span(0, 1))
FINDINGS = tuple(Diagnostic(rule.name, _PLACE) for rule in RULES)
_ERRORS = {rule.name for rule in RULES if rule.severity is Severity.ERROR}


def finding(name: str) -> Diagnostic:
    return Diagnostic(name, _PLACE)


@pytest.mark.parametrize("key", ["section-empty", "KB504"])
def test_a_warning_is_raised_to_an_error_by_its_code_or_its_name(key: str) -> None:
    (raised,) = effective([finding("section-empty")], {key: "error"})
    assert raised.is_error
    assert raised.severity is Severity.ERROR
    assert raised.rule.severity is Severity.WARNING


def test_a_warning_becomes_advice_or_nothing() -> None:
    (told,) = effective([finding("section-empty")], {"section-empty": "advice"})
    assert told.severity is Severity.ADVICE
    assert effective([finding("section-empty")], {"section-empty": "off"}) == ()


@pytest.mark.parametrize("written", ["warning", "advice", "off", "info", 3, None, []])
def test_an_error_stays_an_error(written: object) -> None:
    (told,) = effective([finding("raw-html")], {"raw-html": written})
    assert told.is_error


def test_of_two_rows_about_one_rule_the_first_counts() -> None:
    assert effective([finding("section-empty")], {"KB504": "off", "section-empty": "error"}) == ()


def test_without_rows_every_finding_stays_as_it_is() -> None:
    assert effective(FINDINGS, {}) == FINDINGS


_KEYS = st.sampled_from([*(rule.name for rule in RULES), *(rule.code for rule in RULES), "KB999"])
_ROWS = st.dictionaries(_KEYS, st.sampled_from([*CHOICES, "info"]) | st.integers())


@given(_ROWS)
def test_no_settings_make_an_error_pass_or_a_finding_appear(rows: dict[str, object]) -> None:
    told = effective(FINDINGS, rows)
    assert {diagnostic.name for diagnostic in told if diagnostic.is_error} >= _ERRORS
    assert [d.name for d in told] == [d.name for d in FINDINGS if d.name in {t.name for t in told}]
