"""How much a word says about a page: one formula for the index and for the browser.

The score of a page is a sum over what was asked for. Of each asked word, the alternative that says most
counts: its weight as an answer, times its rarity, times its impact on the page. The impact is BM25 (Robertson
and Zaragoza 2009), worked out for each field alone and added up, so that it is one number a word and page.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """How much a field counts, and how much its length takes away from each of its words (0 to 1)."""

    boost: float
    length_share: float


FIELDS: Mapping[str, Field] = {
    "title": Field(boost=2.5, length_share=0.5),
    "headings": Field(boost=0.8, length_share=0.5),
    "summary": Field(boost=1.5, length_share=0.5),
    "names": Field(boost=1.2, length_share=0.3),
    "body": Field(boost=1.0, length_share=0.6),
    "quotes": Field(boost=0.6, length_share=0.6),
}
"""The fields of a search record that hold words, by their names in it."""

_SATURATION = 1.2


def impact(field: Field, times: float, length: float, mean_length: float) -> float:
    """What a word that stands `times` in a field adds, where the field holds `length` words."""
    relative = length / mean_length if mean_length else 1.0
    damped = _SATURATION * (1 - field.length_share + field.length_share * relative)
    return field.boost * times * (_SATURATION + 1) / (times + damped)


def rarity(pages_with_word: int, pages: int) -> float:
    """How much it says that a page holds a word at all: little when most do."""
    return math.log(1 + (pages - pages_with_word + 0.5) / (pages_with_word + 0.5))
