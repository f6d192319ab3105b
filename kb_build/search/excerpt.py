"""The words around a match."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

# Plain words have lost their source marks, but not the blank before each.
_BLANK_BEFORE_SIGN = re.compile(r" +(?=[.,;:?!)])")
_ALIKE = str.maketrans({"-": " ", "’": "'", "\u2010": " ", "\u2011": " "})
"""Signs that are only another way of writing."""
_LENGTH = 180
_BEFORE = 60

Span = tuple[int, int]


class Piece(NamedTuple):
    """Some text, and whether it is a word that was asked for."""

    text: str
    is_match: bool


def around(text: str, written: Collection[str]) -> tuple[Piece, ...]:
    """About 180 characters of a text, where most of some written words (folded) stand near each other."""
    text = one_line(text)
    marks = tuple(_marks(text, written))
    begin = _word_start(text, max(0, _best(text, marks) - _BEFORE)) if marks else 0
    end = _word_end(text, begin + _LENGTH)
    pieces = [Piece("… ", False)] if begin else []
    pieces += _pieces(text, begin, end, marks)
    pieces += [Piece(" …", False)] if end < len(text) else []
    return tuple(piece for piece in pieces if piece.text)


def one_line(text: str) -> str:
    """A text on one line, without the blanks that source marks left behind."""
    return _BLANK_BEFORE_SIGN.sub("", " ".join(text.split()))


def plain(pieces: Sequence[Piece]) -> str:
    """The same without marks."""
    return "".join(piece.text for piece in pieces)


def _marks(text: str, written: Collection[str]) -> Iterator[Span]:
    """Where the written words stand, of overlapping ones the first and longest."""
    lower = text.lower()
    looked_in = (lower if len(lower) == len(text) else text).translate(_ALIKE)
    found = (span for word in written for span in _found(looked_in, word.translate(_ALIKE)))
    end = 0
    for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, stop
            end = stop


def _found(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(word, end)


def _best(text: str, marks: Sequence[Span]) -> int:
    """Where the first of the matches begins that show the most different words together."""
    words = [text[start:end].lower() for start, end in marks]
    best, most, last = 0, 0, 0
    for first, (start, _) in enumerate(marks):
        while last < len(marks) and marks[last][1] <= start + _LENGTH - _BEFORE:
            last += 1
        shown = len(set(words[first:last]))
        if shown > most:
            best, most = start, shown
    return best


def _pieces(text: str, begin: int, end: int, marks: Sequence[Span]) -> Iterator[Piece]:
    for start, stop in marks:
        if begin <= start and stop <= end:
            yield Piece(text[begin:start], False)
            yield Piece(text[start:stop], True)
            begin = stop
    yield Piece(text[begin:end], False)


def _word_start(text: str, at: int) -> int:
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))
