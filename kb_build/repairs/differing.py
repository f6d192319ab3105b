"""What a repair would change, line by line."""

import difflib
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb_build.diagnostics.formats.report import printable

_NO_LINE_ENDING = "\\ No newline at end of file"


def difference(path: PurePosixPath, before: str, after: str) -> str:
    """A unified diff of a file, empty when nothing differs; signs that cannot be printed are spelt out."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(f"{shown}\n" for line in lines for shown in _shown(line))


def _lines(text: str) -> list[str]:
    """Lines with their ending; only a line feed ends one."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _shown(line: str) -> Iterator[str]:
    yield "\t".join(printable(part) for part in line.removesuffix("\n").split("\t"))
    if not line.endswith("\n"):
        yield _NO_LINE_ENDING
