"""The words of all pages as they are written, for words that are half typed or typed wrongly."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from heapq import nsmallest

_SHORTEST = 3
_LONG = 8
_ONE, _TWO = 1, 2
_REPAIRS = 3
_LAST_SIGN = "\U0010ffff"


class Lexicon:
    """Every written word with the number of pages that hold it."""

    def __init__(self, pages: Mapping[str, int]) -> None:
        self._pages = pages

    def beginning_with(self, beginning: str, limit: int) -> tuple[str, ...]:
        """The words on most pages that go on after a beginning or end with it."""
        first = bisect_left(self._sorted, beginning)
        end = bisect_left(self._sorted, beginning + _LAST_SIGN)
        return tuple(nsmallest(limit, self._sorted[first:end], key=self._commonest))

    def alike(self, word: str) -> tuple[tuple[str, int], ...]:
        """At most three words that were perhaps meant, best first, each with the number of wrong signs.

        One sign too many, missing, another or in its neighbour's place is one wrong sign; long words may have
        two. A word with a digit is like no other.
        """
        if len(word) < _SHORTEST or _has_digit(word):
            return ()
        found = [(other, _ONE) for other in sorted(_near(word, self._letters)) if self._is_meant(other, word)]
        if not found and len(word) >= _LONG:
            found = [(other, _TWO) for other in self._within_two(word)]
        return tuple(nsmallest(_REPAIRS, found, key=lambda one: self._rank(one[0], word)))

    def _is_meant(self, other: str, word: str) -> bool:
        return other in self._pages and other != word and not _has_digit(other)

    def _rank(self, other: str, word: str) -> tuple[bool, int, str]:
        return other[:1] != word[:1], *self._commonest(other)

    def _commonest(self, word: str) -> tuple[int, str]:
        return -self._pages[word], word

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._pages)

    @cached_property
    def _letters(self) -> str:
        return "".join(sorted({sign for word in self._pages for sign in word if not sign.isdigit()}))

    @cached_property
    def _by_length(self) -> Mapping[int, tuple[list[str], list[int]]]:
        """Words of each length, and the set of letters of each as the bits of a number."""
        found: defaultdict[int, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
        for word in self._sorted:
            words, masks = found[len(word)]
            words.append(word)
            masks.append(_mask(word))
        return found

    def _within_two(self, word: str) -> Iterator[str]:
        mask = _mask(word)
        for length in range(len(word) - _TWO, len(word) + _TWO + 1):
            for other, letters in zip(*self._by_length.get(length, ((), ())), strict=True):
                # One wrong sign puts at most one letter in the place of one other.
                is_near = (mask ^ letters).bit_count() <= _TWO * 2 and distance(word, other, _TWO) <= _TWO
                if is_near and self._is_meant(other, word):
                    yield other


def _near(word: str, letters: str) -> set[str]:
    """Everything that is one wrong sign away from a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = [first + rest[1:] for first, rest in cuts if rest]
    swapped = [first + rest[1] + rest[0] + rest[2:] for first, rest in cuts if len(rest) > 1]
    other = [first + sign + rest[1:] for first, rest in cuts if rest for sign in letters]
    added = [first + sign + rest for first, rest in cuts for sign in letters]
    return {*missing, *swapped, *other, *added}


def distance(one: str, other: str, limit: int) -> int:
    """How many signs of one word are wrong if the other was meant; above the limit, only that it is above.

    No sign takes part in two mistakes (optimal string alignment).
    """
    two_before: list[int] = []
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, sign in enumerate(one):
        two_before, before, row = before, row, [at + 1]
        for to, wanted in enumerate(other):
            best = min(before[to + 1] + 1, row[to] + 1, before[to] + (sign != wanted))
            if at and to and sign == other[to - 1] and one[at - 1] == wanted:
                best = min(best, two_before[to - 1] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _mask(word: str) -> int:
    mask = 0
    for sign in word:
        mask |= 1 << ord(sign) % 61
    return mask


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)
