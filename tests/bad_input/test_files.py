"""Files, folders and links that are not what they seem."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bad_input.checking import GUIDE, OTHER, checked, spoil_another, write

POSKO = "casestudies/posko-banjir.md"


@pytest.mark.parametrize("name", [GUIDE, POSKO, "content/vocabularies/sectors.yaml"])
def test_a_folder_in_the_place_of_a_file_is_told(project: Path, name: str) -> None:
    (project / name).unlink()
    (project / name).mkdir()
    spoil_another(project)
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert outcome.told(name) == [("unreadable-file", 1, 1)]
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]


def test_a_pipe_in_the_place_of_a_file_is_told_and_not_waited_for(project: Path) -> None:
    (project / GUIDE).unlink()
    os.mkfifo(project / GUIDE)
    assert checked(project).told(GUIDE) == [("unreadable-file", 1, 1)]


@pytest.mark.parametrize(
    ("error", "reason"),
    [(PermissionError(13, "x"), "tidak ada izin membaca"), (OSError(5, "x"), "berkasnya rusak")],
)
def test_a_file_that_may_not_be_read_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    read_bytes = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path == (project / GUIDE).resolve():
            raise error
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    spoil_another(project)
    outcome = checked(project)
    assert outcome.told(GUIDE) == [("unreadable-file", 1, 1)]
    assert outcome.rows[0]["message"] == f"Berkas ini tidak bisa dibuka: {reason}."
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]


def test_a_folder_that_may_not_be_listed_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refusing(path: Any) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "kontribusi":
            raise PermissionError(13, "x", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert checked(project).told("content/kontribusi") == [("unreadable-file", 1, 1)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(project: Path) -> None:
    (project / GUIDE).chmod(0)
    assert checked(project).told(GUIDE) == [("unreadable-file", 1, 1)]


@pytest.mark.parametrize(
    "name",
    [
        GUIDE,
        "casestudies/gambar/posko-banjir/ruang.png",
        "content/vocabularies/sectors.yaml",
        "casestudies/luar",
    ],
)
def test_a_link_out_of_the_project_is_told_whatever_it_is_called(
    project: Path, tmp_path: Path, name: str
) -> None:
    secret = tmp_path / "rahasia"
    secret.write_text("rahasia", "utf-8")
    (project / name).unlink(missing_ok=True)
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).symlink_to(secret)
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert outcome.told(name) == [("symlink", 1, 1)]


def test_a_linked_folder_is_told_and_its_files_are_not_read(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "kasus-luar.md").write_text("rahasia", "utf-8")
    (project / "casestudies" / "luar").symlink_to(outside)
    outcome = checked(project)
    assert [(row["name"], row["path"]) for row in outcome.rows] == [("symlink", "casestudies/luar")]


def test_a_linked_source_folder_is_told_and_still_checked(project: Path, tmp_path: Path) -> None:
    (project / "content").rename(tmp_path / "luar")
    (project / "content").symlink_to(tmp_path / "luar")
    spoil_another(project)
    outcome = checked(project)
    assert outcome.told("content") == [("symlink", 1, 1)]
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]


def test_a_link_to_nowhere_is_told(project: Path) -> None:
    (project / GUIDE).unlink()
    (project / GUIDE).symlink_to(project / "tidak-ada.md")
    assert checked(project).told(GUIDE) == [("symlink", 1, 1)]


def test_a_name_in_decomposed_letters_is_told(project: Path) -> None:
    name = "casestudies/posko-ko\u0301pi.md"
    write(project, (project / POSKO).read_bytes(), name)
    assert checked(project).told(name) == [("file-name-not-an-id", 1, 1)]


def test_of_two_names_that_differ_in_case_the_one_with_capitals_is_told(project: Path) -> None:
    name = "casestudies/Posko-Banjir.md"
    write(project, (project / POSKO).read_bytes(), name)
    if len(list((project / "casestudies").glob("*osko-*anjir.md"))) == 1:
        pytest.skip("this file system does not tell capitals apart")
    outcome = checked(project)
    assert [(row["name"], row["path"]) for row in outcome.rows] == [("file-name-not-an-id", name)]


def test_a_name_that_is_not_utf8_is_told(project: Path) -> None:
    try:
        write(project, (project / POSKO).read_bytes(), os.fsdecode(b"casestudies/posko-\xff.md"))
    except OSError:
        pytest.skip("this file system keeps only names in UTF-8")
    outcome = checked(project)
    assert [(row["name"], row["path"]) for row in outcome.rows] == [
        ("file-name-not-an-id", "casestudies/posko-?.md")
    ]


def test_a_name_with_a_line_break_is_told(project: Path) -> None:
    name = "casestudies/posko\nbaru.md"
    write(project, (project / POSKO).read_bytes(), name)
    assert checked(project).told(name) == [("file-name-not-an-id", 1, 1)]
