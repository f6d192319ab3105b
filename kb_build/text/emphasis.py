"""Which asterisks and underscores are emphasis signs, and whether they pair beyond doubt.

Where they do not, Python-Markdown may keep signs as text, drop signs, or lose a link between them.
"""

import re
from dataclasses import dataclass

MAX_LENGTH = 3
MAX_DEPTH = 4

_SIGNS = re.compile(r"\*+|_+")


@dataclass(frozen=True, slots=True)
class Signs:
    """A row of one emphasis sign: where it stands, and whether it can open or close emphasis."""

    start: int
    text: str
    opens: bool
    closes: bool

    @property
    def cut(self) -> tuple[int, int]:
        """The stretch that a reader does not see when the signs are paired."""
        return self.start, self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The signs that are paired, and the first place, if any, where pairing is open to doubt."""

    cuts: tuple[tuple[int, int], ...] = ()
    doubt: tuple[int, int] | None = None


def read(text: str) -> Emphasis:
    """Pair the signs of a text in which code, escapes and links are blanked out by `\\x00`."""
    opened: list[Signs] = []
    cuts: list[tuple[int, int]] = []
    for signs in _live(list(_signs(text))):
        if not opened and not signs.opens:
            continue  # it closes nothing, and stays a sign
        closes = signs.closes and bool(opened) and opened[-1].text == signs.text
        if not (_closes_surely(signs, opened) if closes else _opens_surely(signs, opened)):
            return Emphasis(doubt=signs.cut)
        if closes:
            cuts += [opened.pop().cut, signs.cut]
        else:
            opened.append(signs)
    return Emphasis(doubt=opened[0].cut) if opened else Emphasis(tuple(cuts))


def _closes_surely(signs: Signs, opened: list[Signs]) -> bool:
    return not signs.opens or (len(opened) == 1 and len(signs.text) < MAX_LENGTH)


def _opens_surely(signs: Signs, opened: list[Signs]) -> bool:
    """Three in a row stand around plain words only; what could also close does not open inside others."""
    if not signs.opens or len(signs.text) > MAX_LENGTH:
        return False
    if opened:
        longest = max(len(opened[0].text), len(signs.text))
        return not signs.closes and len(opened) < MAX_DEPTH and longest < MAX_LENGTH
    return len(signs.text) < MAX_LENGTH or not signs.closes


def _live(signs: list[Signs]) -> list[Signs]:
    """The signs that the renderer tries to pair: none where nothing opens before something like it closes."""
    kinds = {kind for kind in "*_" if _can_pair([s for s in signs if s.text[0] == kind])}
    return [s for s in signs if kinds and (s.opens or (s.closes and s.text[0] in kinds))]


def _can_pair(signs: list[Signs]) -> bool:
    first = next((index for index, s in enumerate(signs) if s.opens), len(signs))
    return any(s.closes for s in signs[first + 1 :])


def _signs(text: str) -> list[Signs]:
    found = []
    for match in _SIGNS.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        after = text[match.end()] if match.end() < len(text) else " "
        opens, closes = not after.isspace(), not before.isspace()
        if match[0][0] == "_":  # inside a word it is a letter
            opens, closes = opens and not _is_word(before), closes and not _is_word(after)
        found.append(Signs(match.start(), match[0], opens, closes))
    return found


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
