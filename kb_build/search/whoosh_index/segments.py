"""Segments as Whoosh keeps them; the only importer of Whoosh.

Whoosh keeps the list of segments, dictionaries of terms and columns of values. Words come to it analysed, and
it keeps their postings as `postings` packs them, so that neither writing nor asking takes one page of one
term at a time. What changed lies in a second, small segment. The files hold random names: an index is a
cache, and is never published.
"""

import gc
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kb_build.search import postings
from kb_build.search.postings import Gathered, Packed, Postings
from kb_build.search.stored import Entry
from kb_build.search.whoosh_index import fields as names

with warnings.catch_warnings():
    # whoosh 2.7.4 is older than Python's rule on backslashes in plain strings.
    warnings.simplefilter("ignore")
    from whoosh import columns, fields, formats, index, reading, versionstring
    from whoosh.codec import whoosh3
    from whoosh.filedb.filestore import FileStorage, RamStorage
    from whoosh.matching import ListMatcher

VERSION: str = versionstring()


class Terms(fields.FieldType):  # type: ignore[misc]  # Whoosh is untyped
    """A field whose terms and places are known already."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None)


class Codec(whoosh3.W3Codec):  # type: ignore[misc]
    """Whoosh's own files, but for the postings."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> "_FieldWriter":
        """Called by Whoosh when it begins a segment."""
        return _FieldWriter(self, storage, segment)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> "_Matcher":
        """Called by Whoosh for the postings of a term."""
        offset, (length,) = terminfo.extent()  # Whoosh reads the length as a row of one number
        return _Matcher(dbfile.get(offset, length), format_, term, scorer)


class _FieldWriter(whoosh3.W3FieldWriter):  # type: ignore[misc]
    """Writes the postings of a term at once."""

    def add_postings(self, schema: Any, lengths: object, items: Iterable[Packed]) -> None:
        """Called by Whoosh when all pages were added."""
        current = None
        for field, term, pages, data in items:
            if field != current:
                self.start_field(field, schema[field])
                current = field
            info = whoosh3.W3TermInfo(len(pages), len(pages), 0, 0, 0, pages[0], pages[-1])
            info.set_extent(self._postfile.tell(), len(data))
            self._postfile.write(data)
            self._tindex.add(whoosh3.pack_ushort(self._fieldid) + term, info.to_bytes())


class _Matcher(ListMatcher):  # type: ignore[misc]
    """The postings of a term, as Whoosh goes through them and as they were packed."""

    def __init__(self, data: bytes, format_: Any, term: Any, scorer: Any) -> None:
        self.data = data
        self.postings = postings.unpack(data)
        super().__init__(self.postings.pages, format=format_, term=term, scorer=scorer)


class _Memory(RamStorage):  # type: ignore[misc]
    """Files that are in no folder, but for what Whoosh puts aside while it writes."""

    def temp_storage(self, name: str | None = None) -> Any:
        """Called by Whoosh, whose own folder is emptied by every other program that uses it."""
        if not hasattr(self, "_aside"):
            self._aside = FileStorage(tempfile.mkdtemp())
        return self._aside


class _Pool(Gathered):
    """Postings on their way into a segment, in the place of Whoosh's own pool."""

    def iter_postings(self) -> Iterator[Packed]:
        return self.packed()

    def cleanup(self) -> None:
        """Nothing was put aside."""


def in_memory() -> Any:
    """An empty index that is in no folder."""
    return _Memory().create_index(_schema())


def created(folder: Path) -> Any:
    """An empty index in a folder."""
    return index.create_in(str(folder), _schema())


def opened(folder: Path) -> Any:
    """The index in a folder; reading it runs what is written there, so it must be ours."""
    with _may_vanish():
        return index.open_dir(str(folder))


def _schema() -> fields.Schema:
    return fields.Schema(
        **{name: fields.COLUMN(columns.VarBytesColumn()) for name in names.COLUMNS},
        **{name: Terms() for name in names.TERMS},
    )


def add(made: Any, entries: Iterable[Entry], stale: Iterable[int] = ()) -> None:
    """Add pages to an index in a segment of their own, beside the first one without its stale pages."""
    writer = made.writer(codec=Codec())
    pool = writer.pool = _Pool()
    for number in stale:
        writer.delete_document(number)
    with _nothing_collected():
        for entry in entries:
            writer.add_document(**names.gather(entry, writer.docnum, pool))
        writer.commit(mergetype=lambda _, segments: segments[:1])


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Nothing here refers to itself; looking for what does would take a tenth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def segments(made: Any) -> list["Segment"]:
    """The segments of an index that hold any pages."""
    with _may_vanish():
        leaves = made.reader().leaf_readers()
    return [Segment(leaf, first) for leaf, first in leaves if leaf.doc_count_all()]


@contextmanager
def _may_vanish() -> Iterator[None]:
    """An index that another program removes meanwhile is a file that is not there."""
    try:
        yield
    except index.EmptyIndexError as gone:
        raise FileNotFoundError from gone


class Segment:
    """Some of the pages; those that were removed still have their numbers and postings."""

    def __init__(self, leaf: Any, first: int) -> None:
        self._leaf = leaf
        self.first = first
        self.numbers = range(first, first + leaf.doc_count_all())
        self.removed = frozenset(number for number in self.numbers if leaf.is_deleted(number - first))
        self._columns = {name: leaf.column_reader(name) for name in names.COLUMNS}

    def value(self, column: str, number: int) -> bytes:
        """What a page has in a column."""
        value: bytes = self._columns[column][number - self.first]
        return value

    def values(self, column: str) -> Iterator[tuple[int, bytes]]:
        """What each page has in a column."""
        return zip(self.numbers, self._columns[column], strict=True)

    def postings(self, field: str, term: str) -> Postings | None:
        """The pages with a term, by their numbers in this segment."""
        matcher = self._matcher(field, term)
        return matcher.postings if matcher else None

    def places(self, field: str, term: str) -> Iterator[tuple[int, list[int]]]:
        """Where a term stands, page by page."""
        if matcher := self._matcher(field, term):
            places = postings.unpack_places(matcher.data)
            for page, found in zip(matcher.postings.pages, places, strict=True):
                yield page + self.first, found

    def terms(self, field: str) -> Iterator[tuple[str, int]]:
        """Every term of a field with the number of its pages."""
        for term, info in self._leaf.iter_field(field):
            yield term.decode("utf-8", "surrogatepass"), info.doc_frequency()

    def _matcher(self, field: str, term: str) -> _Matcher | None:
        try:
            matcher = self._leaf.postings(field, term.encode("utf-8", "surrogatepass"))
        except reading.TermNotFound:
            return None
        # Whoosh wraps the postings of a segment that has lost pages.
        found: _Matcher = getattr(matcher, "child", matcher)
        return found
