"""Which words of an agency's name does its abbreviation stand for?"""

import re
from collections.abc import Iterator, Mapping

from kb_build.text.indonesian import fold

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_WITHOUT_INITIAL = frozenset({"dan", "di", "the", "of", "and", "for"})
_CLEAR_INITIALS = 4
"""Initials as short as PPN stand for several things, longer ones for one."""


def writings(name: str, abbreviation: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Everything that is written for an agency instead of its name, that for which it is best known first.

    `known` maps what is written in several ways to one of them (`jawa barat` to `jabar`). What name and
    abbreviation share at their end, such as a place, is no part of what is abbreviated.
    """
    names, short = name.split("/"), abbreviation.split("/")
    if len(names) != len(short):
        names, short = [name], [abbreviation]
    found = [pair for a, b in zip(names, short, strict=True) for pair in _pairs(a, b, known)]
    found.reverse()
    best_known = sorted((abbreviated for _, abbreviated in found), key=len)
    written = [*best_known, *(full for full, _ in found)]
    return tuple(dict.fromkeys(" ".join(words) for words in written))


def _pairs(name: str, abbreviation: str, known: Mapping[str, str]) -> Iterator[tuple[Words, Words]]:
    for alternative in (_IN_BRACKETS.sub("", name), *_IN_BRACKETS.findall(name)):
        full, short = _without_common_end(_words(alternative), _words(abbreviation), known)
        if not (full and short) or full == short:
            continue
        if len(short) == 1:
            yield full[: _spelt_out(full, short[0]) or len(full)], short
            continue
        yield full, short
        behind = full[len(short) - 1 :]
        if len(short[-1]) >= _CLEAR_INITIALS and 0 < _spelt_out(behind, short[-1]) == len(behind):
            yield behind, short[-1:]


def _words(text: str) -> Words:
    return tuple(_WORD.findall(fold(text)))


def _without_common_end(full: Words, short: Words, known: Mapping[str, str]) -> tuple[Words, Words]:
    """Pemerintah Provinsi Jawa Barat and Pemprov Jabar as Pemerintah Provinsi and Pemprov."""
    for length in range(1, len(full)):
        end = " ".join(full[-length:])
        if len(short) > 1 and short[-1] in (end, known.get(end)):
            return _without_common_end(full[:-length], short[:-1], known)
    return full, short


def _spelt_out(words: Words, initials: str) -> int:
    """How many words the initials stand for; none if they stand for something else."""
    left = initials
    for count, word in enumerate(words, start=1):
        if word[0] == left[0]:
            left = left[1:]
        elif word not in _WITHOUT_INITIAL:
            return 0
        if not left:
            return count
    return 0
