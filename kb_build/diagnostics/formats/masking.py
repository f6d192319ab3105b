"""What must not be shown in the lines around a finding: numbers, addresses and keys of people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.text.source import Source, Span

PRIVATE = frozenset({"identity-number", "private-phone", "private-email", "secret"})
MASK = "•"


def masked(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source]
) -> Mapping[PurePosixPath, Source]:
    """The sources with every letter and digit that is private as a dot; all places stay where they are.

    Logs of a check are often public, and other findings on the same line show that line too.
    """
    private: defaultdict[PurePosixPath, list[Span]] = defaultdict(list)
    for diagnostic in diagnostics:
        if diagnostic.name in PRIVATE and diagnostic.place.path in sources:
            private[diagnostic.place.path].append(diagnostic.place.span)
    shown = {d.place.path: sources[d.place.path] for d in diagnostics if d.place.path in sources}
    return {**shown, **{path: _without(sources[path], spans) for path, spans in private.items()}}


def _without(source: Source, spans: Iterable[Span]) -> Source:
    signs = list(source.text)
    for span in spans:
        for at in range(span.start, span.end):
            signs[at] = MASK if signs[at].isalnum() else signs[at]
    return Source(path=source.path, text="".join(signs))
