import json
from pathlib import Path

from click.testing import CliRunner, Result

from kb_build.cli import main
from tests.projects import change


def export(project: Path, target: Path) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), "export", str(target)])


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_folder_holds_what_programs_read_and_no_page(project: Path, tmp_path: Path) -> None:
    result = export(project, tmp_path / "keluar")
    assert result.output == f"Data ada di {tmp_path / 'keluar'}\n"
    made = files(tmp_path / "keluar")
    assert json.loads(made["data/pustaka.json"])["cases"]
    assert {"data/kasus.csv", "umpan.xml", "llms.txt", "kasus/posko-banjir/data.json"} <= made.keys()
    assert [path for path in made if path.endswith(".md")] == []


def test_exporting_twice_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "satu")
    export(project, tmp_path / "dua")
    assert files(tmp_path / "satu") == files(tmp_path / "dua")
    assert export(project, tmp_path / "satu").exit_code == 0


def test_one_error_gives_no_export(project: Path, tmp_path: Path) -> None:
    change(project, {"casestudies/posko-banjir.md": ("nature: nyata", "nature: benar")})
    result = export(project, tmp_path / "keluar")
    assert result.exit_code == 1
    assert not (tmp_path / "keluar").exists()


def test_a_folder_that_holds_something_else_is_left_alone(project: Path, tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    result = export(project, tmp_path)
    assert result.exit_code == 2
    assert "sudah berisi berkas lain" in result.output
    assert (tmp_path / "surat.txt").read_text() == "penting"
