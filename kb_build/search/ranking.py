"""Which pages answer best: the formula of `scoring`, worked out from the postings of what was asked for."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple, Protocol

from kb_build.search import scoring
from kb_build.search.analysed import AnalysedPage
from kb_build.search.postings import Numbers, Postings
from kb_build.search.stored import Card

_REMEMBERED = 500

Answers = Sequence[tuple[str, float]]
"""Terms that answer one asked word, each with its weight."""


class Store(Protocol):
    """What an index keeps of its pages. Pages have numbers; some numbers may belong to no page any more."""

    @property
    def addresses(self) -> Mapping[int, str]:
        """The address of every page, by its number."""

    @property
    def lengths(self) -> Mapping[int, Mapping[str, int]]:
        """How many words each field of a page holds."""

    def postings(self, field: str, term: str) -> Postings:
        """The pages with a term in a field, or with a value in a facet."""

    def places(self, field: str, term: str) -> Mapping[int, Numbers]:
        """Where a term stands in a field, page by page."""

    def words(self) -> Mapping[str, int]:
        """Every written word with the number of pages that hold it."""

    def card(self, number: int) -> Card:
        """What is shown of a page."""

    def page(self, number: int) -> AnalysedPage:
        """A page with all its words."""


class _Impacts(NamedTuple):
    """Pages with a term and its impact on each; and how rare it is."""

    pages: Numbers
    impacts: Sequence[float]
    rarity: float


class Ranking:
    """Scores of pages. What was worked out for a term is kept for the next question."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers = 1 + max(store.addresses, default=-1)
        means = scoring.mean_lengths(store.lengths.values())
        self._damped = {name: self._dampings(name, means[name]) for name in scoring.FIELDS}
        self._standing = self._standings()
        self._impacts = lru_cache(maxsize=_REMEMBERED)(self._work_out)

    def is_known(self, term: str) -> bool:
        """Whether the term stands on any page."""
        return bool(self._impacts(term).pages)

    def pages_with(self, terms: Iterable[str]) -> set[int]:
        """The pages with any of some terms."""
        return {page for term in terms for page in self._impacts(term).pages}

    def best(
        self, wanted: Sequence[Answers], allowed: Collection[int] | None, limit: int
    ) -> tuple[list[tuple[int, float]], int]:
        """The pages with the highest scores, of equal ones the first by address, and how many have any."""
        scores = self._scores(wanted)
        numbers = range(self._numbers) if allowed is None else allowed
        found = [(number, scores[number]) for number in numbers if scores[number]]
        addresses = self._store.addresses
        return nsmallest(limit, found, key=lambda one: (-one[1], addresses[one[0]])), len(found)

    def _scores(self, wanted: Sequence[Answers]) -> list[float]:
        scores = [0.0] * self._numbers
        for answers in wanted:
            if len(answers) == 1:
                ((term, weight),) = answers
                pages, impacts, rarity = self._impacts(term)
                factor = weight * rarity
                for page, impact in zip(pages, impacts, strict=True):
                    scores[page] += factor * impact
            else:
                for page, score in self._best_answers(answers).items():
                    scores[page] += score
        return scores

    def _best_answers(self, answers: Answers) -> dict[int, float]:
        """Of each page, what the alternative that says most adds."""
        best: dict[int, float] = {}
        for term, weight in answers:
            pages, impacts, rarity = self._impacts(term)
            factor = weight * rarity
            for page, impact in zip(pages, impacts, strict=True):
                score = factor * impact
                if score > best.get(page, 0.0):
                    best[page] = score
        return best

    def _work_out(self, term: str) -> _Impacts:
        presence: dict[int, float] = {}
        most = 0
        for name, field in scoring.FIELDS.items():
            pages, weights = self._store.postings(name, term)
            most = max(most, len(pages))
            damped, boost = self._damped[name], field.boost
            for page, times in zip(pages, weights, strict=True):
                presence[page] = presence.get(page, 0.0) + boost * times / damped[page]
        standing = self._standing
        impacts = array("d", [scoring.impact(amount, standing[page]) for page, amount in presence.items()])
        return _Impacts(array("I", presence), impacts, scoring.rarity(most, len(self._store.addresses)))

    def _dampings(self, name: str, mean: float) -> Sequence[float]:
        damped = array("d", bytes(8 * self._numbers))
        field = scoring.FIELDS[name]
        for number, lengths in self._store.lengths.items():
            damped[number] = scoring.damping(field, lengths[name], mean)
        return damped

    def _standings(self) -> Sequence[float]:
        standings = array("d", [1.0]) * self._numbers
        for facet, known in (("kind", scoring.KINDS), ("nature", scoring.NATURES)):
            for value, factor in known.items():
                for page in self._store.postings(facet, value).pages:
                    standings[page] *= factor
        return standings
