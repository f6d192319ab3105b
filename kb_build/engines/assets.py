"""Which files that people sent are published as they are? Those that a browser shows but never runs."""

from collections.abc import Iterator
from pathlib import Path

from kb_build.model.artifact import PUBLISHABLE


def is_harmless(path: Path, root: Path) -> bool:
    """Whether a file may be copied: of a kind that carries no script, and really below `root`."""
    return path.suffix.lower() in PUBLISHABLE and path.resolve().is_relative_to(root.resolve())


def below(folder: Path) -> Iterator[Path]:
    """The harmless files of a folder, relative to it and sorted; hidden ones left out."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and is_harmless(path, folder) and not _is_hidden(relative):
            yield relative


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith(".") for part in relative.parts)
