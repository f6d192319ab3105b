"""The day that counts as today is that of the build, never that of the clock."""

import subprocess
from pathlib import Path

import pytest

from kb_build.examination.today import today


def test_the_time_of_the_build_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    assert today(tmp_path) == "2026-11-21"


def test_else_the_day_of_the_last_commit_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2025-03-04T12:00:00+0000")
    identity = ["-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.example"]
    for command in (["init", "-q"], [*identity, "commit", "-q", "--allow-empty", "-m", "Awal"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    assert today(tmp_path) == "2025-03-04"


def test_without_either_nobody_knows_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert today(tmp_path) is None
