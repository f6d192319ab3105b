"""KB3: does everything that a file names exist?

References are read from the raw values, so that a file with one malformed field still has all the others
checked in the same pass.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.suggest import nearest, shortlist
from kb_build.model.document import Document, Kind
from kb_build.model.library import Library

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


def check(library: Library) -> Iterator[Diagnostic]:
    """Unknown ids in front matter, unknown source marks in bodies, registered bodies named by name."""
    known = _known(library)
    for document in library.documents:
        own = document.source_ids()
        for pattern, rule in _REFERENCES.get(document.kind, ()):
            targets = own if rule == "unknown-source" else known[rule]
            for pointer, value in values(document.data, pattern.split("/")):
                if isinstance(value, str) and not _is_known(value, rule, targets, library):
                    yield Diagnostic(rule, document.origin.place(pointer), _details(value, targets))
        yield from _marks(document, own)
        yield from _registered_by_name(document, library)


def values(data: Any, steps: list[str], pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that a pattern such as `results/*/source` meets, with its JSON Pointer."""
    if not steps:
        yield pointer, data
    elif steps[0] == "*":
        if isinstance(data, list):
            for index, item in enumerate(data):
                yield from values(item, steps[1:], f"{pointer}/{index}")
    elif isinstance(data, Mapping) and steps[0] in data:
        yield from values(data[steps[0]], steps[1:], f"{pointer}/{steps[0]}")


def _known(library: Library) -> dict[str, Collection[str]]:
    vocabularies = library.vocabularies
    return {
        "unknown-strategy": library.ids("strategy"),
        "unknown-sector": vocabularies.sectors,
        "unknown-agency": vocabularies.agencies,
        "unknown-region": [region.code for region in vocabularies.regions.values()],
        "unknown-quote": library.ids("quote"),
        "unknown-case": library.ids("case"),
    }


def _is_known(value: str, rule: str, targets: Collection[str], library: Library) -> bool:
    if rule == "unknown-region":
        return library.vocabularies.region(value) is not None
    return value in targets


def _details(value: str, targets: Collection[str]) -> dict[str, str]:
    near = nearest(value, targets)
    if near:
        suggestion = f"Mungkin maksudnya `{near}`?"
    elif targets:
        suggestion = f"Yang ada: {shortlist(targets)}."
    else:
        suggestion = "Daftarnya masih kosong."
    return {"value": value, "suggestion": suggestion}


def _marks(document: Document, own: tuple[str, ...]) -> Iterator[Diagnostic]:
    if document.kind in ("guide", "quote"):
        return
    for mark in document.body.marks:
        if mark.id not in own:
            yield Diagnostic("unknown-source", document.place(mark.span), _details(mark.id, own))


def _registered_by_name(document: Document, library: Library) -> Iterator[Diagnostic]:
    if document.kind != "case":
        return
    by_name: dict[str, str] = {}
    for agency in library.vocabularies.agencies.values():
        by_name[agency.name.casefold()] = agency.id
        by_name[agency.short_name.casefold()] = agency.id
    for pointer, value in values(document.data, ["agencies", "*", "name"]):
        known = by_name.get(value.casefold()) if isinstance(value, str) else None
        if known:
            details = {"value": value, "id": known}
            yield Diagnostic("registered-agency-by-name", document.origin.place(pointer), details)
