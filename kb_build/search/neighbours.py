"""Which cases may be alike? Found without comparing each with every other.

Every case stands in the lists of its facets, of its pairs of facets and of its heaviest words. Cases that
meet in a short list have something rare in common. So the shortest lists are read first, up to a number of
entries that does not grow with the library, and only the best of those who meet there are compared.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappush, heappushpop
from itertools import combinations
from operator import itemgetter

from kb_build.search.likeness import TEXT_WEIGHT, Cases, bits_of

_COMPARED = 40
_READ_BY_FACETS = 250
_READ_BY_WORDS = 100
_PAIRED = 12
"""So many facets of one case are paired, the rarest first."""
_UNREAD = 0.4 * TEXT_WEIGHT
"""More than the words that were not read seldom add to an estimate."""

Scored = tuple[float, int]
"""How like a case another is, and its number."""


class Neighbours:
    """The lists in which some cases meet."""

    def __init__(self, cases: Cases, numbers: Iterable[int]) -> None:
        self._cases = cases
        self._by_facets: defaultdict[int, list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        for number in numbers:
            for key in self._keys(number):
                self._by_facets[key].append(number)
            for term, weight in cases.vectors[number].items():
                members, weights = self._by_word[term]
                members.append(number)
                weights.append(weight)

    def best(self, number: int, count: int) -> list[Scored]:
        """At least that many of those that share a strategy with a case and are the most like it."""
        scored: list[Scored] = []
        highest: list[float] = []
        for estimate, other in sorted(self._estimates(number), key=itemgetter(0), reverse=True)[:_COMPARED]:
            if len(highest) == count and estimate + _UNREAD < highest[0]:
                break
            score = self._cases.score(number, other)
            scored.append((score, other))
            (heappush if len(highest) < count else heappushpop)(highest, score)
        return scored

    def _estimates(self, number: int) -> Iterator[Scored]:
        """How alike the cases seem that share a strategy; of their texts only some words were compared."""
        facets = self._cases.facets
        mine, of, worth, strategies = facets.of[number], facets.of, facets.worth, facets.strategies
        for other, product in self._met(number).items():
            shared = mine & of[other]
            if shared & strategies and other != number:
                yield worth(shared) + TEXT_WEIGHT * product, other

    def _met(self, number: int) -> dict[int, float]:
        """The cases in the shortest lists of one, with the product of the words that were read."""
        met = dict.fromkeys(self._met_by_facets(number), 0.0)
        vector, by_word = self._cases.vectors[number], self._by_word
        left = _READ_BY_WORDS
        for length, term in sorted([(len(by_word[term][0]), term) for term in vector if term in by_word]):
            left -= length
            if left < 0:
                break
            weight = vector[term]
            for other, its_weight in zip(*by_word[term], strict=True):
                met[other] = met.get(other, 0.0) + weight * its_weight
        return met

    def _met_by_facets(self, number: int) -> Iterator[int]:
        """The cases that share something rare, and some that share a strategy alone."""
        lists = [(len(self._by_facets[key]), key) for key in self._keys(number) if key in self._by_facets]
        left = _READ_BY_FACETS
        for length, key in sorted(lists):
            if key & self._cases.facets.strategies:
                yield from _nearest(self._by_facets[key], number, _COMPARED)
            elif left > 0:
                yield from _nearest(self._by_facets[key], number, left)
                left -= length

    def _keys(self, number: int) -> list[int]:
        """The lists in which a case stands: one for each facet, one for each pair of rare ones."""
        facets = self._cases.facets
        rarest = bits_of(facets.of[number] & ~facets.strategies)[-_PAIRED:]
        return [*bits_of(facets.of[number]), *(one | other for one, other in combinations(rarest, 2))]


def _nearest(members: Sequence[int], number: int, count: int) -> Sequence[int]:
    """So many of a list, those around one of them, so that of a long one different cases see others."""
    start = max(0, min(bisect(members, number) - 1 - count // 2, len(members) - count))
    return members[start : start + count]
