import json
from dataclasses import replace
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.text.source import Place, Span
from tests.diagnostics.findings import finding, printed

KEYS = [
    "code",
    "name",
    "severity",
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "message",
    "help",
    "fix",
]


def test_no_finding_is_an_empty_list() -> None:
    assert json.loads(printed("json", "satu")) == []


def test_the_whole_output_is_one_list_with_the_keys_of_the_contract() -> None:
    text = "satu <b> <i>"
    rows = json.loads(printed("json", text, finding(text, "<b>"), finding(text, "<i>")))
    assert [list(row) for row in rows] == [KEYS, KEYS]


def test_lines_and_columns_count_code_points_from_one() -> None:
    text = "satu\n東e\u0301\U0001f600<b>\n"
    row = json.loads(printed("json", text, finding(text, "<b>")))[0]
    assert (row["line"], row["column"]) == (2, 5)
    assert (row["end_line"], row["end_column"]) == (2, 8)


def test_a_finding_over_two_lines_ends_on_the_second() -> None:
    text = "satu\ndua\n"
    row = json.loads(printed("json", text, finding(text, "tu\ndu")))[0]
    assert (row["line"], row["column"], row["end_line"], row["end_column"]) == (1, 3, 2, 3)


def test_a_finding_without_a_known_repair_has_none() -> None:
    assert json.loads(printed("json", "satu <b>", finding("satu <b>", "<b>")))[0]["fix"] is None


def test_a_repair_tells_whether_it_is_safe_and_what_to_write_where() -> None:
    text = "satu\ndua <b>\n"
    fix = Fix((Edit(Span(9, 12), "\x1b`b`"),), is_safe=True)
    row = json.loads(printed("json", text, replace(finding(text, "<b>"), fix=fix)))[0]
    assert row["fix"] == {
        "safe": True,
        "edits": [{"line": 2, "column": 5, "end_line": 2, "end_column": 8, "text": "\x1b`b`"}],
    }


def test_indonesian_text_stays_readable() -> None:
    text = "“satu”"
    found = finding(text, "satu", "unknown-strategy", {"value": "“satu”", "suggestion": ""})
    assert "Strategi `“satu”` tidak ada." in printed("json", text, found)


def test_a_file_name_that_is_not_utf8_can_be_printed() -> None:
    found = Diagnostic("symlink", Place(PurePosixPath("content/\udcff.md"), Span(0, 1)))
    assert printed("json", "", found).encode("utf-8")
    assert json.loads(printed("json", "", found))[0]["path"] == "content/?.md"
