import subprocess
from pathlib import Path

from click.testing import CliRunner

from kb_build.cli import main


def exported(project: Path, target: Path) -> str:
    result = CliRunner().invoke(main, ["-C", str(project), "export", str(target)])
    assert result.exit_code == 0, result.output
    return result.output


def verdict(folder: Path) -> int:
    """What another program finds when it compares the files with their sums."""
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode


def test_every_file_beside_the_sums_fits_its_own(project: Path, tmp_path: Path) -> None:
    exported(project, tmp_path / "data")
    folder = tmp_path / "data" / "data"
    listed = {line.split("  ")[1] for line in (folder / "SHA256SUMS").read_text().splitlines()}
    assert listed == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    assert verdict(folder) == 0


def test_a_file_that_did_not_arrive_whole_is_found_out(project: Path, tmp_path: Path) -> None:
    exported(project, tmp_path / "data")
    table = tmp_path / "data" / "data" / "kasus.csv"
    table.write_bytes(table.read_bytes()[:-1])
    assert verdict(table.parent) != 0
