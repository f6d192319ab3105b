"""The hook that other projects run before a commit, as `.pre-commit-hooks.yaml` offers it."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.projects import REPOSITORY, change

CASE = "casestudies/posko-banjir.md"


def hook() -> Any:
    """The only hook."""
    (found,) = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return found


def run(project: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """The hook's entry as it is run: its words, then the files that changed."""
    command, *words = shlex.split(hook()["entry"])
    script = Path(sys.executable).with_name(command)
    return subprocess.run(
        [script, *words, *files],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_hook_has_what_pre_commit_asks_for() -> None:
    assert {"id", "name", "entry", "language"} <= set(hook())
    assert (hook()["id"], hook()["language"]) == ("kb-check", "python")


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        (CASE, True),
        ("content/vocabularies/agencies.yaml", True),
        ("casestudies/gambar/a/foto.png", True),
        ("README.md", False),
        ("tests/content/a.md", False),
    ],
)
def test_the_hook_looks_at_the_source_folders_only(path: str, is_checked: bool) -> None:
    assert bool(re.search(hook()["files"], path)) == is_checked


def test_a_sound_change_passes(project: Path) -> None:
    result = run(project, CASE, "content/index.md")
    assert (result.returncode, result.stdout) == (0, "")


def test_a_faulty_change_is_stopped_with_a_line_for_each_finding(project: Path) -> None:
    change(project, {CASE: ("nature: nyata", "nature: benar")})
    result = run(project, CASE)
    assert result.returncode == 1
    assert re.fullmatch(rf"{CASE}:\d+:\d+: KB204 .+\n", result.stdout)
    assert run(project, "content/index.md").returncode == 0
