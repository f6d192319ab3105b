"""The pages of a term, packed: on which pages it stands, how often it counts there, and at which places."""

import struct
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_HEADER = struct.Struct("<IBI")
_IS_COMPRESSED, _IS_PLAIN = 1, 2
_WORTH_COMPRESSING = 300
_SIZE = array("I").itemsize

Numbers = Sequence[int]


class Postings(NamedTuple):
    """Pages by their numbers, rising, and how often the term counts on each; no weights if always once."""

    pages: Numbers
    weights: Sequence[float]


class Packed(NamedTuple):
    """A term of a field with its pages and with its postings as bytes."""

    field: str
    term: bytes
    pages: Numbers
    data: bytes


def place_bytes(terms: Iterable[Numbers]) -> bytes:
    """The places of one term after the other: how many, then each of them."""
    numbers: list[int] = []
    for places in terms:
        numbers.append(len(places))
        numbers += places
    return array("I", numbers).tobytes()


def places(stream: bytes) -> Iterator[list[int]]:
    """The places of one term after the other, out of their bytes."""
    numbers = array("I", stream).tolist()
    at = 0
    while at < len(numbers):
        end = at + 1 + numbers[at]
        yield numbers[at + 1 : end]
        at = end


class Gathered:
    """Postings of many pages, gathered page by page, term by term; pages come in rising order."""

    def __init__(self) -> None:
        self._plain: defaultdict[str, defaultdict[str, array[int]]]
        self._plain = defaultdict(lambda: defaultdict(lambda: array("I")))
        self._weighed: defaultdict[str, dict[str, tuple[array[int], array[float], bytearray]]]
        self._weighed = defaultdict(dict)

    def add(self, field: str, page: int, terms: Iterable[str]) -> None:
        """A page whose field holds some terms, each once."""
        pages = self._plain[field]
        for term in terms:
            pages[term].append(page)

    def add_weighed(
        self, field: str, page: int, counts: Mapping[str, float], places: Mapping[str, Numbers], stream: bytes
    ) -> None:
        """A page whose field holds some terms, with how often each counts and where it stands."""
        terms = self._weighed[field]
        at = 0
        for (term, weight), positions in zip(counts.items(), places.values(), strict=True):
            if term not in terms:
                terms[term] = (array("I"), array("f"), bytearray())
            pages, weights, all_places = terms[term]
            pages.append(page)
            weights.append(weight)
            end = at + _SIZE * (1 + len(positions))
            all_places += stream[at:end]
            at = end

    def packed(self) -> Iterator[Packed]:
        """Every term, sorted by field and term."""
        for field in sorted({*self._plain, *self._weighed}):
            plain, weighed = self._plain[field], self._weighed[field]
            for term in sorted({*plain, *weighed}):
                pages, weights, stream = weighed.get(term) or (plain[term], (), b"")
                yield Packed(
                    field, term.encode("utf-8", "surrogatepass"), pages, pack(pages, weights, stream)
                )


def pack(pages: "array[int]", weights: Sequence[float], stream: bytes | bytearray) -> bytes:
    """The postings of a term as bytes."""
    flags = _IS_PLAIN if weights.count(1.0) == len(weights) else 0
    first = pages.tobytes() + (b"" if flags else array("f", weights).tobytes())
    if len(first) + len(stream) > _WORTH_COMPRESSING:
        flags |= _IS_COMPRESSED
        first, stream = zlib.compress(first, 1), zlib.compress(stream, 1)
    return _HEADER.pack(len(pages), flags, len(first)) + first + stream


def unpack(data: bytes) -> Postings:
    """The pages of a term and its weights."""
    count, flags, size = _HEADER.unpack_from(data)
    first = _part(data[_HEADER.size : _HEADER.size + size], flags)
    pages, weights = array("I"), array("f")
    pages.frombytes(first[: count * _SIZE])
    weights.frombytes(first[count * _SIZE :])
    return Postings(pages, weights)


def unpack_places(data: bytes) -> Iterator[list[int]]:
    """Where a term stands on each of its pages, in their order."""
    _, flags, size = _HEADER.unpack_from(data)
    return places(_part(data[_HEADER.size + size :], flags))


def _part(data: bytes, flags: int) -> bytes:
    return zlib.decompress(data) if flags & _IS_COMPRESSED else data
