"""What only the calendar finds: periods yet to come, and news that has grown old."""

from pathlib import Path

import pytest

from kb_build import compiler, settings
from kb_build.checks import ageing
from kb_build.diagnostics.formats.report import report
from kb_build.examination import Manner
from kb_build.model.survey import Survey
from tests.checks.found import POSKO, names
from tests.projects import change

_DAY = "1796083200"  # 1 December 2026


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", _DAY)


def aged(project: Path, checked: str) -> list[str]:
    change(project, {POSKO: ('checked: "2021-06-01"', f'checked: "{checked}"')})
    found = compiler.check(settings.load(project), Manner(is_aging=True)).diagnostics
    return [d.name for d in found]


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("2026", []),
        ("2026-12", []),
        ("2026-12-01", []),
        ("2026-12-02", ["period-in-future"]),
        ("2027-01", ["period-in-future"]),
        ("2027", ["period-in-future"]),
    ],
)
def test_a_period_may_not_end_after_today(project: Path, end: str, told: list[str]) -> None:
    assert names(project, {POSKO: ("ongoing: true", f'end: "{end}"')}) == told


@pytest.mark.parametrize(
    ("checked", "told"),
    [
        ("2024-12-31", []),
        ("2024-12", []),
        ("2024-11-30", ["continuity-old"]),
        ("2024", []),
        ("2023", ["continuity-old"]),
    ],
)
def test_news_older_than_two_years_is_told_to_those_who_ask(
    project: Path, checked: str, told: list[str]
) -> None:
    assert aged(project, checked) == told


def test_nobody_else_is_told_that_news_is_old(project: Path) -> None:
    assert aged(project, "2019") == ["continuity-old"]
    assert [d.name for d in compiler.check(settings.load(project)).diagnostics] == []


def test_old_news_is_told_with_its_age(project: Path) -> None:
    aged(project, "2019-05")
    checked = compiler.check(settings.load(project), Manner(is_aging=True))
    told = report(checked.diagnostics[0], checked.sources, "id")
    assert "2019-05" in told.message
    assert "24 bulan" in told.message


def test_without_a_day_nothing_is_old(project: Path) -> None:
    survey = Survey(summaries=(), files=frozenset(), content=settings.load(project).content)
    assert [*ageing.in_future(survey), *ageing.aged(survey, 24)] == []
