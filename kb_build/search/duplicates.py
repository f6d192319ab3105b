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
from zlib import crc32

Sketch = tuple[int, ...]

BINS = 64
LEAST_SHARE = 0.6
_RUN_OF_WORDS = 3
_FEWEST_WORDS = 50
_ROWS = 2
_EMPTY = -1
_LARGE_GROUP = 16
_MIXING = 0x9E3779B1
_ALL_BITS = 0xFFFFFFFF
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, without regard to capitals."""
    return _WORD.findall(text.casefold())


def sketch(words: Iterable[str]) -> Sketch:
    """64 numbers that stand for a text, the same in every run of the program; none for a short text.

    Texts of a few words are alike by chance, and empty drafts are alike on purpose.
    """
    written = [word.encode("utf-8", "replace") for word in words]
    if len(written) < _FEWEST_WORDS:
        return ()
    runs = map(b" ".join, zip(written, written[1:], written[2:], strict=False))
    # A checksum is fast; multiplying spreads its differences over all its bits.
    numbers = {crc32(run) * _MIXING & _ALL_BITS for run in runs}
    smallest = {number % BINS: number for number in sorted(numbers, reverse=True)}
    return tuple(smallest.get(index, _EMPTY) for index in range(BINS))


def candidates(sketches: Mapping[str, Sketch]) -> Iterator[tuple[str, str, float]]:
    """Pairs of texts with the estimated share of their runs of words that is common, in order of their names.

    Of a large group of like texts, each is paired with its neighbours alone.
    """
    for first, second in sorted(set(chain.from_iterable(map(_pairs, _groups(sketches))))):
        share = _share(sketches[first], sketches[second])
        if share >= LEAST_SHARE:
            yield first, second, share


def _groups(sketches: Mapping[str, Sketch]) -> Iterator[list[str]]:
    """Names of texts that agree on two neighbouring numbers."""
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
    both = [(a, b) for a, b in zip(first, second, strict=True) if a != _EMPTY or b != _EMPTY]
    common = sum(a == b for a, b in both)
    return 2 * common / (len(both) + common)
