"""What the settings change about a check, and how faulty ones are told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kb_build.cli import main
from kb_build.diagnostics.catalogue import RULES, Rule, Severity
from kb_build.settings import KNOWN
from tests.checks.found import POSKO, names, told, write

LESSONS = "## Pelajaran {#pelajaran}\n"


def with_an_empty_section(project: Path, settings: str) -> None:
    """The last section of a case loses its text, and the project its usual severities."""
    path = project / POSKO
    path.write_text(path.read_text("utf-8").split(LESSONS)[0] + LESSONS, "utf-8")
    write(project, "pyproject.toml", f"[tool.kb.severity]\n{settings}")


def test_a_warning_can_be_turned_off(project: Path) -> None:
    with_an_empty_section(project, 'KB504 = "off"\n')
    assert "section-empty" not in names(project)


@pytest.mark.parametrize(("written", "exit_code"), [("error", 1), ("warning", 0), ("advice", 0)])
def test_a_rule_counts_as_the_project_says(project: Path, written: str, exit_code: int) -> None:
    with_an_empty_section(project, f'section-empty = "{written}"\n')
    reports = {report.name: report.severity for report in told(project)}
    assert reports["section-empty"] == written
    assert CliRunner().invoke(main, ["-C", str(project), "check"]).exit_code == exit_code


@pytest.mark.parametrize(("written", "exit_code"), [("warning", 1), ("advice", 0)])
def test_a_strict_check_counts_what_the_project_says(project: Path, written: str, exit_code: int) -> None:
    with_an_empty_section(project, f'section-empty = "{written}"\n')
    result = CliRunner().invoke(main, ["-C", str(project), "check", "--strict", "--format", "concise"])
    assert result.exit_code == exit_code
    assert ("0 peringatan" in result.stderr) == (written == "advice")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.severity is Severity.ERROR][::8])
def test_an_error_cannot_be_lowered(project: Path, rule: Rule) -> None:
    write(project, "pyproject.toml", f'[tool.kb.severity]\n{rule.code} = "warning"\n')
    (report,) = told(project)
    assert (report.name, report.line, report.column) == ("setting-value", 2, 1)
    assert "tidak bisa dilonggarkan" in report.why


def test_an_error_may_be_called_an_error(project: Path) -> None:
    write(project, "pyproject.toml", '[tool.kb.severity]\nraw-html = "error"\n')
    assert names(project) == []


@pytest.mark.parametrize(
    ("line", "help_text"),
    [
        ("max-image = 3", "Mungkin maksudnya `max-image-kb`?"),
        ("zzz = 3", "Yang dikenal: " + ", ".join(f"`{key}`" for key in KNOWN) + "."),
        ('severity.kb504 = "off"', "Mungkin maksudnya `KB504`?"),
        ('severity.KB999 = "off"', "Pakai kode atau nama aturan, misalnya `KB101`."),
        ('severity.section-emty = "off"', "Mungkin maksudnya `section-empty`?"),
    ],
)
def test_an_unknown_setting_is_told_with_what_was_likely_meant(
    project: Path, line: str, help_text: str
) -> None:
    write(project, "pyproject.toml", f"[tool.kb]\n{line}\n")
    (report,) = told(project)
    assert (report.name, report.help) == ("unknown-setting", help_text)
