"""A part of the index that is fetched by itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Neighbouring words and what the browser is told of them; `first` and `last` are the outermost ones."""

    first: str
    last: str
    payload: Mapping[str, object]


def cut(words: Sequence[str], size: Callable[[str], int], target: int) -> Iterator[Sequence[str]]:
    """Sorted words in runs of about `target` in size, parted where a letter changes if one does nearby."""
    start, sum_of_sizes = 0, 0
    for at, word in enumerate(words):
        if at > start and sum_of_sizes + size(word) > target * _patience(words[at - 1], word):
            yield words[start:at]
            start, sum_of_sizes = at, 0
        sum_of_sizes += size(word)
    if words:
        yield words[start:]


def _patience(before: str, word: str) -> float:
    """The share of the target from which a cut between two words is welcome: early between first letters."""
    if before[0] != word[0]:
        return 0.4
    return 0.8 if before[:2] != word[:2] else 1.2
