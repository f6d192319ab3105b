"""The lines of a text, found without counting from its top for each of many findings."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *accumulate(len(line) + 1 for line in text.split("\n")))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, in code points; the end of the text when it lies beyond."""
    offset = min(max(offset, 0), len(text))
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def line(text: str, number: int) -> str:
    """A line by its number, without its end."""
    starts = _starts(text)
    return text[starts[number - 1] : starts[number] - 1]
