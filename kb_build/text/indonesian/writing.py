"""Where words begin and end in a text, and what of their writing is an accident."""

import re
import unicodedata
from collections.abc import Iterator

HYPHENS = "-\u2010\u2011\uff0d"
APOSTROPHES = "'\u2018\u2019\u02bc\uff07"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff"
MARKS = f"{_UNSEEN}\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u20d0-\u20ff\ufe20-\ufe2f"
"""Signs that do not end a word: accents that stand for themselves, and signs that nobody sees."""
CLITICS = ("nya", "lah", "kah", "pun")

_JOINT = rf"(?:[{MARKS}]+|[{MARKS}]*[{HYPHENS}{APOSTROPHES}][{MARKS}]*)"
_WORD = re.compile(rf"[^\W_]+(?:{_JOINT}[^\W_]+)*[{MARKS}]*")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_DROPPED = re.compile(f"[{_UNSEEN}]")
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_HALVES = 2


def words(text: str) -> Iterator[re.Match[str]]:
    """Every run of letters and digits, also over one hyphen or apostrophe inside it."""
    return _WORD.finditer(text)


def fold(word: str) -> str:
    """A word without the accidents of writing: NFKC, lower case, straight apostrophes, no unseen signs."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", _DROPPED.sub("", word)).lower().translate(_STRAIGHT)


def form(word: str) -> str:
    """A folded word as it is looked up: Jum'at is also written Jumat."""
    return fold(word).replace("'", "")


def without_clitic(form: str) -> str:
    """`samanya` as `sama`. It may cut too much (`masalah`), so the whole word is always looked up first."""
    clitic = next((clitic for clitic in CLITICS if form.endswith(clitic)), "")
    return form.removesuffix(clitic)


def pieces(surface: str) -> tuple[tuple[str, int], ...]:
    """The words of a run with their offsets in it: a hyphen joins a doubled word and parts any other."""
    parts = _HYPHEN.split(surface)
    if len(parts) == 1 or _is_doubled(parts):
        return ((surface, 0),)
    found, at = [], 0
    for part in parts:
        found.append((part, at))
        at += len(part) + 1
    return tuple((part, at) for part, at in found if part)


def _is_doubled(parts: list[str]) -> bool:
    """`kota-kota`, `bersama-sama`, `obat-obatan`: one half is the end or the beginning of the other."""
    if len(parts) != _HALVES or any(sign.isdigit() for part in parts for sign in part):
        return False
    first, second = map(fold, parts)
    return first == second or first.endswith(second) or second.startswith(first)
