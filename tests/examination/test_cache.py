"""The cache makes a check fast and can never change what it finds."""

import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kb_build import compiler, settings
from kb_build.examination import Manner, cache, pool
from kb_build.examination.cache import FILE_NAME
from kb_build.examination.examined import Examined, examine
from kb_build.reading.disk import SourceFile
from tests.projects import change

POSKO = "casestudies/posko-banjir.md"
CACHED = Manner(is_cached=True)

Findings = list[tuple[str, str, int, int, str]]


def findings(project: Path, manner: Manner) -> Findings:
    found = compiler.check(settings.load(project), manner).diagnostics
    return [
        (d.name, str(d.place.path), d.place.span.start, d.place.span.end, repr(sorted(d.details.items())))
        for d in found
    ]


def cache_file(project: Path) -> Path:
    return project / ".kb" / FILE_NAME


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were examined anew."""
    names: list[str] = []

    def noted(file: SourceFile, *read: Any, **limits: Any) -> Examined:
        names.append(str(file.path))
        return examine(file, *read, **limits)

    monkeypatch.setattr(pool, "examine", noted)
    return names


def settle(project: Path) -> None:
    """Files as they are some seconds after they were written."""
    before = time.time() - 60
    for path in project.rglob("*"):
        if path.is_file():
            os.utime(path, (before, before))


def test_a_second_check_examines_nothing_and_finds_the_same(project: Path, examined: list[str]) -> None:
    change(project, {POSKO: ("  - id: komunikasi", "  - id: komunikasy")})
    settle(project)
    first = findings(project, CACHED)
    assert len(examined) > 5
    examined.clear()
    assert findings(project, CACHED) == first == findings(project, Manner())
    assert [name for name, *_ in first] == ["unknown-strategy"]


def test_only_what_changed_is_examined_again(project: Path, examined: list[str]) -> None:
    settle(project)
    findings(project, CACHED)
    examined.clear()
    change(project, {POSKO: ("  - id: komunikasi", "  - id: komunikasy")})
    assert [name for name, *_ in findings(project, CACHED)] == ["unknown-strategy"]
    assert examined == [POSKO]


def test_a_file_that_rested_for_a_while_is_not_even_read(
    project: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "SETTLED_AFTER", -1)
    findings(project, CACHED)
    examined.clear()
    monkeypatch.setattr(cache, "_digest", lambda path: pytest.fail(f"{path} was read"))
    assert findings(project, CACHED) == []
    assert examined == []


def test_a_touched_file_is_known_by_its_bytes(project: Path, examined: list[str]) -> None:
    settle(project)
    findings(project, CACHED)
    examined.clear()
    (project / POSKO).touch()
    assert findings(project, CACHED) == []
    assert examined == []


def test_a_change_that_keeps_size_and_time_is_seen_when_it_came_right_after_the_check(
    project: Path,
) -> None:
    path = project / POSKO
    findings(project, CACHED)
    status = path.stat()
    path.write_bytes(path.read_bytes().replace(b"id: komunikasi", b"id: komunikasy"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert [name for name, *_ in findings(project, CACHED)] == ["unknown-strategy"]


def _torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _foreign(path: Path) -> None:
    path.write_bytes(b"\x80\x04\x95 this is no cache of ours")


def _of_other_rules(path: Path) -> None:
    _, *lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(["aturan lain", *lines]) + "\n", "utf-8")


def _of_other_shape(path: Path) -> None:
    header, *lines = path.read_text("utf-8").splitlines()
    rows = [line.split("\t")[0] + '\t["bukan", "baris"]' for line in lines]
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8")


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [_torn, _foreign, _of_other_rules, _of_other_shape, _a_folder])
def test_a_cache_that_is_not_ours_and_whole_is_not_trusted(
    project: Path, spoil: Callable[[Path], None]
) -> None:
    change(project, {POSKO: ("  - id: komunikasi", "  - id: komunikasy")})
    settle(project)
    expected = findings(project, CACHED)
    spoil(cache_file(project))
    assert findings(project, CACHED) == expected
    assert findings(project, CACHED) == expected


def test_without_a_place_for_a_cache_the_check_is_the_same(project: Path) -> None:
    (project / ".kb").write_text("bukan folder", "utf-8")
    assert findings(project, CACHED) == []


def test_nothing_is_written_when_no_cache_is_asked_for(project: Path) -> None:
    findings(project, Manner())
    assert not (project / ".kb").exists()


def test_files_that_are_gone_leave_the_cache(project: Path) -> None:
    settle(project)
    findings(project, CACHED)
    (project / "casestudies" / "gudang-bersama.md").unlink()
    findings(project, CACHED)
    assert "gudang-bersama" not in cache_file(project).read_text("utf-8")


_PIECES = (
    "\n",
    "---\n",
    ":",
    '"',
    "[s1]",
    "[s9]",
    "](",
    "#",
    "  ",
    "- ",
    "{",
    "}",
    "*",
    "\t",
    "é",
    "komunikasi",
)


def _edit(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    if chance.random() < 0.5:
        return text[:at] + text[at + chance.randint(1, 30) :]
    return text[:at] + chance.choice(_PIECES) + text[at:]


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_give_the_same_findings_with_and_without_the_cache(project: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = sorted(p for folder in ("content", "casestudies") for p in (project / folder).rglob("*.*"))
    whole = {path: path.read_bytes() for path in files if path.is_file()}
    for _ in range(12):
        path = chance.choice(list(whole))
        match chance.randrange(5):
            case 0:
                path.unlink(missing_ok=True)
            case 1:
                path.write_bytes(whole[path])
            case 2:
                shutil.copyfile(chance.choice([p for p in whole if p.exists() and p != path]), path)
            case _:
                text = path.read_text("utf-8") if path.exists() else ""
                path.write_text(_edit(text, chance), "utf-8")
        if chance.random() < 0.5:
            settle(project)
        assert findings(project, CACHED) == findings(project, Manner())
