"""For every term, the pages that hold it and what it says about each, in shards of neighbouring terms.

`postings.js` reads them. A term stands with its written forms, which the browser highlights.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from kb_build.search.browser.gathering import Gathered
from kb_build.search.browser.shard import Shard, cut
from kb_build.search.browser.signs import (
    LEVELS,
    float_code,
    float_value,
    front_coded,
    gaps,
    in_order,
    pair,
)

WHOLE = "~"
"""Stands for the term inside one of its written forms."""
_TARGET = 4_000
_LONGEST_FORM = 200
_STEPS = 4_096
_BEND = 3.0
_LEVELS = tuple(
    LEVELS[round((len(LEVELS) - 1) * math.expm1(_BEND * step / _STEPS) / math.expm1(_BEND))]
    for step in range(_STEPS + 1)
)
"""The sign of each level, by how far from the least to the most a term goes."""


def shards(gathered: Gathered, forms: Mapping[str, Collection[str]]) -> Iterator[Shard]:
    """All terms, each shard small enough to be fetched for a single one of its terms."""
    coded = {term: quantised(*gathered.said(term)) for term in gathered.terms}
    for terms in cut(in_order(coded), lambda term: len(coded[term]) + len(term), _TARGET):
        yield Shard(
            first=terms[0],
            last=terms[-1],
            payload={
                "terms": "".join(front_coded(terms)),
                "forms": ";".join(_forms(term, forms.get(term, ())) for term in terms),
                "pages": [coded[term] for term in terms],
            },
        )


def quantised(pages: Sequence[int], said: Sequence[float]) -> str:
    """Pages in order, and what a term says about each: the most and the least it says, gaps, levels.

    Between the least and the most lie 91 levels, closer to each other where a term says much: first answers
    need that, and low levels, which are common, cost few bytes. A term on one page has no least and no
    levels.
    """
    most = float_code(max(said), up=True)
    if len(pages) == 1:
        return pair(most) + gaps(pages)
    least = float_code(min(said), up=False)
    return pair(most) + pair(least) + gaps(pages) + _levels(said, float_value(least), float_value(most))


def _levels(said: Sequence[float], least: float, most: float) -> str:
    scale = _STEPS / (most - least) if most > least else 0.0
    return "".join([_LEVELS[int((one - least) * scale)] for one in said])


def _forms(term: str, forms: Collection[str]) -> str:
    """All written forms but the term itself; `~` stands for the term where one holds it."""
    shown = in_order(form for form in forms if form != term and len(form) <= _LONGEST_FORM)
    return ",".join(form.replace(term, WHOLE, 1) for form in shown)
