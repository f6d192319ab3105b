"""Texts as vectors: how much each word says of a text, so that texts can be compared.

A word weighs the more, the oftener it stands in the text and the fewer texts hold it (TF-IDF), and every
vector has length one, so that the product of two is the cosine of the angle between them (Salton and Buckley
1988). Words that no other text holds count for the length alone. Of the others the heaviest are kept, which
makes a product a little smaller, never larger.
"""

import math
import sys
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_KEPT = 60

Vector = Mapping[str, float]
"""Words with their weights; those that are left out add nothing to a product."""


class Words(NamedTuple):
    """The different words of a text and how often each counts in it, in little memory."""

    terms: tuple[str, ...]
    times: "array[float]"

    @classmethod
    def of(cls, *counts: Mapping[str, float]) -> "Words":
        """The words of several parts of a text, such as its title and its body."""
        together = dict(counts[0])
        for part in counts[1:]:
            for term, times in part.items():
                together[term] = together.get(term, 0.0) + times
        return cls(tuple(map(sys.intern, together)), array("f", together.values()))


def vectors(texts: Sequence[Words]) -> list[Vector]:
    """A vector for each text."""
    holding: Counter[str] = Counter()
    for text in texts:
        holding.update(text.terms)
    rarity = {term: math.log((1 + len(texts)) / times) for term, times in holding.items()}
    alone = {term for term, times in holding.items() if times == 1}
    return [_vector(text, rarity, alone) for text in texts]


def _vector(text: Words, rarity: Mapping[str, float], alone: set[str]) -> Vector:
    log = math.log
    weights = [
        ((1 + log(times)) * rarity[term], term) for term, times in zip(text.terms, text.times, strict=True)
    ]
    length = math.sqrt(math.fsum([weight * weight for weight, _ in weights])) or 1.0
    shared = sorted([pair for pair in weights if pair[1] not in alone], reverse=True)
    return {term: weight / length for weight, term in shared[:_KEPT]}


def product(one: Vector, other: Vector) -> float:
    """The cosine of two vectors, from 0 to 1: the same to the last bit whichever stands first."""
    return math.fsum([one[term] * other[term] for term in one.keys() & other.keys()])
