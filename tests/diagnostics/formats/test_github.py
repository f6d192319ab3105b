from pathlib import PurePosixPath

import pytest

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.text.source import Place, Span
from tests.diagnostics.findings import finding, printed


def test_a_finding_is_a_workflow_command_with_its_place() -> None:
    text = "satu\ndua <b>tiga\n"
    assert printed("github", text, finding(text, "<b>"), language="en") == (
        "::error file=content/tentang/bukti.md,line=2,col=5,endColumn=8,title=KB510 raw-html::"
        "There is HTML code in the text.%0AHTML code is not shown, to keep readers safe.%0A"
        "Delete the code; for a less-than sign, write `&lt;`.\n"
    )


@pytest.mark.parametrize(
    ("name", "command"),
    [("raw-html", "error"), ("section-empty", "warning"), ("achieved-on-weak-evidence", "notice")],
)
def test_each_severity_has_its_command(name: str, command: str) -> None:
    found = finding("satu", "satu", name, {"heading": ""})
    assert printed("github", "satu", found).startswith(f"::{command} file=")


def test_a_finding_over_several_lines_has_no_end_column() -> None:
    text = "satu\ndua"
    assert "endColumn" not in printed("github", text, finding(text, "tu\nd"))


def test_only_the_worst_ten_are_annotated_and_the_rest_is_counted() -> None:
    text = "satu"
    advice = [finding(text, "satu", "achieved-on-weak-evidence")] * 4
    warnings = [finding(text, "satu", "section-empty", {"heading": ""})] * 5
    errors = [finding(text, "satu"), finding(text, "satu", "first-level-heading")]
    *commands, rest = printed("github", text, *advice, *warnings, *errors).splitlines()
    assert [command.split()[0] for command in commands] == [
        *["::error"] * 2,
        *["::warning"] * 5,
        *["::notice"] * 3,
    ]
    assert ["KB510" in commands[0], "KB505" in commands[1]] == [True, True]
    assert rest == (
        "Masih ada 1 temuan lain. Semuanya ada di ringkasan (Summary) pekerjaan ini; "
        "di komputer sendiri, jalankan kb check."
    )


def test_ten_findings_leave_nothing_to_say() -> None:
    found = [finding("satu", "satu")] * 10
    assert printed("github", "satu", *found).count("\n") == 10


def test_signs_of_the_command_language_are_escaped() -> None:
    path = PurePosixPath("content/a,b:c%\n::error::.md")
    found = Diagnostic("unknown-strategy", Place(path, Span(0, 1)), {"value": "100%", "suggestion": ""})
    text = printed("github", "", found)
    assert "file=content/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A.md,line=1" in text
    assert "Strategi `100%25` tidak ada." in text
    assert text.count("\n") == 1
