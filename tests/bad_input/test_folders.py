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


def test_an_empty_library_is_told_how_to_begin(tmp_path: Path) -> None:
    for folder in ("content", "casestudies"):
        (tmp_path / folder).mkdir()
    outcome = checked(tmp_path)
    assert outcome.exit_code == 1
    assert [(row["name"], row["path"]) for row in outcome.rows] == [
        ("empty-folder", "casestudies"),
        ("empty-folder", "content"),
    ]
    assert all("kb new case" in row["help"] for row in outcome.rows)


def test_pictures_alone_make_no_library(project: Path) -> None:
    for path in (project / "casestudies").glob("*.md"):
        path.unlink()
    (project / "casestudies" / "gambar").mkdir(exist_ok=True)
    (project / "casestudies" / "gambar" / "pasar.png").write_bytes(b"")
    assert checked(project).told("casestudies") == [("empty-folder", 1, 1)]


def test_building_an_empty_library_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for folder in ("content", "casestudies"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Kosong\ndocs_dir: content\nplugins: [kb]\n", "utf-8")
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "build"])
    assert result.exit_code == 1
    assert "belum ada satu naskah pun" in result.stderr


@pytest.mark.parametrize("folder", ["tidak-ada", "casestudies/posko-banjir.md"])
def test_a_project_that_is_not_there_is_misuse(project: Path, folder: str) -> None:
    result = CliRunner().invoke(main, ["-C", str(project / folder), "check"])
    assert result.exit_code == 2
    assert result.stdout == ""
