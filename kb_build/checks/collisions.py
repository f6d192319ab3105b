"""KB308, KB309 and KB7: is every id an address, and does every address lead to one page?"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb_build.checks.values import texts
from kb_build.diagnostics.diagnostic import Diagnostic, Phrase, phrase
from kb_build.diagnostics.suggest import id_like
from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.model.library import Library
from kb_build.text.source import Span

SUFFIX = ".md"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,58}[a-z0-9]")
_BEGINNING = Span(0, 1)


def check(library: Library) -> Iterator[Diagnostic]:
    """File names that cannot be addresses, ids used twice, addresses claimed twice."""
    owners: dict[str, Document] = {}
    for document in _by_path(library):
        yield from _file_name(document)
        address = document.address
        if address is None:
            continue
        if address in owners:
            details = {"value": f"/{address}", "other": str(owners[address].source.path)}
            yield Diagnostic("duplicate-id", document.place(_BEGINNING), details)
        else:
            owners[address] = document
    yield from _guides_on_generated_pages(library, owners)
    taken = {address: str(document.source.path) for address, document in owners.items()}
    yield from _redirects(library, {**_generated(library), **taken})


def _by_path(library: Library) -> list[Document]:
    """So that of two files with one address the same one is told, however they were read."""
    return sorted(library.documents, key=lambda document: str(document.source.path))


def _file_name(document: Document) -> Iterator[Diagnostic]:
    if document.kind in ("agencies", "sectors", "regions"):
        return
    *folders, name = PurePosixPath(document.id).parts
    path = document.source.path
    wrong = [(folder, id_like(folder)) for folder in folders if not _ID.fullmatch(folder)]
    if not _ID.fullmatch(name) or path.suffix != SUFFIX:
        wrong.append((path.name, f"{id_like(name)}{SUFFIX}"))
    for written, better in wrong:
        details = {"value": written, "suggestion": better}
        yield Diagnostic("file-name-not-an-id", document.place(_BEGINNING), details)


def _generated(library: Library) -> dict[str, str | Phrase]:
    """Addresses of the pages that no file stands for."""
    vocabularies = library.vocabularies
    made = [
        addresses.BROWSE,
        *map(addresses.agency, vocabularies.agencies),
        *map(addresses.sector, vocabularies.sectors),
        *map(addresses.region, vocabularies.regions),
    ]
    return dict.fromkeys(made, phrase("generated-page"))


def _guides_on_generated_pages(library: Library, owners: dict[str, Document]) -> Iterator[Diagnostic]:
    for address, other in _generated(library).items():
        if address in owners:
            details = {"address": f"/{address}", "other": other}
            yield Diagnostic("address-taken", owners[address].place(_BEGINNING), details)


def _redirects(library: Library, taken: dict[str, str | Phrase]) -> Iterator[Diagnostic]:
    for document in _by_path(library):
        for pointer, address in texts(document.data, "redirect_from/*"):
            key = address.removeprefix("/")
            if key in taken:
                details = {"address": address, "other": taken[key]}
                yield Diagnostic("address-taken", document.origin.place(pointer), details)
            taken[key] = str(document.source.path)
