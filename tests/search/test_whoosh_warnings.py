import os
import subprocess
import sys
from pathlib import Path


def stderr_of_a_search(project: Path, bytecode: Path) -> str:
    """What a search says on the side, in a Python that shows every warning and has compiled nothing yet."""
    result = subprocess.run(
        [sys.executable, "-W", "default", "-m", "kb_build", "-C", str(project), "search", "banjir"],
        env={**os.environ, "PYTHONPYCACHEPREFIX": str(bytecode)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Posko banjir" in result.stdout
    return result.stderr


def test_no_warning_of_whoosh_reaches_a_user(project: Path, tmp_path: Path) -> None:
    assert stderr_of_a_search(project, tmp_path / "first") == ""
    assert (project / ".kb" / "index").is_dir()
    assert stderr_of_a_search(project, tmp_path / "second") == ""
