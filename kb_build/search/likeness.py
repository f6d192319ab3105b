"""How alike are two cases, and in what?

Likeness of text is the cosine of their vectors; what two cases share in strategy, agency, sector and region
weighs the more, the fewer cases share it. Several facets of one kind count as the sides of a right angle do,
so that two cases with many agencies each are not the nearest to everything.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from kb_build.model.case_study import FICTIONAL
from kb_build.search.analysed import AnalysedPage
from kb_build.search.vectors import Vector, Words, product, vectors

_STRATEGIES = "strategies"
_WEIGHTS = {_STRATEGIES: 1.0, "sectors": 1.5, "agencies": 0.8, "regions": 1.0}
_TEXT_FIELDS = ("body", "title", "summary")
_REMEMBERED = 1 << 16
TEXT_WEIGHT = 8.0
"""What it adds to a score when two texts are wholly alike."""

Fields = Mapping[str, tuple[str, ...]]
"""Ids by the field of the record they stand in."""

Ties = tuple[tuple[str, str], ...]
"""The relations that an author states, with the ids of the other cases."""


class Facets:
    """What cases have beside their texts, each facet as one bit of a number; the rarest has the highest.

    `of` are the facets of each case, in the order of the cases.
    """

    def __init__(self, fields: Sequence[Fields]) -> None:
        named = [{(name, i) for name in own for i in own[name]} for own in fields]
        times = Counter(facet for facets in named for facet in facets)
        places = sorted(times, key=lambda facet: (-times[facet], facet))
        bits = {facet: 1 << place for place, facet in enumerate(places)}
        worth = {f: _WEIGHTS[f[0]] * math.log((2 + len(fields)) / times[f]) for f in places}
        self.of = tuple(sum(map(bits.__getitem__, facets)) for facets in named)
        self.strategies = sum(bits[facet] for facet in places if facet[0] == _STRATEGIES)
        self.worth = lru_cache(maxsize=_REMEMBERED)(self._worth)
        """What common facets add to a score."""
        self._squares = {bits[facet]: (facet[0], worth[facet] ** 2) for facet in places}

    def _worth(self, shared: int) -> float:
        squares: defaultdict[str, float] = defaultdict(float)
        for bit in bits_of(shared):
            kind, square = self._squares[bit]
            squares[kind] += square
        return sum(map(math.sqrt, squares.values()))


def bits_of(number: int) -> list[int]:
    """The bits that are set in a number, the lowest first."""
    bits = []
    while number:
        lowest = number & -number
        bits.append(lowest)
        number ^= lowest
    return bits


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """All cases as they are measured, by their numbers: their places in the order of their ids."""

    ids: tuple[str, ...]
    fields: tuple[Fields, ...]
    facets: Facets
    vectors: tuple[Vector, ...]
    fictional: tuple[bool, ...]
    ties: tuple[Ties, ...]

    @classmethod
    def read(cls, pages: Iterable[AnalysedPage]) -> "Cases":
        """The cases among some pages, which are read once and not kept."""
        rows = sorted(map(_Row.of, (page for page in pages if page.record.kind == "case")), key=itemgetter(0))
        return cls(
            ids=tuple(row.id for row in rows),
            fields=tuple(row.fields for row in rows),
            facets=Facets([row.fields for row in rows]),
            vectors=tuple(vectors([row.words for row in rows])),
            fictional=tuple(row.is_fictional for row in rows),
            ties=tuple(row.ties for row in rows),
        )

    def shared(self, one: int, other: int) -> Fields:
        """What two cases have in common, in the order of the first."""
        first, second = self.fields[one], self.fields[other]
        return {name: tuple(i for i in first[name] if i in second[name]) for name in _WEIGHTS}

    def likeness(self, one: int, other: int) -> float:
        """How alike two texts are, from 0 to 1."""
        return product(self.vectors[one], self.vectors[other])

    def score(self, one: int, other: int) -> float:
        """How alike two cases are in everything; the same whichever stands first."""
        in_facets = self.facets.worth(self.facets.of[one] & self.facets.of[other])
        return round(in_facets + TEXT_WEIGHT * self.likeness(one, other), 6)


class _Row(NamedTuple):
    """What is kept of a page."""

    id: str
    fields: Fields
    words: Words
    is_fictional: bool
    ties: Ties

    @classmethod
    def of(cls, page: AnalysedPage) -> "_Row":
        record = page.record
        return cls(
            id=record.id,
            fields={name: getattr(record, name) for name in _WEIGHTS},
            words=Words.of(*(page.counts[name] for name in _TEXT_FIELDS)),
            is_fictional=record.nature == FICTIONAL,
            ties=record.ties,
        )
