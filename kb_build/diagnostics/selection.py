"""The findings that somebody asked for, and how many there are."""

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from kb_build.diagnostics.catalogue import Severity
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.messages import Language, interface
from kb_build.settings import SETTINGS_FILE, Settings


class NotInProjectError(Exception):
    """There is no such file or folder in the project."""


class NotASourceError(Exception):
    """No file of this name would be read as one of the project's texts."""


def in_project(path: Path, root: Path) -> PurePosixPath:
    """A file or folder as findings name it, given from here or from the project's root.

    Raises NotInProjectError when it is in neither.
    """
    for candidate in (Path.cwd() / path, root / path):
        absolute = candidate.resolve() if path.name == ".." else candidate.parent.resolve() / candidate.name
        if absolute.exists() and absolute.is_relative_to(root):
            return PurePosixPath(absolute.relative_to(root).as_posix())
    raise NotInProjectError(path)


def source_named(name: Path, settings: Settings) -> PurePosixPath:
    """A file as findings name it, given from here or from the project's root; it need not be there yet.

    Raises NotASourceError when it lies outside the source folders or is hidden.
    """
    places = [place.parent.resolve() / place.name for place in (Path.cwd() / name, settings.root / name)]
    for place in sorted(places, key=lambda place: not place.exists()):
        if place.is_relative_to(settings.root):
            path = PurePosixPath(place.relative_to(settings.root).as_posix())
            if any(_is_read(path, folder) for folder in (settings.content, settings.cases)):
                return path
    raise NotASourceError(name)


def _is_read(path: PurePosixPath, folder: PurePosixPath) -> bool:
    inside = path.relative_to(folder).parts if path.is_relative_to(folder) else ()
    return bool(inside) and not any(part.startswith(".") for part in inside)


def below(diagnostics: Iterable[Diagnostic], paths: Sequence[PurePosixPath]) -> list[Diagnostic]:
    """The findings in some files or folders, and those on the settings; all of them when none is named."""
    wanted = (*paths, PurePosixPath(SETTINGS_FILE)) if paths else ()
    return [d for d in diagnostics if not wanted or any(d.place.path.is_relative_to(p) for p in wanted)]


def summary(diagnostics: Sequence[Diagnostic], files: int, language: Language) -> str:
    """How many findings of each severity there are in how many files."""
    words = interface(language)
    if not diagnostics:
        return words["clean"].format(files=files)
    counts = {severity: sum(1 for d in diagnostics if d.severity is severity) for severity in Severity}
    return words["counts"].format(
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        advice=counts[Severity.ADVICE],
        files=files,
    )
