"""The index over all pages, in memory or in a cache folder; the only room that knows Whoosh."""

import hashlib
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from kb_build.model.search_record import SearchRecord
from kb_build.search import index_folder, stored
from kb_build.search.index import Index
from kb_build.search.index_folder import Contents, Kept
from kb_build.search.whoosh_index import segments
from kb_build.search.whoosh_index.store import Store
from kb_build.search.whoosh_index.update import Update
from kb_build.text.indonesian import Analysis

__all__ = ["in_folder", "in_memory", "kept", "renewed"]

_TRIES = 3


def in_memory(records: Iterable[SearchRecord], analysis: Analysis) -> Index:
    """An index that lives as long as the program."""
    made = segments.in_memory()
    segments.add(made, (stored.entry(record, analysis) for record in _by_address(records).values()))
    return Index(Store(made), analysis)


def in_folder(records: Iterable[SearchRecord], analysis: Analysis, folder: Path, sources: str = "") -> Index:
    """The index in a cache folder, brought up to date; in memory where the folder cannot be written.

    A page that did not change is neither analysed nor indexed again. Of two records with one address the
    last counts. `sources` is how the files are known that the records came from (`source_marks.known_by`).
    """
    pages = _by_address(records)
    for _ in range(_TRIES):
        try:
            old = kept(analysis, folder)
            place = _up_to_date(pages, _digests(pages), old, analysis, folder, sources)
            return Index(Store(segments.opened(place)), analysis)
        except FileNotFoundError:
            continue  # another program has just put its own index in the place of this one
        except OSError:
            break
    return in_memory(pages.values(), analysis)


def renewed(
    old: Kept, records: Iterable[SearchRecord], staying: Iterable[str], analysis: Analysis, sources: str
) -> Index | None:
    """An index that was kept, brought up to date with some records.

    Pages with the `staying` addresses stay as they are, and every other page goes. None when the folder
    cannot be written, or when another program has just put its own index there.
    """
    pages = _by_address(records)
    known = old.contents.pages
    digests = {address: known[address] for address in staying if address in known} | _digests(pages)
    try:
        place = _up_to_date(pages, digests, old, analysis, old.place.parent, sources)
        return Index(Store(segments.opened(place)), analysis)
    except OSError:
        return None


def kept(analysis: Analysis, folder: Path) -> Kept | None:
    """The index in a cache folder as it is; None when there is none that can be trusted."""
    found = index_folder.opened(folder)
    return found if found and found.contents.made_by == _made_by(analysis) else None


def _by_address(records: Iterable[SearchRecord]) -> dict[str, SearchRecord]:
    return {record.address: record for record in records}


def _up_to_date(
    pages: Mapping[str, SearchRecord],
    digests: Mapping[str, str],
    old: Kept | None,
    analysis: Analysis,
    folder: Path,
    sources: str,
) -> Path:
    """Where the index lies whose pages have just these digests; `pages` are at least those that changed."""
    wanted = Contents(made_by=_made_by(analysis), pages=digests, sources=sources)
    if old and old.contents.pages == digests:
        if sources and old.contents.sources != sources:
            index_folder.seal(Kept(place=old.place, contents=wanted))
        return old.place
    update = Update(pages, digests, old, analysis)
    return index_folder.write(folder, wanted, update.fill, update.base)


def _digests(pages: Mapping[str, SearchRecord]) -> dict[str, str]:
    return {address: _digest(record) for address, record in pages.items()}


def _digest(record: SearchRecord) -> str:
    return hashlib.blake2b(repr(record).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _made_by(analysis: Analysis) -> str:
    """What decides, beside the pages, what an index holds."""
    return f"{_program()} {analysis.fingerprint}"


@cache
def _program() -> str:
    digest = hashlib.blake2b(f"{segments.VERSION} {sys.version} {sys.byteorder}".encode(), digest_size=16)
    for package in ("kb_build.search", "kb_build.search.whoosh_index", "kb_build.model"):
        for file in sorted(resources.files(package).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes())
    return digest.hexdigest()
