"""An examined file as plain lists and back, for a cache and for other processes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from kb_build.diagnostics.diagnostic import Diagnostic, Phrase
from kb_build.examination.examined import Examined
from kb_build.model.summary import Entry, Mention, Outsider, Passage, Summary, Tie
from kb_build.reading.disk import SourceFile
from kb_build.text.source import Place, Span

Row = list[Any]
"""What JSON can hold."""

_PARTS: tuple[tuple[str, Any], ...] = (
    ("mentions", Mention),
    ("links", Passage),
    ("outward_links", Passage),
    ("images", Passage),
    ("redirects", Passage),
    ("agency_names", Passage),
    ("outsiders", Outsider),
    ("ties", Tie),
    ("state", Passage),
    ("words", Passage),
    ("dates", Passage),
    ("checked", Passage),
)
_MAKERS = tuple((name, partial(tuple.__new__, kind), {len(kind._fields)}) for name, kind in _PARTS)
"""How named tuples are made in a third of the time that `_make` takes, and how long their lists are."""
_PLAIN = ("anchors", "described_images")


def row(one: Examined) -> Row:
    """An examined file as lists; empty parts are left out."""
    summary = one.summary
    names = (*(name for name, _ in _PARTS), *_PLAIN, "entries", "sketch")
    filled = {name: value for name in names if (value := getattr(summary, name))}
    return [summary.is_readable, filled, [_finding(finding) for finding in one.findings]]


def examined(made: Row, file: SourceFile, text: str | None = None) -> Examined:
    """The examined file that a row was made of; raises ValueError and its like for any other list."""
    is_readable, filled, findings = made
    parts: dict[str, Any] = {
        name: _made(filled[name], make, lengths) for name, make, lengths in _MAKERS if name in filled
    }
    parts |= {name: tuple(filled[name]) for name in _PLAIN if name in filled}
    parts["entries"] = tuple(Entry(one, tuple(words), bps) for one, words, bps in filled.get("entries", ()))
    parts["sketch"] = filled.get("sketch", "")
    summary = Summary(path=file.path, kind=file.kind, id=file.id, is_readable=is_readable, **parts)
    found = tuple(_diagnostic(finding, file) for finding in findings)
    return Examined(file=file, summary=summary, findings=found, text=text)


def _made(values: list[Row], make: Callable[[Row], Any], lengths: set[int]) -> tuple[Any, ...]:
    if set(map(len, values)) != lengths:
        raise ValueError
    return tuple(map(make, values))


def _finding(diagnostic: Diagnostic) -> Row:
    details = {
        key: [value.key, value.values] if isinstance(value, Phrase) else value
        for key, value in diagnostic.details.items()
    }
    span = diagnostic.place.span
    return [diagnostic.name, span.start, span.end, details]


def _diagnostic(made: Row, file: SourceFile) -> Diagnostic:
    name, start, end, details = made
    return Diagnostic(name, Place(file.path, Span(start, end)), {k: _detail(v) for k, v in details.items()})


def _detail(value: Any) -> str | Phrase:
    if isinstance(value, str):
        return value
    key, values = value
    return Phrase(key, tuple((name, word) for name, word in values))
