"""Every written word and the term it leads to, in shards of neighbouring words.

They serve the reading of a question, completion, and the repair of typing mistakes; `lexicon.js` reads them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kb_build.search.browser.shard import Shard, cut
from kb_build.search.browser.signs import SIGNS, front_coded, in_order

LONGEST = 60
"""Nobody types a longer word; what is longer is left out."""
_PAGES = (*range(1, 9), *(round(8 * 1.5**step) for step in range(1, 18)))
"""From how many pages on a word is as common as each of the levels after the lowest."""
_TARGET = 5_000
_LAST_OF_TWO_BYTES = "\uffff"
_BASE = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a written form: its term, and on how many pages it stands, none for a bare term."""

    term: str
    pages: int


def commonness(pages: int) -> int:
    """How common a word is: its number of pages, roughly when there are many."""
    return bisect_right(_PAGES, pages)


def shards(words: Mapping[str, Word]) -> Iterator[Shard]:
    """The lexicon, cut between first letters where it can be."""
    ordered = in_order(word for word in words if len(word) <= LONGEST)
    for chosen in cut(ordered, lambda word: len(word) // 2 + 3, _TARGET):
        yield Shard(first=chosen[0], last=chosen[-1], payload={"words": _coded(chosen, words)})


def _coded(ordered: Iterable[str], words: Mapping[str, Word]) -> str:
    ordered = tuple(ordered)
    return "".join(
        f"{coded}{SIGNS[commonness(words[word].pages)]}{difference(word, words[word].term)}"
        for word, coded in zip(ordered, front_coded(ordered), strict=True)
    )


def difference(word: str, term: str) -> str:
    """How a term is made from a written form: nothing when they are the same.

    Else what is cut off its beginning and its end, each as one digit to base 36, then what is put in front
    and, after a dot, what is put behind.
    """
    if word == term:
        return ""
    start, length, at = _longest_common(word, term)
    front, behind = start, len(word) - start - length
    if max(front, behind) >= len(_BASE) or max(word + term) > _LAST_OF_TWO_BYTES:
        front, behind, at, length = len(_BASE) - 1, len(_BASE) - 1, len(term), 0
    put_behind = term[at + length :]
    return f"{_BASE[front]}{_BASE[behind]}{term[:at]}" + (f".{put_behind}" if put_behind else "")


def _longest_common(word: str, term: str) -> tuple[int, int, int]:
    """The longest part that both share: where it begins in the word, its length, where in the term."""
    for length in range(min(len(word), len(term)), 0, -1):
        for at in range(len(term) - length + 1):
            if (start := word.find(term[at : at + length])) >= 0:
                return start, length, at
    return 0, 0, len(term)
