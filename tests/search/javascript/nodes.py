"""Node, which runs the browser's modules in tests."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import playwright

_HERE = Path(__file__).parent


def node() -> str:
    """Where Node is: the one that Playwright brings along, which every machine has after the set-up."""
    brought = Path(playwright.__file__).parent / "driver" / "node"
    found = str(brought) if brought.is_file() else shutil.which("node")
    assert found, "Node is missing: install Node 18 or later (Debian: sudo apt install nodejs)."
    return found


def run(*arguments: str | Path, given: str = "", environment: Mapping[str, str] | None = None) -> str:
    """What a script prints; a script that fails fails the test."""
    told = subprocess.run(
        [node(), *arguments],
        input=given,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


def called(calls: Sequence[Sequence[object]]) -> list[Any]:
    """What functions of the modules return, each call given as module, name and arguments."""
    given = "".join(f"{json.dumps(call)}\n" for call in calls)
    return [json.loads(line) for line in run(_HERE / "calls.mjs", given=given).split("\n")[:-1]]
