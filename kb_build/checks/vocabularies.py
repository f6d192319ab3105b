"""KB805, KB806: does a list of names say everything once?"""

from collections.abc import Iterator, Mapping

from kb_build.checks.values import text
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document, Kind

_NAMES: Mapping[Kind, tuple[str, ...]] = {
    "agencies": ("name", "abbreviation"),
    "sectors": ("name",),
    "regions": ("name",),
}
_CODES: Mapping[Kind, tuple[str, ...]] = {"regions": ("code", "iso")}


def check(document: Document) -> Iterator[Diagnostic]:
    """Names that two entries share, whatever their case; codes that two regions share.

    Two regions may have one name when they are not of one level: a city is often called as the regency
    around it.
    """
    if document.data is None or document.kind not in _NAMES:
        return
    yield from _repeated(document, document.data, "repeated-name", _NAMES[document.kind])
    yield from _repeated(document, document.data, "repeated-code", _CODES.get(document.kind, ()))


def _repeated(
    document: Document, entries: Mapping[str, object], rule: str, fields: tuple[str, ...]
) -> Iterator[Diagnostic]:
    owners: dict[tuple[str, str], str] = {}
    for entry_id, values in entries.items():
        level = text(values, "level") if rule == "repeated-name" else ""
        for field in fields:
            written = text(values, field)
            other = owners.setdefault((" ".join(written.casefold().split()), level), entry_id)
            if written.strip() and other != entry_id:
                place = document.origin.place(f"/{_escaped(entry_id)}/{field}")
                yield Diagnostic(rule, place, {"value": written, "id": entry_id, "other": other})


def _escaped(key: str) -> str:
    """A key as a step of a JSON Pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")
