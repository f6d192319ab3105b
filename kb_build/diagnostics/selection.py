"""The findings that somebody asked for, and how many there are."""

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from kb_build.diagnostics.catalogue import Severity
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.messages import Language, interface


class NotInProjectError(Exception):
    """There is no such file or folder in the project."""


def in_project(path: Path, root: Path) -> PurePosixPath:
    """A file or folder as findings name it, given from here or from the project's root.

    Raises NotInProjectError when it is in neither.
    """
    for candidate in (Path.cwd() / path, root / path):
        absolute = candidate.resolve() if path.name == ".." else candidate.parent.resolve() / candidate.name
        if absolute.exists() and absolute.is_relative_to(root):
            return PurePosixPath(absolute.relative_to(root).as_posix())
    raise NotInProjectError(path)


def below(diagnostics: Iterable[Diagnostic], paths: Sequence[PurePosixPath]) -> list[Diagnostic]:
    """The findings in some files or folders; all of them when none is named."""
    return [d for d in diagnostics if not paths or any(d.place.path.is_relative_to(p) for p in paths)]


def summary(diagnostics: Sequence[Diagnostic], files: int, language: Language) -> str:
    """How many findings of each severity there are in how many files."""
    words = interface(language)
    if not diagnostics:
        return words["clean"].format(files=files)
    counts = {severity: sum(1 for d in diagnostics if d.rule.severity is severity) for severity in Severity}
    return words["counts"].format(
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        advice=counts[Severity.ADVICE],
        files=files,
    )
