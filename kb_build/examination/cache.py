"""What was found in files that did not change: kept below `.kb/`, trusted only when it is ours and whole.

A line a file: how to know the file again, and its row, both as JSON. JSON, because a folder that somebody
sends may hold anything, and reading JSON runs nothing.
"""

import hashlib
import json
import os
import stat
import sys
import time
from functools import cache as once
from importlib import resources
from pathlib import Path
from typing import NamedTuple, Self

from kb_build.examination import rows
from kb_build.examination.examined import Examined
from kb_build.reading.disk import SourceFile

FILE_NAME = "examined.txt"
_TAB = b"\t"
"""Between what a file is known by and its row; neither holds one, for JSON spells it out."""
SETTLED_AFTER = 2_000_000_000
"""Nanoseconds after which a file system surely gives a change another time."""
_RULES = (".py", ".yaml")


Stamp = tuple[int, int, int, int]
"""When a file's bytes and its description changed, in nanoseconds, its size, and its number on the disk."""
_UNSETTLED = 0


class _Line(NamedTuple):
    """A file as it was: how the disk describes it, the digest of its bytes, and its row."""

    stamp: Stamp
    digest: str
    row: bytes


class Cache:
    """The lines of the last run, and those of this one."""

    def __init__(self, path: Path, lines: dict[str, _Line], header: str, *, is_used: bool) -> None:
        self._path = path
        self._header = header
        self._lines = lines
        self._is_used = is_used
        self._now: dict[str, _Line] = {}
        self._known: dict[str, tuple[Stamp, str]] = {}

    @classmethod
    def of(cls, folder: Path, *, is_used: bool, limits: tuple[int, ...] = ()) -> Self:
        """The cache in a folder; empty when it is missing, foreign, torn, or of other rules or limits."""
        path = folder / FILE_NAME
        header = " ".join([_rules(), *map(str, limits)]) if is_used else ""
        return cls(path, _read(path, header) if is_used else {}, header, is_used=is_used)

    def kept(self, file: SourceFile, root: Path) -> Examined | None:
        """What was found in a file, if neither it nor the rules changed since."""
        if not self._is_used:
            return None
        path = str(file.path)
        line = self._lines.get(path)
        stamp = _stamp(f"{root}/{path}")
        if stamp is None:
            return None
        if line is None or stamp[0] == _UNSETTLED or line.stamp != stamp:
            digest = _digest(f"{root}/{path}")
            self._known[path] = (stamp, digest)
            if line is None or line.digest != digest or not digest:
                return None
            line = _Line(stamp, digest, line.row)
        try:
            made = rows.examined(json.loads(line.row.decode("utf-8", "surrogatepass")), file)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None
        self._now[path] = line
        return made

    def keep(self, one: Examined) -> None:
        """Remember what was found in a file that was just examined."""
        path = str(one.file.path)
        if path in self._known:
            row = json.dumps(rows.row(one), ensure_ascii=False, separators=(",", ":")).encode(
                "utf-8", "surrogatepass"
            )
            self._now[path] = _Line(*self._known[path], row)

    def write(self) -> None:
        """Put this run's lines in the place of the last one's, at once or not at all."""
        if not self._is_used or self._now == self._lines:
            return
        lines = [
            json.dumps([path, *line.stamp, line.digest]).encode() + _TAB + line.row
            for path, line in sorted(self._now.items())
        ]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            aside = self._path.with_name(f"{FILE_NAME}.{os.getpid()}")
            aside.write_bytes(b"\n".join([self._header.encode(), *lines, b""]))
            aside.replace(self._path)
        except OSError:
            return  # a library that cannot be written to is checked all the same, only without a cache


def _read(path: Path, expected: str) -> dict[str, _Line]:
    try:
        header, *lines = path.read_bytes().split(b"\n")
        if header != expected.encode() or lines.pop():
            return {}
        return dict(map(_line, lines))
    except (OSError, ValueError, TypeError, IndexError):
        return {}


def _line(text: bytes) -> tuple[str, _Line]:
    """A path and its line; the row stays bytes until the file is met again."""
    known, row = text.split(_TAB)
    path, *stamp, digest = json.loads(known)
    changed, described, size, number = stamp
    return str(path), _Line((changed, described, size, number), digest, row)


def _stamp(path: str) -> Stamp | None:
    """How a plain file is known again without reading it; None for anything else.

    A file that changed a moment ago may change once more at what the disk takes for the same time.
    """
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    newest = max(status.st_mtime_ns, status.st_ctime_ns)
    changed = status.st_mtime_ns if time.time_ns() - newest > SETTLED_AFTER else _UNSETTLED
    return changed, status.st_ctime_ns, status.st_size, status.st_ino


def _digest(path: str) -> str:
    try:
        return hashlib.blake2b(Path(path).read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


@once
def _rules() -> str:
    """A digest of this program: other rules find other things."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    package = Path(str(resources.files("kb_build")))
    for path in sorted(package.rglob("*")):
        if path.suffix in _RULES:
            digest.update(str(path.relative_to(package)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
