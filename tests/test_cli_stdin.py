"""`kb check --stdin`: an editor asks about a text that is not on the disk yet."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.cli import main
from tests.projects import copy_minimal

CASE = "casestudies/posko-banjir.md"
SOUND = 'title: "Posko banjir bersama di Kota Contoh"'


def typed(project: Path, name: str, text: bytes, *options: str) -> Result:
    arguments = ["-C", str(project), "check", "--stdin", "--stdin-name", name, *options]
    return CliRunner().invoke(main, arguments, prog_name="kb", input=text)


def rows(result: Result) -> Any:
    return json.loads(result.stdout)


def text_of(project: Path, name: str = CASE) -> bytes:
    return (project / name).read_bytes()


def test_the_typed_text_is_checked_and_the_file_on_the_disk_is_left_alone(project: Path) -> None:
    before = text_of(project)
    result = typed(project, CASE, before.replace(SOUND.encode(), b'title: "Posko"'), "--format", "json")
    assert result.exit_code == 1
    assert [(row["name"], row["path"], row["line"]) for row in rows(result)] == [("too-short", CASE, 2)]
    assert text_of(project) == before


def test_a_repaired_text_is_sound_while_the_file_on_the_disk_is_broken(project: Path) -> None:
    sound = text_of(project)
    (project / CASE).write_bytes(b"rusak")
    assert typed(project, CASE, sound).exit_code == 0


def test_findings_of_other_files_are_not_shown(project: Path) -> None:
    (project / "content" / "index.md").write_bytes(b"# rusak")
    result = typed(project, CASE, text_of(project), "--format", "concise")
    assert (result.exit_code, result.stdout) == (0, "")


def test_the_frame_shows_the_typed_line(project: Path) -> None:
    text = text_of(project).replace(b"Setiap dinas dulu", b"Kata <b>baru</b>. Setiap dinas dulu")
    assert "| Kata <b>baru</b>. Setiap dinas dulu" in typed(project, CASE, text).stdout


def test_a_file_that_is_not_there_yet_is_checked_at_its_place(project: Path) -> None:
    name = "casestudies/belum-ada.md"
    result = typed(project, name, b"kosong", "--format", "json")
    assert [row["path"] for row in rows(result)] == [name]
    assert not (project / name).exists()


def test_a_name_is_read_from_where_one_stands_or_from_the_project(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "casestudies")
    for name in ("posko-banjir.md", CASE, str(project / CASE), "../content/../casestudies/posko-banjir.md"):
        (row,) = rows(typed(project, name, b"rusak", "--format", "json"))
        assert row["path"] == CASE


@pytest.mark.parametrize(
    "name", ["README.md", "../luar.md", "casestudies", "content/.tersembunyi.md", "content/.a/b.md"]
)
def test_a_name_that_no_check_would_read_is_misuse(project: Path, name: str) -> None:
    result = typed(project, name, b"")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Berkas `{name}` bukan naskah proyek ini.")


def test_a_link_stays_a_finding_whatever_is_typed(project: Path, tmp_path: Path) -> None:
    sound = text_of(project)
    (project / CASE).rename(tmp_path / "luar.md")
    (project / CASE).symlink_to(tmp_path / "luar.md")
    assert [row["name"] for row in rows(typed(project, CASE, sound, "--format", "json"))] == ["symlink"]


_PIECES = st.sampled_from(["---\n", "title: a\n", "<b>", "\xff", "\n", "[s1]", "`", "{#a}", "nature: x\r\n"])
_TEXTS = st.one_of(
    st.binary(max_size=40),
    st.lists(_PIECES, max_size=12).map("".join).map(lambda text: text.encode("latin-1")),
)


@settings(max_examples=60, deadline=None)
@given(text=_TEXTS, begins_sound=st.booleans())
def test_typed_or_saved_the_same_text_has_the_same_findings(text: bytes, begins_sound: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = copy_minimal(Path(folder) / "project")
        whole = text_of(project) + text if begins_sound else text
        by_hand = typed(project, CASE, whole, "--format", "json")
        (project / CASE).write_bytes(whole)
        arguments = ["-C", str(project), "check", CASE, "--format", "json"]
        saved = CliRunner().invoke(main, arguments, prog_name="kb")
    assert (by_hand.exit_code, rows(by_hand)) == (saved.exit_code, rows(saved))
