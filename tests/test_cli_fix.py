"""`kb check --fix` mends files; `--diff` only shows how."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb_build.cli import main
from tests.projects import change

POSKO = "casestudies/posko-banjir.md"
QUOTE = "content/kutipan/satu-nomor-untuk-warga.md"
_TYPO = {POSKO: ("  - id: komunikasi", "  - id: komunikasy")}
_QUOTED_TYPO = {QUOTE: ("state: sumber-primer", "state: sumber-primr")}


def run(project: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), "check", *options])


def test_a_fix_is_written_and_the_rest_of_the_file_stays_as_it_was(project: Path) -> None:
    before = (project / POSKO).read_bytes()
    change(project, _TYPO)
    result = run(project, "--fix")
    assert (result.exit_code, (project / POSKO).read_bytes()) == (0, before)
    assert "1 perbaikan di 1 berkas. Baca ulang hasilnya." in result.stderr
    assert "Tidak ada galat" in result.stdout


def test_windows_line_endings_stay(project: Path) -> None:
    path = project / POSKO
    before = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before.replace(b"  - id: komunikasi\r\n", b"  - id: komunikasy\r\n"))
    assert run(project, "--fix").exit_code == 0
    assert path.read_bytes() == before


def test_a_difference_is_shown_and_nothing_is_written(project: Path) -> None:
    change(project, _TYPO)
    before = (project / POSKO).read_bytes()
    result = run(project, "--diff")
    assert result.exit_code == 1
    assert "-  - id: komunikasy\n+  - id: komunikasi\n" in result.stdout
    assert "Berkas tidak diubah" in result.stderr
    assert (project / POSKO).read_bytes() == before


def test_several_files_are_mended_in_one_run(project: Path) -> None:
    change(project, {**_TYPO, **_QUOTED_TYPO})
    result = run(project, "--fix")
    assert result.exit_code == 0
    assert "2 perbaikan di 2 berkas" in result.stderr


def test_only_the_files_that_were_named_are_mended(project: Path) -> None:
    change(project, {**_TYPO, **_QUOTED_TYPO})
    assert run(project, "--fix", str(project / POSKO)).exit_code == 0
    assert "sumber-primr" in (project / QUOTE).read_text("utf-8")


def test_what_needs_a_second_look_waits_until_it_is_asked_for(project: Path) -> None:
    change(project, {POSKO: ("  - id: bpbd-contoh", "  - name: BPBD Contoh")})
    before = (project / POSKO).read_bytes()
    run(project, "--fix")
    assert (project / POSKO).read_bytes() == before
    run(project, "--unsafe-fixes")
    assert b"  - id: bpbd-contoh" in (project / POSKO).read_bytes()


def test_people_are_told_when_a_fix_may_help(project: Path) -> None:
    assert "--fix" not in run(project).stdout
    change(project, _TYPO)
    assert run(project).stdout.endswith("1 temuan mungkin bisa diperbaiki dengan: kb check --fix\n")


def test_programs_get_the_fix_with_its_place(project: Path) -> None:
    change(project, _TYPO)
    (row,) = json.loads(run(project, "--format", "json").stdout)
    edit = {"line": 18, "column": 9, "end_line": 18, "end_column": 19, "text": "komunikasi"}
    assert row["fix"] == {"safe": True, "edits": [edit]}


def test_a_file_that_may_not_be_written_is_told_and_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, _TYPO)
    before = (project / POSKO).read_bytes()

    def refuse(self: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = run(project, "--fix")
    assert result.exit_code == 2
    assert f"Berkas `{POSKO}` tidak bisa ditulis" in result.stderr
    assert (project / POSKO).read_bytes() == before


def test_what_comes_from_standard_input_is_not_mended(project: Path) -> None:
    result = run(project, "--stdin", "--stdin-name", POSKO, "--fix")
    assert result.exit_code == 2
    assert "hanya diperiksa" in result.stderr
