"""The index over all pages; the only importer of Whoosh.

Whoosh's files hold random names, so an index is a cache and is never published. It lies in a folder with
the digest of what it was made from; any other, broken or foreign folder is made anew.
"""

import hashlib
import shutil
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
    from whoosh import analysis, fields, index, query
    from whoosh.filedb.filestore import RamStorage

_DIGEST_FILE = "digest"
_FORMAT = "1"
_BOOSTS = {"title": 4.0, "headings": 2.0, "summary": 2.5, "names": 2.0, "body": 1.0, "quotes": 1.0}
_FACETS = ("strategies", "sectors", "regions")


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
    address: str
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
    """The index in a cache folder, made anew unless it holds exactly these records."""
    digest = _digest(records)
    known = folder / _DIGEST_FILE
    try:
        if known.read_text("utf-8") == digest:
            return index.open_dir(str(folder))
    except Exception:  # a cache that cannot be opened, whatever the reason, is made anew
        pass
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = _filled(index.create_in(str(folder), _schema()), records)
    known.write_text(digest, "utf-8")
    return made


def _digest(records: Sequence[SearchRecord]) -> str:
    digest = hashlib.sha256(_FORMAT.encode())
    digest.update(indonesian.fingerprint().encode())
    for record in records:
        digest.update(repr(record).encode())
    return digest.hexdigest()


def _filled(made: Any, records: Iterable[SearchRecord]) -> Any:
    writer = made.writer()
    for record in records:
        writer.add_document(
            address=record.address,
            kind=record.kind,
            title=record.title,
            summary=record.summary,
            headings=record.headings,
            names=record.agency_names,
            body=record.body,
            quotes=record.quotes,
            year=record.year,
            stored=asdict(record),
            **{name: " ".join(getattr(record, name)) for name in _FACETS},
        )
    writer.commit()
    return made


def search(made: Any, words: str, facets: Mapping[str, str | int], limit: int) -> list[Hit]:
    """Pages that answer some words, best first; facets (`strategies`, `sectors`, `regions`, `year`) narrow.

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
        address=stored["address"],
        score=round(result.score, 3),
        excerpt=excerpt.around(f"{stored['summary']}\n{stored['body']}", stems),
    )
