"""How much a word says about a page: one formula for the index and for the browser.

The score of a page is a sum over what was asked for. Of each asked word, the alternative that says most
counts: its weight as an answer, times its rarity, times its impact on the page. The impact is BM25F
(Robertson and Zaragoza 2009): how often the word stands in each field, by the field's boost and length, is
added up before it is made to level off, so that no field alone outweighs a second word.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kb_build.model.case_study import FICTIONAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """How much a field counts, and how much its length takes away from each of its words (0 to 1)."""

    boost: float
    length_share: float


FIELDS: Mapping[str, Field] = {
    "title": Field(boost=3.5, length_share=0.5),
    "headings": Field(boost=0.8, length_share=0.5),
    "summary": Field(boost=1.5, length_share=0.5),
    "names": Field(boost=1.2, length_share=0.3),
    "body": Field(boost=1.0, length_share=0.6),
    "quotes": Field(boost=0.6, length_share=0.6),
}
"""The fields of a search record that hold words, by their names in it."""

KINDS = {"strategy": 1.3, "quote": 0.75}
NATURES = {FICTIONAL: 0.7}
"""Kinds of pages, and of cases, that count more or less than others."""

SATURATION = 1.8
EARLY_FIELD = "body"
_EARLY_WORDS = 10
_STEPS = 64


@cache
def times_at(position: int) -> float:
    """How often a word counts that stands so many words behind the beginning of the early field.

    The first words of a body tell what it is about: they count up to twice. In steps of 1/64, so that sums
    are the same number however they are kept.
    """
    return 1.0 + round(_STEPS / (1 + position / _EARLY_WORDS)) / _STEPS


def mean_lengths(pages: Iterable[Mapping[str, int]]) -> dict[str, float]:
    """The mean number of words of each field, over the pages that have any in it; nought where none has."""
    sums, counts = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0)
    for lengths in pages:
        for name, length in lengths.items():
            if length:
                sums[name] += length
                counts[name] += 1
    return {name: sums[name] / counts[name] if counts[name] else 0.0 for name in FIELDS}


def damping(field: Field, length: float, mean_length: float) -> float:
    """What keeps a word from counting in full: the more, the longer the field that holds it."""
    relative = length / mean_length if mean_length else 1.0
    return SATURATION * (1 - field.length_share + field.length_share * relative)


def impact(presence: float, standing: float) -> float:
    """What a word says about a page: the more, the more of it there is, up to nearly three."""
    return standing * (SATURATION + 1) * presence / (1 + presence)


def impacts(
    counts: Mapping[str, Mapping[str, float]],
    lengths: Mapping[str, int],
    means: Mapping[str, float],
    standing: float,
) -> dict[str, float]:
    """What every word of a page says about it, from its counts and lengths by field."""
    presence: dict[str, float] = {}
    for name, field in FIELDS.items():
        damped = damping(field, lengths.get(name, 0), means[name])
        for term, times in counts.get(name, {}).items():
            presence[term] = presence.get(term, 0.0) + field.boost * times / damped
    return {term: impact(amount, standing) for term, amount in presence.items()}


def standing(kind: str, nature: str) -> float:
    """What a page counts beside others that say as much: strategies lead on, what is made up comes last."""
    return KINDS.get(kind, 1.0) * NATURES.get(nature, 1.0)


def rarity(pages_with_word: int, pages: int) -> float:
    """How much it says that a page holds a word at all: little when most do."""
    return math.log(1 + (pages - pages_with_word + 0.5) / (pages_with_word + 0.5))
