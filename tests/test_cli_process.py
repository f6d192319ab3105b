"""The commands as a process of their own: `python -m`, the installed script, and pipes that close early."""

import subprocess
import sys
from pathlib import Path

from tests.projects import change

MODULE = [sys.executable, "-m", "kb_build"]
SCRIPT = [str(Path(sys.executable).with_name("kb"))]


def run(command: list[str], *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*command, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_module_and_the_script_are_the_same_command(project: Path) -> None:
    by_module = run(MODULE, "check", folder=project)
    by_script = run(SCRIPT, "check", folder=project)
    assert (by_module.returncode, by_module.stderr) == (0, "")
    assert by_module.stdout == by_script.stdout


def test_a_project_elsewhere_is_named_with_its_folder(project: Path, tmp_path: Path) -> None:
    assert run(MODULE, "-C", "project", "check", folder=tmp_path).stdout == (
        run(MODULE, "check", folder=project).stdout
    )


def test_findings_give_exit_1_and_misuse_gives_exit_2(project: Path) -> None:
    change(project, {"casestudies/posko-banjir.md": ("nature: nyata", "nature: benar")})
    broken = run(MODULE, "check", folder=project)
    assert (broken.returncode, broken.stderr) == (1, "")
    misuse = run(MODULE, "cek", folder=project)
    assert (misuse.returncode, misuse.stdout) == (2, "")
    assert misuse.stderr.count("\n") == 1


def test_a_reader_that_leaves_early_gets_no_traceback(project: Path) -> None:
    faults = "\n\n".join(["Tulisan <b>tebal</b> di sini."] * 500)
    change(project, {"casestudies/posko-banjir.md": ("Setiap dinas dulu", f"{faults}\n\nSetiap dinas dulu")})
    with subprocess.Popen(
        [*MODULE, "check"], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        assert process.stderr
        first = process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert first.startswith("galat[")
    assert said == ""


def test_a_terminal_that_lacks_a_sign_gets_another_and_no_traceback(project: Path) -> None:
    change(project, {"casestudies/posko-banjir.md": ('title: "Posko banjir', 'title: "感 Posko banjir')})
    result = subprocess.run(
        [*MODULE, "search", "posko"],
        cwd=project,
        env={"PYTHONIOENCODING": "cp1252", "PATH": ""},
        capture_output=True,
        encoding="cp1252",
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("? Posko banjir bersama")
