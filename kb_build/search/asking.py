"""What a query asks of an index: its words as terms, and for words that no page holds, what was meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kb_build.search.query import Part, Query
from kb_build.search.ranking import Answers
from kb_build.search.spelling import Lexicon
from kb_build.text.indonesian import Analysis, Asked
from kb_build.text.indonesian.writing import form

_SHORTEST_BEGINNING = 3
_COMPLETIONS, _COMPLETED = 4, 0.8
_REPAIRED = {1: 0.9, 2: 0.5}
_FROM_PREFIX, _LEFT_OUT_BY_PREFIX = 20, 1000

Phrase = tuple[tuple[frozenset[str], int], ...]
"""Terms that follow each other, any of several at each place, and how many words are before each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What pages are scored by, what they must hold and must not hold.

    `correction` is the query with the likeliest word in the place of each that no page holds.
    """

    wanted: tuple[Answers, ...]
    phrases: tuple[Phrase, ...]
    without: frozenset[str]
    without_phrases: tuple[Phrase, ...]
    correction: str | None

    @property
    def terms(self) -> frozenset[str]:
        """Every term that a page could be found by."""
        return frozenset(term for answers in self.wanted for term, _ in answers)


class _Meant(NamedTuple):
    """One thing that is asked for: where it begins in its part, what answers it, and its repair."""

    start: int
    end: int
    answers: Answers
    repair: str | None = None


class Asking:
    """Reads queries with the words of one index."""

    def __init__(
        self, analysis: Analysis, lexicon: Callable[[], Lexicon], is_known: Callable[[str], bool]
    ) -> None:
        self._analysis = analysis
        self._lexicon = lexicon
        self._is_known = is_known

    def question(self, query: Query) -> Question:
        """What a query asks for."""
        last = max((part.start + len(part.text.rstrip()) for part in query.parts), default=0)
        read = [(part, self._read(part, last)) for part in query.parts]
        wanted: dict[str, Answers] = {}
        for one in (one for part, meant in read if not part.is_without for one in meant):
            wanted.setdefault(one.answers[0][0], one.answers)
        phrases = [(part, self._phrase(part, meant)) for part, meant in read if part.kind == "phrase"]
        return Question(
            wanted=tuple(wanted.values()),
            phrases=tuple(phrase for part, phrase in phrases if phrase and not part.is_without),
            without=frozenset(_left_out(read)),
            without_phrases=tuple(phrase for part, phrase in phrases if phrase and part.is_without),
            correction=_corrected(query.text, read),
        )

    def _read(self, part: Part, last: int) -> list[_Meant]:
        if part.kind == "prefix":
            limit = _LEFT_OUT_BY_PREFIX if part.is_without else _FROM_PREFIX
            words = self._lexicon().beginning_with(form(part.text), limit)
            answers = self._answers((word, 1.0) for word in words)
            return [_Meant(0, len(part.text), answers)] if answers else []
        asked = self._analysis.asked(part.text)
        if part.is_without:
            return [_Meant(one.start, one.end, one.answers[:1]) for one in asked]
        return [self._meant(one, is_last=part.start + one.end == last) for one in asked]

    def _meant(self, asked: Asked, *, is_last: bool) -> _Meant:
        """What somebody meant by a word: itself if any page holds it, else what is likeliest."""
        word = form(asked.surface)
        if any(self._is_known(term) for term, _ in asked.answers):
            return _Meant(asked.start, asked.end, asked.answers)
        if is_last and len(word) >= _SHORTEST_BEGINNING:
            completed = self._lexicon().beginning_with(word, _COMPLETIONS)
            if answers := self._answers((other, _COMPLETED) for other in completed):
                return _Meant(asked.start, asked.end, answers)
        repairs = self._lexicon().alike(word)
        answers = self._answers((other, _REPAIRED[wrong]) for other, wrong in repairs)
        if not answers:
            return _Meant(asked.start, asked.end, asked.answers)
        return _Meant(asked.start, asked.end, answers, repairs[0][0])

    def _answers(self, words: Iterable[tuple[str, float]]) -> Answers:
        """The terms of some words with the words' weights; of a term that several have, the highest."""
        answers: dict[str, float] = {}
        for word, weight in words:
            for asked in self._analysis.asked(word)[:1]:
                for term, share in asked.answers:
                    answers[term] = max(answers.get(term, 0.0), weight * share)
        return tuple(answers.items())

    def _phrase(self, part: Part, meant: Sequence[_Meant]) -> Phrase:
        """Of what answers each word, only what says just that."""
        position = {token.start: token.position for token in self._analysis.tokens(part.text)}
        return tuple((frozenset(_closest(one.answers)), position[one.start]) for one in meant)


def _closest(answers: Answers) -> Iterator[str]:
    highest = max(weight for _, weight in answers)
    return (term for term, weight in answers if weight == highest)


def _left_out(read: Iterable[tuple[Part, Sequence[_Meant]]]) -> Iterator[str]:
    for part, meant in read:
        if part.is_without and part.kind != "phrase":
            for one in meant:
                yield from (term for term, _ in one.answers)


def _corrected(text: str, read: Iterable[tuple[Part, Sequence[_Meant]]]) -> str | None:
    places = [
        (part.start + one.start, part.start + one.end, one.repair)
        for part, meant in read
        for one in meant
        if one.repair
    ]
    for start, end, word in reversed(places):
        text = text[:start] + word + text[end:]
    return " ".join(text.split()) if places else None
