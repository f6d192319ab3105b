"""What lies beside the texts: is it published, and may it be as it is?"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic, phrase
from kb_build.model.artifact import PUBLISHABLE
from kb_build.reading import pictures
from kb_build.settings import Settings
from kb_build.text.source import Place, Span


def check(settings: Settings, path: PurePosixPath) -> Iterator[Diagnostic]:
    """What is wrong with a file of the source folders that is neither a text of ours nor a link.

    Of a picture only as much is read as may be published, of any other file at most its first bytes.
    """
    place = Place(path, Span(0, 1))
    if path.suffix.lower() not in PUBLISHABLE:
        yield Diagnostic("unpublishable-file", place, {"value": path.name})
        return
    try:
        size, data = _beginning(settings.root / path, _needed(path, settings.max_image_kb))
    except OSError as error:
        reason = phrase("no-permission" if isinstance(error, PermissionError) else "broken-file")
        yield Diagnostic("unreadable-file", place, {"reason": reason})
        return
    for name, details in pictures.faults(data, path, size=size, limit_kb=settings.max_image_kb):
        yield Diagnostic(name, place, details)


def _needed(path: PurePosixPath, limit_kb: int) -> int:
    """How many bytes of a file are looked at."""
    suffix = path.suffix.lower()
    if suffix in pictures.PICTURES:
        return limit_kb * 1024
    return pictures.HEAD_BYTES if suffix in pictures.TYPES else 0


def _beginning(path: Path, most: int) -> tuple[int, bytes]:
    """The size of a file and its first bytes; a pipe and other things that are no files are refused."""
    if most == 0:
        return 0, b""
    if not path.is_file():
        raise OSError(path)
    with path.open("rb") as file:
        return path.stat().st_size, file.read(most)
