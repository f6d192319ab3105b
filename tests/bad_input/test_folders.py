"""Projects without the folders they need."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kb_build.cli import main
from tests.bad_input.checking import OTHER, checked, spoil_another


def test_a_project_without_any_folder_is_told_both(tmp_path: Path) -> None:
    outcome = checked(tmp_path)
    assert outcome.exit_code == 1
    assert [(row["name"], row["path"]) for row in outcome.rows] == [
        ("missing-folder", "casestudies"),
        ("missing-folder", "content"),
    ]


def test_without_the_folder_of_the_cases_the_other_files_are_still_checked(project: Path) -> None:
    shutil.rmtree(project / "casestudies")
    spoil_another(project)
    outcome = checked(project)
    assert outcome.told("casestudies") == [("missing-folder", 1, 1)]
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]


def test_without_the_folder_of_the_pages_the_cases_are_still_checked(project: Path) -> None:
    shutil.rmtree(project / "content")
    path = project / "casestudies" / "gudang-bersama.md"
    path.write_text(path.read_text("utf-8").replace("nature: rekaan", "nature: rekaann"), "utf-8")
    outcome = checked(project)
    assert outcome.told("content") == [("missing-folder", 1, 1)]
    assert ("value-not-listed", 4, 9) in outcome.told("casestudies/gudang-bersama.md")


def test_a_file_in_the_place_of_a_folder_is_told(project: Path) -> None:
    shutil.rmtree(project / "casestudies")
    (project / "casestudies").write_text("bukan folder", "utf-8")
    assert checked(project).told("casestudies") == [("missing-folder", 1, 1)]


def test_an_empty_library_is_no_fault(tmp_path: Path) -> None:
    for folder in ("content", "casestudies"):
        (tmp_path / folder).mkdir()
    assert checked(tmp_path).rows == []
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "check"])
    assert (result.exit_code, result.stdout) == (
        0,
        "Tidak ada galat dan tidak ada peringatan (0 berkas diperiksa).\n",
    )


@pytest.mark.parametrize("folder", ["tidak-ada", "casestudies/posko-banjir.md"])
def test_a_project_that_is_not_there_is_misuse(project: Path, folder: str) -> None:
    result = CliRunner().invoke(main, ["-C", str(project / folder), "check"])
    assert result.exit_code == 2
    assert result.stdout == ""
