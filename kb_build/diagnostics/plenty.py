"""More findings of one kind than anybody reads: the first are told, the rest when these are mended."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic

MOST = 100
"""Findings of one rule in one file; a file made to flood the checker would have a hundred thousand."""


def first(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings, of one rule in one file only those nearest to its top; their order is kept."""
    found = tuple(diagnostics)
    if len(found) <= MOST:
        return found
    ranks: Counter[tuple[PurePosixPath, str]] = Counter()
    told: set[int] = set()
    for index in sorted(range(len(found)), key=lambda index: found[index].place.span.start):
        kind = (found[index].place.path, found[index].name)
        ranks[kind] += 1
        if ranks[kind] <= MOST:
            told.add(index)
    return tuple(diagnostic for index, diagnostic in enumerate(found) if index in told)
