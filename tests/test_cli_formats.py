"""What `kb check` prints where: numbers instead of findings, GitHub's page, colours on terminals only."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb_build.cli import main
from tests.projects import change

CASE = "casestudies/posko-banjir.md"
MODULE = [sys.executable, "-m", "kb_build"]


def kb(project: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments], prog_name="kb", env=env)


@pytest.fixture
def broken(project: Path) -> Path:
    """A project with twelve findings of one rule in one of its files, and one of another."""
    html = "\n\n".join(["Tulisan <b>tebal."] * 12)
    change(project, {CASE: ("Setiap dinas dulu", f"{html}\n\nSetiap dinas dulu")})
    change(project, {CASE: ("nature: nyata", "nature: benar")})
    return project


def test_statistics_stand_in_the_place_of_the_findings(broken: Path) -> None:
    result = kb(broken, "check", "--statistics")
    assert result.exit_code == 1
    assert result.stdout == (
        "jumlah  kode   nama              tingkat\n"
        "    12  KB510  raw-html          galat\n"
        "     1  KB204  value-not-listed  galat\n"
        "\n"
        "13 galat, 0 peringatan, 0 saran (14 berkas diperiksa).\n"
    )


def test_statistics_are_for_programs_too_and_keep_to_the_named_files(broken: Path) -> None:
    rows = json.loads(kb(broken, "check", "--statistics", "--format", "json").stdout)
    assert rows[0] == {"count": 12, "code": "KB510", "name": "raw-html", "severity": "error"}
    assert json.loads(kb(broken, "check", "content", "--statistics", "--format", "json").stdout) == []


def test_sarif_is_one_document_with_a_result_for_each_finding(broken: Path) -> None:
    result = kb(broken, "check", "--format", "sarif")
    found = json.loads(kb(broken, "check", "--format", "json").stdout)
    (run,) = json.loads(result.stdout)["runs"]
    assert (result.exit_code, result.stderr) == (1, "")
    assert [r["ruleId"] for r in run["results"]] == [row["code"] for row in found]


def test_github_gets_ten_annotations_and_a_page_with_everything(broken: Path, tmp_path: Path) -> None:
    page = tmp_path / "summary.md"
    page.write_text("Sudah ada.\n", "utf-8")
    count = len(json.loads(kb(broken, "check", "--format", "json").stdout))
    result = kb(broken, "check", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(page)})
    assert (result.exit_code, result.stderr) == (1, "")
    *annotations, rest = result.stdout.splitlines()
    assert len(annotations) == 10
    assert all(line.startswith("::error file=") for line in annotations)
    assert rest.startswith(f"Masih ada {count - 10} temuan lain.")
    text = page.read_text("utf-8")
    assert text.startswith("Sudah ada.\n## Pemeriksaan naskah\n")
    assert text.count(f"\n| {CASE.replace('_', '')}") == count


def test_github_is_told_when_nothing_was_found(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "summary.md"
    result = kb(project, "check", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(page)})
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert "Tidak ada galat dan tidak ada peringatan" in page.read_text("utf-8")


def test_only_the_format_for_github_writes_its_page(broken: Path, tmp_path: Path) -> None:
    page = tmp_path / "summary.md"
    for name in ("full", "concise", "json", "sarif"):
        kb(broken, "check", "--format", name, env={"GITHUB_STEP_SUMMARY": str(page)})
    assert not page.exists()


def test_a_page_that_cannot_be_written_changes_nothing_else(project: Path, tmp_path: Path) -> None:
    result = kb(project, "check", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(tmp_path)})
    assert result.exit_code == 0
    assert result.stderr.startswith("Ringkasan tidak bisa ditulis")


def on_terminal(project: Path, *arguments: str, **variables: str) -> str:
    """What a command shows whose standard output is a terminal."""
    env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*MODULE, "check", *arguments],
        cwd=project,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**env, "TERM": "xterm", **variables},
    ):
        os.close(theirs)
        shown = b""
        while piece := _piece(ours):
            shown += piece
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def _piece(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux tells the end of a terminal as an error
        return b""


def test_on_a_terminal_the_severity_and_the_caret_are_in_colour(broken: Path) -> None:
    shown = on_terminal(broken)
    assert "\x1b[1;31mgalat\x1b[0m[KB510]" in shown
    assert re.search(r"\| +\x1b\[1;31m\^+\x1b\[0m\n", shown)


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"NO_COLOR": "0"}, {"TERM": "dumb"}])
def test_who_wants_no_colours_gets_none(broken: Path, variables: dict[str, str]) -> None:
    shown = on_terminal(broken, **variables)
    assert "galat[KB510]" in shown
    assert "\x1b" not in shown


def test_an_empty_wish_is_no_wish(broken: Path) -> None:
    assert "\x1b[1;31m" in on_terminal(broken, NO_COLOR="")


@pytest.mark.parametrize("name", ["concise", "json", "github", "sarif"])
def test_formats_for_programs_have_no_colours_even_on_a_terminal(broken: Path, name: str) -> None:
    assert "\x1b" not in on_terminal(broken, "--format", name)


def test_in_a_pipe_there_are_no_escapes(broken: Path) -> None:
    result = subprocess.run(
        [*MODULE, "check", "--format", "full"],
        cwd=broken,
        env={**os.environ, "TERM": "xterm"},
        capture_output=True,
        check=False,
    )
    assert b"galat[KB510]" in result.stdout
    assert b"\x1b" not in result.stdout + result.stderr


def test_who_asks_for_no_cache_gets_the_same_findings_and_leaves_nothing_behind(broken: Path) -> None:
    fresh = kb(broken, "check", "--no-cache", "--format", "json")
    assert not (broken / ".kb").exists()
    for _ in range(2):
        assert kb(broken, "check", "--format", "json").stdout == fresh.stdout


def test_the_calendar_is_asked_only_when_somebody_wants_it(project: Path) -> None:
    assert kb(project, "check", "--aging").exit_code == kb(project, "check").exit_code == 0
