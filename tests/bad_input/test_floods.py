"""Files made to cost time or memory: each is told, at a small cost, and stops nothing else."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.bad_input.checking import OTHER, checked, spoil_another
from tests.bad_input.floods import CASE, FLOODS, WORST
from tests.projects import copy_minimal

SECONDS = 4
"""A bad file may cost two seconds of one processor; as many again are for machines slower than ours."""
MEGABYTES = 300
_SMALL = 1 / 64
_LIMITED = f"""
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES << 20}, {MEGABYTES << 20}))
from kb_build.cli import main
main()
"""


def test_small_floods_together_are_each_told_and_hide_no_other_file(project: Path) -> None:
    names = {flood: f"casestudies/banjir-{number:03}.md" for number, flood in enumerate(FLOODS)}
    for flood, name in names.items():
        (project / name).write_text(FLOODS[flood].file(_SMALL), "utf-8")
    spoil_another(project)
    outcome = checked(project)
    bad = {row["path"] for row in outcome.rows if row["severity"] == "error"}
    assert [flood for flood, name in names.items() if name not in bad] == []
    assert ("first-level-heading", 6, 1) in outcome.told(OTHER)


def _check(folder: Path, name: str) -> tuple[int, str, bool]:
    """The exit code of a check under limits, what it complained of, and whether it told the file."""
    project = copy_minimal(folder / "project")
    (project / CASE).write_text(FLOODS[name].file(), "utf-8")
    command = [sys.executable, "-c", _LIMITED, "-C", str(project), "check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode, result.stderr, CASE in result.stdout


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str, bool]]:
    folders = [tmp_path_factory.mktemp("flood") for _ in WORST]
    with ThreadPoolExecutor(2) as threads:
        return dict(zip(WORST, threads.map(_check, folders, WORST), strict=True))


@pytest.mark.parametrize("name", WORST)
def test_a_flood_as_long_as_a_file_may_be_is_told_within_limits(
    name: str, results: dict[str, tuple[int, str, bool]]
) -> None:
    assert results[name] == (1, "", True)
