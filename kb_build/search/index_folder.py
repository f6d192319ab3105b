"""The folder that an index is kept in: trusted only when this machine wrote it and nobody changed it since.

A seal lists every file with its digest, and with its number on the disk and the time of its last change
there, which nobody can send along with a copy. A new state is made aside and named by the seal, which is
replaced at once; so no reader sees half of it, and two writers do not meet.
"""

import hashlib
import json
import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_SEAL = "seal"
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_LEFT_BEHIND_AFTER = 3600
"""Seconds after which a folder that a killed program left behind is removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What an index is made of: by which program, of which pages (their digests by address).

    `sources` tells the files that the pages came from, empty if nobody knows.
    """

    made_by: str
    pages: Mapping[str, str]
    sources: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An intact index: where its files lie, and what it is made of."""

    place: Path
    contents: Contents


def opened(folder: Path) -> Kept | None:
    """The index in a folder; None when it is missing, foreign or broken."""
    try:
        if folder.is_symlink() or (folder / _SEAL).is_symlink():
            return None
        seal = json.loads((folder / _SEAL).read_bytes())
        place = folder / seal["place"]
        if not _NAME.fullmatch(place.name) or place.parent != folder or place.is_symlink():
            return None
        is_intact = _files(place) == seal["files"]
        return Kept(place=place, contents=Contents(**seal["contents"])) if is_intact else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(folder: Path, contents: Contents, fill: Callable[[Path], None], base: Kept | None = None) -> Path:
    """Have a new index filled, or a copy of an old one, put it in the place of what is there, and seal it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    _tidy_beside(folder)
    aside = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))
    place = folder / aside.name
    try:
        if base:
            shutil.copytree(base.place, aside, copy_function=shutil.copyfile, dirs_exist_ok=True)
        fill(aside)
        _make_room(folder)
        aside.rename(place)
        seal(Kept(place=place, contents=contents))
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        shutil.rmtree(place, ignore_errors=True)
        raise
    return place


def seal(kept: Kept) -> None:
    """Vouch for an index, and remove what else lies in its folder."""
    folder, name = kept.place.parent, kept.place.name
    sealed = {"place": name, "files": _files(kept.place), "contents": asdict(kept.contents)}
    aside = folder.with_name(f"{folder.name}-{_SEAL}-{os.getpid()}")
    aside.write_text(json.dumps(sealed), "utf-8")
    if (folder / _SEAL).is_dir():
        _remove(folder / _SEAL)
    aside.replace(folder / _SEAL)
    for entry in list(folder.iterdir()):
        if entry.name not in {_SEAL, name}:
            _remove(entry)


def _files(place: Path) -> Mapping[str, list[Any]]:
    """What tells each file of a folder from every other file; a folder within has no business there."""
    return {file.name: _mark(file) for file in place.iterdir()}


def _mark(file: Path) -> list[Any]:
    with file.open("rb") as content:
        status = os.fstat(content.fileno())
        if not stat.S_ISREG(status.st_mode) or file.is_symlink():
            return []
        digest = hashlib.file_digest(content, "blake2b").hexdigest()
    return [status.st_size, status.st_ino, status.st_ctime_ns, digest]


def _make_room(folder: Path) -> None:
    """Whatever stands in the place of the folder goes; of a link only the link."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        folder.unlink()
    folder.mkdir(exist_ok=True)


def _tidy_beside(folder: Path) -> None:
    """What programs left behind that were ended in the middle of their work."""
    for entry in folder.parent.glob(f"{folder.name}-*"):
        if time.time() - entry.lstat().st_mtime > _LEFT_BEHIND_AFTER:
            _remove(entry)


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        entry.unlink(missing_ok=True)
