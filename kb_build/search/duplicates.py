"""Which texts share much of their words? Found without comparing each with every other.

A text is cut into overlapping runs of three words; in longer runs a few changed words would hide a copy.
Every run gets a number, and of all numbers that fall into one of 64 bins the smallest is kept, which is
one-permutation min-hash (Li, Owen and Zhang 2012). The share of bins on which two texts agree estimates how
many of their runs they have in common.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, pairwise
from operator import eq
from zlib import crc32

Sketch = str
"""One sign a bin, for the first 20 bits of its number: as text it is small, and quickly cut and compared."""

BINS = 64
LEAST_SHARE = 0.6
_FEWEST_WORDS = 50
_ROWS = 2
_FEWEST_EQUAL = BINS * 3 // 8
"""Texts that agree on fewer bins share less than the least share, however many of the others are empty."""
_EMPTY = "-"
_FIRST_SIGN = 0x10000
_LEFT_OUT_BITS = 12
_LARGE_GROUP = 16
_MIXING = 0x9E3779B1
_ALL_BITS = 0xFFFFFFFF
_NONE = _ALL_BITS + 1
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, without regard to capitals."""
    return _WORD.findall(text.casefold())


def sketch(words: Iterable[str]) -> Sketch:
    """64 signs that stand for a text, the same in every run of the program; none for a short text.

    Texts of a few words are alike by chance, and empty drafts are alike on purpose.
    """
    written = [word.encode("utf-8", "replace") for word in words]
    if len(written) < _FEWEST_WORDS:
        return ""
    runs = map(b" ".join, zip(written, written[1:], written[2:], strict=False))
    smallest = [_NONE] * BINS
    for run in runs:
        # A checksum is fast; multiplying spreads its differences over all its bits.
        number = crc32(run) * _MIXING & _ALL_BITS
        index = number % BINS
        if number < smallest[index]:  # noqa: PLR1730  # calling `min` would double the time
            smallest[index] = number
    return "".join(_EMPTY if n == _NONE else chr(_FIRST_SIGN + (n >> _LEFT_OUT_BITS)) for n in smallest)


def candidates(sketches: Mapping[str, Sketch]) -> Iterator[tuple[str, str, float]]:
    """Pairs of texts with the estimated share of their runs of words that is common, in order of their names.

    Of a large group of like texts, each is paired with its neighbours alone.
    """
    for first, second in sorted(set(chain.from_iterable(map(_pairs, _groups(sketches))))):
        share = _share(sketches[first], sketches[second])
        if share >= LEAST_SHARE:
            yield first, second, share


def _groups(sketches: Mapping[str, Sketch]) -> Iterator[list[str]]:
    """Names of texts that agree on two neighbouring bins."""
    names = sorted(sketches)
    for at in range(0, BINS, _ROWS):
        first: dict[Sketch, str] = {}
        others: defaultdict[Sketch, list[str]] = defaultdict(list)
        for name in names:
            band = sketches[name][at : at + _ROWS]
            if first.setdefault(band, name) is not name:
                others[band].append(name)
        for band, like in others.items():
            if band and _EMPTY not in band:
                yield [first[band], *like]


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    return combinations(names, 2) if len(names) <= _LARGE_GROUP else pairwise(names)


def _share(first: Sketch, second: Sketch) -> float:
    """The runs that both texts hold, as a share of the runs of one text of their mean length."""
    equal: int = sum(map(eq, first, second))
    if equal < _FEWEST_EQUAL:
        return 0.0
    empty = sum(1 for a, b in zip(first, second, strict=True) if a == b == _EMPTY)
    common, both = equal - empty, BINS - empty
    return 2 * common / (both + common)
