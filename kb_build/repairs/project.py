"""The files of a project with their repairs in them, as bytes that only need to be written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path, PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.repairs.apply import Examine, Mended, mended
from kb_build.repairs.rewriting import bytes_with
from kb_build.text.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedFile:
    """A file before and after its repairs; `data` are all its bytes, with the line endings it had."""

    path: PurePosixPath
    before: str
    mended: Mended
    data: bytes


def mended_files(
    root: Path, diagnostics: Iterable[Diagnostic], examine: Examine, *, unsafe: bool = False
) -> Iterator[MendedFile]:
    """Every file with a finding that can be repaired; writing them is left to the caller.

    A file that cannot be read, or is only a link to another, is passed over: findings tell of it already.
    """
    by_path: dict[PurePosixPath, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        by_path.setdefault(diagnostic.place.path, []).append(diagnostic)
    for path, found in by_path.items():
        original = _bytes(root / path)
        if original is None:
            continue
        source = Source(path=path, text=original.decode("utf-8").replace("\r\n", "\n"))
        result = mended(source, found, examine, unsafe=unsafe)
        if result.rounds:
            data = reduce(bytes_with, result.rounds, original)
            yield MendedFile(path=path, before=source.text, mended=result, data=data)


def _bytes(path: Path) -> bytes | None:
    """The bytes of a regular file that holds UTF-8 text."""
    try:
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        if data is not None:
            data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return data
