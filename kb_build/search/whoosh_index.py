"""The index over all pages; the only importer of Whoosh.

Whoosh's files hold random names, so an index is a cache and is never published. Its folder carries a seal
over what it was made from and every byte it holds; a folder whose seal does not fit is made anew.
"""

import hashlib
import os
import shutil
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kb_build.model.search_record import SearchRecord
from kb_build.search import excerpt
from kb_build.text import indonesian

with warnings.catch_warnings():
    # whoosh 2.7.4 is older than Python's rule on backslashes in plain strings.
    warnings.simplefilter("ignore")
    import whoosh.codec.whoosh3  # noqa: F401  # Whoosh would import it later, outside this filter
    from whoosh import analysis, fields, index, query, versionstring
    from whoosh.filedb.filestore import RamStorage

_SEAL_FILE = "seal"
_MADE_BY = f"{versionstring()} {sys.version_info[:2]}"
_BOOSTS = {"title": 4.0, "headings": 2.0, "summary": 2.5, "names": 2.0, "body": 1.0, "quotes": 1.0}
_FACETS = {"strategy": "strategies", "sector": "sectors", "region": "regions"}


class IndonesianAnalyzer(analysis.Analyzer):  # type: ignore[misc]  # Whoosh is untyped
    """Whoosh tokens from our own analysis; at query time a compound asks for itself alone."""

    def __call__(self, value: str, *, mode: str = "", **options: Any) -> Iterator[Any]:
        """Called by Whoosh for every field it indexes."""
        token = analysis.Token(positions=True, chars=True, mode=mode)
        for found in indonesian.tokens(value):
            token.text = token.original = found.stem
            token.pos, token.startchar, token.endchar = found.position, found.start, found.end
            token.boost, token.stopped = 1.0, False
            yield token

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One page found: higher scores come first; the excerpt is plain text around the first match."""

    id: str
    kind: str
    title: str
    url: str
    score: float
    excerpt: str


def _schema() -> fields.Schema:
    analyzer = IndonesianAnalyzer()
    text = {name: fields.TEXT(analyzer=analyzer, phrase=True) for name in _BOOSTS}
    facets = {name: fields.KEYWORD(lowercase=False) for name in _FACETS}
    return fields.Schema(
        address=fields.ID(unique=True, stored=True),
        kind=fields.ID(stored=True),
        year=fields.NUMERIC(),
        stored=fields.STORED,
        **text,
        **facets,
    )


def in_memory(records: Iterable[SearchRecord]) -> Any:
    """An index that lives as long as the program."""
    return _filled(RamStorage().create_index(_schema()), records)


def in_folder(records: Sequence[SearchRecord], folder: Path) -> Any:
    """The index in a cache folder, made anew unless it holds exactly these records.

    Where the folder cannot be written, the index is made in memory.
    """
    digest = _digest(records)
    try:
        if not _is_intact(folder, digest):
            _make_anew(records, folder, digest)
        return index.open_dir(str(folder))
    except OSError:
        return in_memory(records)


def _digest(records: Sequence[SearchRecord]) -> bytes:
    """What decides the contents of an index: the records, the analysis of words, and the programs."""
    digest = hashlib.sha256(f"{_MADE_BY} {indonesian.fingerprint()}".encode())
    for record in records:
        digest.update(repr(record).encode())
    return digest.digest()


def _is_intact(folder: Path, digest: bytes) -> bool:
    try:
        return not folder.is_symlink() and (folder / _SEAL_FILE).read_bytes() == _seal(folder, digest)
    except OSError:
        return False


def _seal(folder: Path, digest: bytes) -> bytes:
    seal = hashlib.sha256(digest)
    for file in sorted(folder.iterdir()):
        if file.name != _SEAL_FILE:
            seal.update(hashlib.sha256(file.name.encode() + b"\0" + file.read_bytes()).digest())
    return seal.hexdigest().encode()


def _make_anew(records: Sequence[SearchRecord], folder: Path, digest: bytes) -> None:
    """Fill a new folder and put it in the place of the old one, so that no other reader sees half of it."""
    fresh = folder.with_name(f"{folder.name}-{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        _filled(index.create_in(str(fresh), _schema()), records).close()
        (fresh / _SEAL_FILE).write_bytes(_seal(fresh, digest))
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
        else:
            folder.unlink(missing_ok=True)
        fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _filled(made: Any, records: Iterable[SearchRecord]) -> Any:
    writer = made.writer()
    for record in records:
        writer.add_document(
            address=record.address,
            kind=record.kind,
            title=record.title,
            summary=record.summary,
            headings=record.headings,
            names=record.names,
            body=record.body,
            quotes=record.quotes,
            year=record.year,
            stored={**asdict(record), "body": record.body},
            **{name: " ".join(getattr(record, values)) for name, values in _FACETS.items()},
        )
    writer.commit()
    return made


def search(made: Any, words: str, facets: Mapping[str, str | int], limit: int) -> list[Hit]:
    """Pages that answer some words, best first; facets (`strategy`, `sector`, `region`, `year`) narrow.

    Pages with more of the words stand before pages with fewer. Without words the facets alone choose.
    """
    stems = indonesian.query_stems(words)
    wanted = _query(stems)
    narrowing = [query.Term(name, value) for name, value in facets.items() if name != "year"]
    if "year" in facets:
        narrowing.append(query.NumericRange("year", facets["year"], facets["year"]))
    if wanted is None and not narrowing:
        return []
    with made.searcher() as searcher:
        asked = wanted or query.Every()
        results = searcher.search(asked, limit=limit, filter=query.And(narrowing) if narrowing else None)
        return [_hit(result, stems) for result in results]


def _query(stems: tuple[str, ...]) -> Any:
    if not stems:
        return None
    each = [
        query.DisjunctionMax([query.Term(name, stem, boost=boost) for name, boost in _BOOSTS.items()])
        for stem in stems
    ]
    return each[0] if len(each) == 1 else query.Or(each, scale=0.9)


def _hit(result: Any, stems: tuple[str, ...]) -> Hit:
    stored = result["stored"]
    return Hit(
        id=stored["id"],
        kind=stored["kind"],
        title=stored["title"],
        url=f"/{stored['address']}",
        score=round(result.score, 3),
        excerpt=excerpt.around(f"{stored['summary']}\n{stored['body']}", stems),
    )
