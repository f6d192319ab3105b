"""KB308, KB309 and KB7: is every id an address, and does every address lead to one page?"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.model.library import Library
from kb_build.text.markdown import slug
from kb_build.text.source import Place, Span

_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,58}[a-z0-9]")
_BEGINNING = Span(0, 1)


def check(library: Library) -> Iterator[Diagnostic]:
    """File names that cannot be addresses, ids used twice, addresses claimed twice."""
    owners: dict[str, Document] = {}
    for document in library.documents:
        yield from _file_name(document)
        address = address_of(document)
        if address is None:
            continue
        if address in owners:
            details = {"value": document.id, "other": str(owners[address].source.path)}
            yield Diagnostic("duplicate-id", document.place(_BEGINNING), details)
        else:
            owners[address] = document
    taken = {address: str(document.source.path) for address, document in owners.items()}
    yield from _guides_on_generated_pages(library, owners)
    yield from _redirects(library, {**_generated(library), **taken})


def address_of(document: Document) -> str | None:
    """The address of the page that a document becomes, or None for a vocabulary."""
    makers = {
        "case": addresses.case,
        "quote": addresses.quote,
        "strategy": addresses.strategy,
        "guide": addresses.guide,
    }
    make = makers.get(document.kind)
    return make(document.id) if make else None


def _file_name(document: Document) -> Iterator[Diagnostic]:
    if document.kind in ("agencies", "sectors", "regions"):
        return
    for part in PurePosixPath(document.id).parts:
        if not _ID.fullmatch(part):
            suggestion = slug(part).replace("_", "-").strip("-")[:60] or "nama-kasus"
            details = {"value": part, "suggestion": f"{suggestion}.md"}
            yield Diagnostic("file-name-not-an-id", document.place(_BEGINNING), details)


def _generated(library: Library) -> dict[str, str]:
    """Addresses of the pages that no file stands for."""
    vocabularies = library.vocabularies
    made = [
        addresses.BROWSE,
        *map(addresses.agency, vocabularies.agencies),
        *map(addresses.sector, vocabularies.sectors),
        *map(addresses.region, vocabularies.regions),
    ]
    return dict.fromkeys(made, "halaman otomatis")


def _guides_on_generated_pages(library: Library, owners: dict[str, Document]) -> Iterator[Diagnostic]:
    for address, other in _generated(library).items():
        if address in owners:
            details = {"address": f"/{address}", "other": other}
            yield Diagnostic("address-taken", owners[address].place(_BEGINNING), details)


def _redirects(library: Library, taken: dict[str, str]) -> Iterator[Diagnostic]:
    for document in library.documents:
        old = (document.data or {}).get("redirect_from")
        for index, address in enumerate(old if isinstance(old, list) else ()):
            if not isinstance(address, str):
                continue
            key = address.removeprefix("/")
            place: Place = document.origin.place(f"/redirect_from/{index}")
            if key in taken:
                yield Diagnostic("address-taken", place, {"address": address, "other": taken[key]})
            taken[key] = str(document.source.path)
