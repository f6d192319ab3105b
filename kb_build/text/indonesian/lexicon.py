"""What the analysis knows of single words: `lexicon.yaml`, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

_FOLDER = resources.files("kb_build.text.indonesian")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Function words, what the stemmer cuts wrongly, and words that are one idea although they are two.

    `common` roots win where an affixed word could also be made from another; an ending of loanwords stands
    with its replacement and the length that the word must then have. `alone` are words with such an ending
    that belong to no family. `compounds` maps the first word's stem and the second word to the term of both,
    `parts` that term back.
    """

    stop: frozenset[str]
    content_words: frozenset[str]
    stems: Mapping[str, str]
    roots: frozenset[str]
    not_roots: frozenset[str]
    common: frozenset[str]
    alone: frozenset[str]
    names: frozenset[str]
    prefixes: Mapping[str, int]
    endings: tuple[tuple[str, str, int], ...]
    compounds: Mapping[tuple[str, str], str]
    parts: Mapping[str, tuple[str, str]]


@cache
def lexicon() -> Lexicon:
    """The words that editors of this program keep."""
    data: dict[str, Any] = yaml.load(_text("lexicon.yaml"), Loader=yaml.CSafeLoader)
    compounds = {(first, second): joined for first, second, joined in data["compounds"]}
    return Lexicon(
        stop=frozenset(data["stop"].split()),
        content_words=frozenset(data["content_words"].split()),
        stems=_by_word(data["stems"]) | _by_word(data["spellings"]),
        roots=frozenset(data["roots"].split()),
        not_roots=frozenset(data["not_roots"].split()),
        common=frozenset(data["common"].split()),
        alone=frozenset(data["alone"].split()),
        names=frozenset(data["names"].split()),
        prefixes=data["prefixes"],
        endings=tuple((ending, replacement, shortest) for ending, replacement, shortest in data["endings"]),
        compounds=compounds,
        parts={joined: pair for pair, joined in compounds.items()},
    )


def _by_word(families: Mapping[str, str]) -> dict[str, str]:
    return {word: stem for stem, words in families.items() for word in words.split()}


@cache
def sources() -> tuple[str, ...]:
    """The text of every file that decides how a word is analysed."""
    names = sorted(file.name for file in _FOLDER.iterdir() if file.name.endswith((".py", ".yaml")))
    return tuple(map(_text, names))


def _text(name: str) -> str:
    return _FOLDER.joinpath(name).read_text("utf-8")
