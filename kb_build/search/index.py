"""All pages, ready to be asked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kb_build.search import excerpt, phrases, query
from kb_build.search.analysed import AnalysedPage
from kb_build.search.asking import Asking, Question
from kb_build.search.excerpt import Piece
from kb_build.search.ranking import Ranking, Store
from kb_build.search.spelling import Lexicon
from kb_build.text.indonesian import Analysis

Facets = Mapping[str, Collection[str]]
"""What a search is narrowed to: any of the values of a facet, in each facet that is named."""

Status = Literal["results", "nothing", "empty", "only-function-words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One page found: higher scores come first; `marked` is text around the first matches."""

    id: str
    kind: str
    title: str
    url: str
    score: float
    marked: tuple[Piece, ...]

    @property
    def excerpt(self) -> str:
        """The text around the matches."""
        return excerpt.plain(self.marked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The best pages and how many there are; `correction` is what was perhaps meant instead."""

    status: Status
    hits: tuple[Hit, ...] = ()
    total: int = 0
    correction: str | None = None


class Pages:
    """Every page with its words, in the order of their addresses; read anew each time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers = sorted(store.addresses, key=lambda number: store.addresses[number])

    def __iter__(self) -> Iterator[AnalysedPage]:
        return map(self._store.page, self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class Index:
    """What can be asked of all pages."""

    def __init__(self, store: Store, analysis: Analysis) -> None:
        self.analysis = analysis
        self._store = store

    @cached_property
    def pages(self) -> Pages:
        """Every page with its words."""
        return Pages(self._store)

    def search(self, text: str, facets: Facets | None = None, limit: int = 10) -> Answer:
        """Pages that answer a query, best first; where it holds no word, the facets alone choose."""
        asked = query.parse(text)
        question = self._asking.question(asked)
        allowed = self._allowed(question, facets or {})
        if question.wanted:
            best, total = self._ranking.best(question.wanted, allowed, limit)
        elif facets and not asked.has_words:
            numbers = sorted(allowed or (), key=lambda number: self._store.addresses[number])
            best, total = [(number, 0.0) for number in numbers[:limit]], len(numbers)
        else:
            return Answer(status="only-function-words" if asked.has_words else "empty")
        terms = question.terms
        return Answer(
            status="results" if best else "nothing",
            hits=tuple(self._hit(number, score, terms) for number, score in best),
            total=total,
            correction=question.correction,
        )

    def _allowed(self, question: Question, facets: Facets) -> set[int] | None:
        """The pages that may be shown at all; None when every page may."""
        sets = [self._with_any(name, values) for name, values in facets.items()]
        sets += [phrases.pages_with(phrase, self._store) for phrase in question.phrases]
        left_out = self._ranking.pages_with(question.without)
        for phrase in question.without_phrases:
            left_out |= phrases.pages_with(phrase, self._store)
        if not sets and not left_out:
            return None
        return set(self._store.addresses).intersection(*sets) - left_out

    def _with_any(self, facet: str, values: Collection[str]) -> set[int]:
        return {page for value in values for page in self._store.postings(facet, value).pages}

    def _hit(self, number: int, score: float, terms: Collection[str]) -> Hit:
        record, surfaces = self._store.card(number)
        written = [surface for surface, term in surfaces.items() if term in terms]
        return Hit(
            id=record.id,
            kind=record.kind,
            title=record.title,
            url=f"/{record.address}",
            score=round(score, 3),
            marked=excerpt.around(f"{record.summary}\n{record.body}", written),
        )

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking(self._store)

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self._store.words())

    @cached_property
    def _asking(self) -> Asking:
        return Asking(self.analysis, lambda: self._lexicon, self._ranking.is_known)
