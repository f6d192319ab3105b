"""KB3: does everything that a file names exist?"""

from collections.abc import Collection, Iterator, Mapping

from kb_build.checks.values import each, text, texts
from kb_build.diagnostics.diagnostic import Details, Diagnostic
from kb_build.diagnostics.suggest import suggestion
from kb_build.model.document import Document, Kind
from kb_build.model.library import Library

Targets = Collection[str] | None
"""The ids that may be named; None when the list that holds them cannot be read, which is told there."""

_REFERENCES: Mapping[Kind, tuple[tuple[str, str], ...]] = {
    "case": (
        ("strategies/*/id", "unknown-strategy"),
        ("sector/*", "unknown-sector"),
        ("agencies/*/id", "unknown-agency"),
        ("agencies/*/region", "unknown-region"),
        ("place/regions/*", "unknown-region"),
        ("quotes/*", "unknown-quote"),
        ("related/*/id", "unknown-case"),
        ("strategies/*/source", "unknown-source"),
        ("results/*/source", "unknown-source"),
    ),
    "quote": (("strategies/*", "unknown-strategy"), ("cases/*", "unknown-case")),
}
_CASELESS = frozenset({"unknown-region"})
"""Rules whose targets are names too, which may be written in any case."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Unknown ids in front matter, unknown source marks in bodies, registered bodies named by name."""
    known = _known(library)
    by_name = _agencies_by_name(library)
    for document in library.documents:
        own = own_sources(document)
        for pattern, rule in _REFERENCES.get(document.kind, ()):
            targets = own if rule == "unknown-source" else known[rule]
            for pointer, value in texts(document.data, pattern):
                if not _is_known(value, targets, rule):
                    yield Diagnostic(rule, document.origin.place(pointer), _details(value, targets or ()))
        yield from _marks(document, own)
        yield from _numbered_twice(document)
        yield from _registered_by_name(document, by_name)


def _known(library: Library) -> dict[str, Targets]:
    return {
        "unknown-strategy": library.ids("strategy"),
        "unknown-sector": _entries(library, "sectors"),
        "unknown-agency": _entries(library, "agencies"),
        "unknown-region": _region_words(library),
        "unknown-quote": library.ids("quote"),
        "unknown-case": library.ids("case"),
    }


def _entries(library: Library, kind: Kind) -> Targets:
    """Ids of a vocabulary, malformed entries too."""
    found = [document.data for document in library.documents if document.kind == kind]
    if any(data is None for data in found):
        return None
    return [entry_id for data in found for entry_id in data or ()]


def _region_words(library: Library) -> Targets:
    entries = _entries(library, "regions")
    if entries is None:
        return None
    data = [document.data or {} for document in library.documents if document.kind == "regions"]
    values = [value for regions in data for value in regions.values()]
    return [word for value in values for key in ("code", "name") if (word := text(value, key))]


def _is_known(value: str, targets: Targets, rule: str) -> bool:
    if targets is None:
        return True
    if rule in _CASELESS:
        return value.casefold() in {target.casefold() for target in targets}
    return value in targets


def _details(value: str, targets: Collection[str]) -> Details:
    return {"value": value, "suggestion": suggestion(value, targets, "existing")}


def own_sources(document: Document) -> Targets:
    """Ids of the sources a file lists; None when the list or an id in it is faulty, which is told there."""
    data = document.data
    if data is None or (document.kind == "case" and "sources" not in data):
        return None
    listed = data.get("sources", [])
    if listed == "belum-ada":
        return ()
    ids = document.source_ids()
    faulty = not isinstance(listed, list) or len(ids) < len(listed) or not all(map(_is_source_id, ids))
    return None if faulty else ids


def _is_source_id(written: str) -> bool:
    return written[:1] == "s" and written[1:].isdecimal()


def _marks(document: Document, own: Targets) -> Iterator[Diagnostic]:
    if document.kind in ("guide", "quote") or own is None:
        return
    for mark in document.body.marks:
        if mark.id not in own:
            yield Diagnostic("unknown-source", document.place(mark.span), _details(mark.id, own))


def _numbered_twice(document: Document) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for pointer, source_id in texts(document.data, "sources/*/id"):
        if source_id in seen:
            yield Diagnostic("source-id-repeated", document.origin.place(pointer), {"value": source_id})
        seen.add(source_id)


def _agencies_by_name(library: Library) -> Mapping[str, str]:
    by_name: dict[str, str] = {}
    for agency in library.vocabularies.agencies.values():
        by_name[agency.name.casefold()] = agency.id
        by_name[agency.short_name.casefold()] = agency.id
    return by_name


def _registered_by_name(document: Document, by_name: Mapping[str, str]) -> Iterator[Diagnostic]:
    if document.kind != "case":
        return
    for pointer, value in each(document.data, "agencies/*/name"):
        known = by_name.get(value.casefold()) if isinstance(value, str) else None
        if known:
            details = {"value": value, "id": known}
            yield Diagnostic("registered-agency-by-name", document.origin.place(pointer), details)
