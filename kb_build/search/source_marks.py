"""Did the files change that the pages come from? Told without reading them, and only when it is sure."""

import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path, PurePosixPath

SETTLED_AFTER = 2_000_000_000
"""Nanoseconds after which a file system surely gives a change another time."""
_PROGRAM = (".py", ".yaml")
_UNSURE = "?"


def known_by(root: Path, paths: Iterable[PurePosixPath], *settings: object) -> str:
    """How some files are known again: a line for this program and the settings, then one for each file.

    A file that changed a moment ago may change once more at what the disk takes for the same time; neither it
    nor what is no plain file is ever known again.
    """
    head = hashlib.blake2b(
        f"{_program()} {settings!r}".encode("utf-8", "replace"), digest_size=16
    ).hexdigest()
    latest = time.time_ns() - SETTLED_AFTER
    return "\n".join([head, *(f"{_mark(root / path, latest)} {json.dumps(str(path))}" for path in paths)])


def changed(before: str, now: str) -> frozenset[PurePosixPath] | None:
    """The files that are new, gone, or perhaps not as they were; None if the program or settings are not."""
    old, new = _lines(before), _lines(now)
    if not before or old.pop("", None) != new.pop("", None):
        return None
    found = (path for path in {*old, *new} if old.get(path) != new.get(path) or new.get(path) == _UNSURE)
    return frozenset(map(_path, found))


def paths(marks: str) -> Iterator[PurePosixPath]:
    """The files that are told by their marks."""
    return (_path(path) for path in _lines(marks) if path)


def _path(written: str) -> PurePosixPath:
    return PurePosixPath(json.loads(written))


def _mark(path: Path, latest: int) -> str:
    try:
        status = os.lstat(path)
    except OSError:
        return _UNSURE
    if not stat.S_ISREG(status.st_mode) or max(status.st_mtime_ns, status.st_ctime_ns) > latest:
        return _UNSURE
    return f"{status.st_mtime_ns:x}-{status.st_ctime_ns:x}-{status.st_size:x}-{status.st_ino:x}"


def _lines(marks: str) -> dict[str, str]:
    """Marks by path; that of the program and the settings has none."""
    head, *files = marks.split("\n")
    return {"": head} | {path: mark for mark, _, path in (line.partition(" ") for line in files)}


@cache
def _program() -> str:
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for file in _files():
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    package = Path(str(resources.files("kb_build")))
    return (path for path in sorted(package.rglob("*")) if path.suffix in _PROGRAM)
