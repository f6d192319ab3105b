"""Where do known phrases stand in a run of plain words? Whole words only, the longest phrase first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

_WORD = re.compile(r"[^\W_]+")
_BLANK = "[ \u00a0\n]"
_BEFORE = frozenset(" \u00a0\n\t(*–—")
_AFTER = re.compile(r"\Z|[\s)*–—…]|[.,;:!?](?!\w)")
_NEXT_WORD = re.compile(rf"{_BLANK}+([^\W_]+)")
_ABBREVIATION = 2
"""A word with so many capitals is never written without them."""


class Phrase(NamedTuple, Generic[Meaning]):
    """Words that people write, and what they mean; `exact` words are always written with their capitals."""

    words: str
    meaning: Meaning
    exact: bool = False


class Spot(NamedTuple, Generic[Meaning]):
    """A phrase in a text, from `start` up to but not including `end`."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Spotter(Generic[Meaning]):
    """Known phrases by the first word of each (folded), the longest first."""

    by_first_word: Mapping[str, Sequence[tuple[re.Pattern[str], Meaning]]]

    @classmethod
    def of(cls, phrases: Iterable[Phrase[Meaning]]) -> "Spotter[Meaning]":
        """A spotter of some phrases; of two with the same words the first one counts."""
        known: defaultdict[str, list[tuple[re.Pattern[str], Meaning]]] = defaultdict(list)
        for phrase in sorted(phrases, key=lambda phrase: -len(phrase.words)):
            if first := _WORD.search(phrase.words):
                known[first[0].casefold()].append((_pattern(phrase), phrase.meaning))
        return cls(known)

    def spots(self, text: str) -> Iterator[Spot[Meaning]]:
        """The phrases in a text, in order; they never overlap."""
        at = 0
        for word in _WORD.finditer(text):
            start = word.start()
            known = self.by_first_word.get(word[0].casefold())
            if known and start >= at and (start == 0 or text[start - 1] in _BEFORE):
                for pattern, meaning in known:
                    found = pattern.match(text, start)
                    if found and _AFTER.match(text, found.end()):
                        at = found.end()
                        if not _goes_on(text, start, at):
                            yield Spot(start, at, meaning)
                        break


def _pattern(phrase: Phrase[Meaning]) -> re.Pattern[str]:
    return re.compile(_BLANK.join(_written(word, exact=phrase.exact) for word in phrase.words.split()))


def _written(word: str, *, exact: bool) -> str:
    has_capitals = sum(1 for sign in word if sign.isupper()) >= _ABBREVIATION
    return re.escape(word) if exact or has_capitals else f"(?i:{re.escape(word)})"


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a name goes on behind the phrase, so that it is the name of something else."""
    following = _NEXT_WORD.match(text, end)
    last = text[start:end].rsplit(maxsplit=1)[-1]
    is_name = following is not None and following[1].isalpha() and following[1][0].isupper()
    return is_name and last[0].isupper()
