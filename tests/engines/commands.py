"""The commands as people run them, in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path


def kb(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`kb -C project …`."""
    return _run([sys.executable, "-m", "kb_build", "-C", str(project), *arguments], project, environment)


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs …` in a project's folder."""
    return _run([sys.executable, "-m", "mkdocs", *arguments], project, environment)


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **quiet, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
