"""A page after its words were analysed, once, for everything that counts words."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb_build.model.search_record import SearchRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedPage:
    """How often each term stands in each field of a page, and in which forms people wrote it.

    `counts` maps a field of `scoring.FIELDS` to terms and their weighted counts (an early word of a body
    counts more than once), `lengths` to the number of its words, `surfaces` every written form (folded) to
    its term.
    """

    record: SearchRecord
    counts: Mapping[str, Mapping[str, float]]
    lengths: Mapping[str, int]
    surfaces: Mapping[str, str]
