"""The six faults that contributors make most, each told with its line and column, in one pass."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from kb_build.cli import main
from tests.projects import change

POSKO = "casestudies/posko-banjir.md"
GUDANG = "casestudies/gudang-bersama.md"
QUOTE = "content/kutipan/satu-nomor-untuk-warga.md"
STRATEGY = "content/strategi/komunikasi.md"

_STRATEGY = ("  - id: komunikasi", "  - id: komunikasy")
_AGENCY = ("  - id: bpbd-contoh", "  - id: bpbd-kontoh")
_TWICE = ("outcome: belum-diketahui\n", "outcome: belum-diketahui\nnature: nyata\n")
_COLON = ('title: "Posko banjir bersama di Kota Contoh"', "title: Posko banjir: bersama di Kota Contoh")
_UNDATED = ('    date: "2021"\n', "")
_UNSOURCED_QUOTE = (
    "source: {id: s1, publisher: BPBD Kota Contoh, kind: laporan, voice: pelaku, "
    'url: "https://contoh.example/laporan"}\n',
    "",
)


def _check(project: Path, *options: str) -> tuple[list[dict[str, Any]], int]:
    result = CliRunner().invoke(main, ["-C", str(project), "check", "--format", "json", *options])
    rows: list[dict[str, Any]] = json.loads(result.stdout)
    return rows, result.exit_code


def _places(rows: list[dict[str, Any]]) -> list[tuple[str, str, int, int]]:
    return [(row["name"], row["path"], row["line"], row["column"]) for row in rows]


def test_the_minimal_project_passes(project: Path) -> None:
    assert _check(project) == ([], 0)


def test_six_faults_in_separate_files_are_all_told_where_they_stand(project: Path) -> None:
    copy = project / "casestudies" / "posko-kedua.md"
    copy.write_text((project / POSKO).read_text("utf-8"), "utf-8")
    third = project / "casestudies" / "posko-ketiga.md"
    third.write_text((project / POSKO).read_text("utf-8"), "utf-8")
    change(project, {GUDANG: _STRATEGY, POSKO: _AGENCY, QUOTE: _UNSOURCED_QUOTE})
    change(project, {"casestudies/posko-kedua.md": _TWICE, "casestudies/posko-ketiga.md": _UNDATED})
    change(project, {STRATEGY: ("title: Komunikasi antar", "title: Komunikasi: antar")})
    rows, exit_code = _check(project)
    assert exit_code == 1
    assert _places(rows) == [
        ("unknown-strategy", GUDANG, 14, 9),
        ("unknown-agency", POSKO, 6, 9),
        ("duplicate-key", "casestudies/posko-kedua.md", 22, 1),
        ("undated-result", "casestudies/posko-ketiga.md", 23, 5),
        ("quotable-without-source", QUOTE, 6, 23),
        ("unquoted-colon", STRATEGY, 2, 18),
    ]


def test_faults_in_one_file_are_all_told_in_one_pass(project: Path) -> None:
    for fault in (_COLON, _AGENCY, _STRATEGY, _TWICE, _UNDATED):
        change(project, {POSKO: fault})
    change(project, {QUOTE: _UNSOURCED_QUOTE})
    rows, exit_code = _check(project)
    assert exit_code == 1
    assert _places(rows) == [
        ("unquoted-colon", POSKO, 2, 20),
        ("unknown-agency", POSKO, 6, 9),
        ("unknown-strategy", POSKO, 18, 9),
        ("duplicate-key", POSKO, 22, 1),
        ("undated-result", POSKO, 24, 5),
        ("quotable-without-source", QUOTE, 6, 23),
    ]


def test_the_keys_of_a_finding_are_the_contract(project: Path) -> None:
    change(project, {POSKO: _AGENCY})
    rows, _ = _check(project, "--lang", "en")
    assert rows == [
        {
            "code": "KB303",
            "name": "unknown-agency",
            "severity": "error",
            "path": POSKO,
            "line": 6,
            "column": 9,
            "end_line": 6,
            "end_column": 20,
            "message": "The agency code `bpbd-kontoh` is not in the list.",
            "help": "Did you mean `bpbd-contoh`? If it is not listed yet, write `name:` with the agency's "
            "full name instead of `id`.",
            "fix": {
                "safe": True,
                "edits": [{"line": 6, "column": 9, "end_line": 6, "end_column": 20, "text": "bpbd-contoh"}],
            },
        }
    ]
