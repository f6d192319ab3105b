"""KB318, KB321, KB805–KB807: does a list of editors say all once, and does what it names exist?"""

from collections.abc import Iterator, Mapping

from kb_build.checks.values import text, texts
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.suggest import suggestion
from kb_build.model.document import Document, Kind

_NAMES: Mapping[Kind, tuple[str, ...]] = {
    "agencies": ("name", "abbreviation"),
    "sectors": ("name",),
    "regions": ("name",),
    "glossary": ("term", "aliases/*"),
}
_CODES: Mapping[Kind, tuple[str, ...]] = {"regions": ("code", "iso", "bps")}
_NAMED: Mapping[Kind, tuple[str, str]] = {
    "glossary": ("see/*", "unknown-term"),
    "agencies": ("successors/*", "unknown-successor"),
}
"""Where an entry names another one of its list, and the rule that tells when it is not there."""


def check(document: Document) -> Iterator[Diagnostic]:
    """Names that two entries share, whatever their case; codes that two regions share; words said twice.

    Two regions may have one name when they are not of one level: a city is often called as the regency
    around it.
    """
    if document.data is not None and document.kind == "synonyms":
        yield from _repeated_words(document, document.data)
    if document.data is None or document.kind not in _NAMES:
        return
    yield from _repeated(document, document.data, "repeated-name", _NAMES[document.kind])
    for code in _CODES.get(document.kind, ()):
        yield from _repeated(document, document.data, "repeated-code", (code,))
    if document.kind in _NAMED:
        yield from _unknown(document, document.data, *_NAMED[document.kind])


def _repeated(
    document: Document, entries: Mapping[str, object], rule: str, fields: tuple[str, ...]
) -> Iterator[Diagnostic]:
    owners: dict[tuple[str, str], str] = {}
    for entry_id, values in entries.items():
        level = text(values, "level") if rule == "repeated-name" else ""
        for pointer, written in (found for field in fields for found in texts(values, field)):
            other = owners.setdefault((_folded(written), level), entry_id)
            if written.strip() and other != entry_id:
                place = document.origin.place(f"/{_escaped(entry_id)}{pointer}")
                yield Diagnostic(rule, place, {"value": written, "id": entry_id, "other": other})


def _unknown(
    document: Document, entries: Mapping[str, object], field: str, rule: str
) -> Iterator[Diagnostic]:
    """What an entry names and the list does not hold."""
    for entry_id, values in entries.items():
        for pointer, written in texts(values, field):
            if written not in entries:
                place = document.origin.place(f"/{_escaped(entry_id)}{pointer}")
                near = suggestion(written, entries, "existing")
                yield Diagnostic(rule, place, {"value": written, "suggestion": near})


def _repeated_words(document: Document, entries: Mapping[str, object]) -> Iterator[Diagnostic]:
    """Words that stand in two lines, of which one then means nothing of its own."""
    lines: dict[str, tuple[str, str]] = {}
    for entry_id, values in entries.items():
        for pointer, written in texts(values, "words/*/*"):
            line = (entry_id, pointer.rpartition("/")[0])
            first = lines.setdefault(_folded(written), line)
            if written.strip() and first != line:
                place = document.origin.place(f"/{_escaped(entry_id)}{pointer}")
                details = {"value": written, "other": first[0]}
                yield Diagnostic("repeated-word", place, details)


def _folded(written: str) -> str:
    return " ".join(written.casefold().split())


def _escaped(key: str) -> str:
    """A key as a step of a JSON Pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")
