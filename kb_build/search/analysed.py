"""A page after its words were analysed, once, for everything that counts words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb_build.model.search_record import SearchRecord
from kb_build.search import scoring
from kb_build.text.indonesian import Analysis, fold

Places = Mapping[str, Sequence[int]]
"""Where each term of a field stands: how many words are before it."""


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


def analysed(record: SearchRecord, analysis: Analysis) -> AnalysedPage:
    """A page whose words were read one by one."""
    places, surfaces = read(record, analysis)
    return AnalysedPage(record=record, counts=counts(places), lengths=lengths(places), surfaces=surfaces)


def read(record: SearchRecord, analysis: Analysis) -> tuple[Mapping[str, Places], Mapping[str, str]]:
    """Where the terms of each field stand, and the written forms (folded) with their terms."""
    written: dict[str, str] = {}
    places = {name: _places(getattr(record, name), analysis, written) for name in scoring.FIELDS}
    surfaces: dict[str, str] = {}
    for surface, term in written.items():
        surfaces.setdefault(fold(surface), term)
    return places, surfaces


def counts(places: Mapping[str, Places]) -> dict[str, dict[str, float]]:
    """How often each term counts in each field."""
    return {name: _counts(name, terms) for name, terms in places.items()}


def lengths(places: Mapping[str, Places]) -> dict[str, int]:
    """How many terms each field holds."""
    return {name: sum(map(len, terms.values())) for name, terms in places.items()}


def _places(text: str, analysis: Analysis, written: dict[str, str]) -> Places:
    places: dict[str, list[int]] = {}
    for surface, term, _, _, position in analysis.tokens(text):
        written.setdefault(surface, term)
        if term in places:
            places[term].append(position)
        else:
            places[term] = [position]
    return places


def _counts(field: str, places: Places) -> dict[str, float]:
    if field != scoring.EARLY_FIELD:
        return {term: float(len(positions)) for term, positions in places.items()}
    times = scoring.times_at
    return {
        term: times(positions[0]) if len(positions) == 1 else sum(map(times, positions))
        for term, positions in places.items()
    }
