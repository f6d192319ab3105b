"""Runs `kb check` on a project the way people do."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from kb_build.cli import main

GUIDE = "content/tentang/bukti.md"
OTHER = "content/tentang/koreksi.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What `kb check` said, and whether it stopped in good order."""

    exit_code: int
    rows: list[dict[str, Any]]

    def told(self, path: str) -> list[tuple[str, int, int]]:
        """Name, line and column of each finding in a file."""
        return [(row["name"], row["line"], row["column"]) for row in self.rows if row["path"] == path]

    @property
    def names(self) -> list[str]:
        return [row["name"] for row in self.rows]


def checked(project: Path) -> Outcome:
    """The findings in Indonesian; English must tell the same, and every format end in good order."""
    outcome, english = _json(project, "id"), _json(project, "en")
    assert [row["name"] for row in english.rows] == outcome.names
    for form in ("full", "concise", "github"):
        assert _run(project, "--format", form).exit_code == outcome.exit_code
    return outcome


def _json(project: Path, language: str) -> Outcome:
    result = _run(project, "--format", "json", "--lang", language)
    return Outcome(exit_code=result.exit_code, rows=json.loads(result.stdout))


def _run(project: Path, *options: str) -> Result:
    result = CliRunner().invoke(main, ["-C", str(project), "check", *options])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def spoil_another(project: Path) -> None:
    """One more fault, in a file of its own, that must be told whatever else is wrong."""
    path = project / OTHER
    path.write_text(path.read_text("utf-8").replace("Isi halaman", "# Isi halaman"), "utf-8")


def write(project: Path, data: bytes | str, name: str = GUIDE) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
