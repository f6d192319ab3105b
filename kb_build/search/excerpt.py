"""The words around a match."""

import re

from kb_build.text import indonesian

# Plain words have lost their source marks, but not the blank before each.
_BLANK_BEFORE_SIGN = re.compile(r" +(?=[.,;:?!)])")
_LENGTH = 180
_BEFORE = 60


def around(text: str, stems: tuple[str, ...]) -> str:
    """About 180 characters of a text from shortly before the first word with one of the stems."""
    wanted = set(stems)
    first = next((token for token in indonesian.tokens(text) if token.stem in wanted), None)
    begin = _word_start(text, max(0, first.start - _BEFORE)) if first else 0
    end = _word_end(text, begin + _LENGTH)
    piece = _BLANK_BEFORE_SIGN.sub("", " ".join(text[begin:end].split()))
    return ("… " if begin else "") + piece + (" …" if end < len(text.rstrip()) else "")


def _word_start(text: str, at: int) -> int:
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))
