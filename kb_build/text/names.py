"""Names of persons in a sentence, as far as they can be told from offices, places and programmes.

Rather a name unseen than an office taken for a person: a word of the dictionary is no name, and neither is
what stands behind an abbreviation or a word such as `kota`.
"""

import re
from functools import cache
from importlib import resources

import yaml

from kb_build.text.indonesian import is_in_dictionary

_PART = r"(?:[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?|[A-Z]\.)"
_CAPITALISED = re.compile(rf"(?<![\w-]){_PART}(?:\.?[ \n](?:(?:bin|binti) )?{_PART})*")
_PARTICLES = frozenset({"bin", "binti"})
_WORD_BEFORE = re.compile(r"([\w]+)\.?\s+$")
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9]+")
_ABBREVIATED_BEHIND = re.compile(r"\s\([A-Z]")
_OPENING = " \n-*#>|\"'“‘(:•"
_SHORTEST_NAME = 2


@cache
def _listed(key: str) -> frozenset[str]:
    text = resources.files("kb_build.text").joinpath("names.yaml").read_text("utf-8")
    return frozenset(yaml.safe_load(text)[key].split())


def person_in(sentence: str) -> str | None:
    """The first name of a person in a sentence: behind a title, or at least two words in capitals."""
    for run in _CAPITALISED.finditer(sentence):
        if _names_something_else(sentence[: run.start()], sentence[run.end() :]):
            continue
        words = run[0].split()
        if name := _behind_title(words) or _whole_run(
            words, is_first=not sentence[: run.start()].strip(_OPENING)
        ):
            return " ".join(name)
    return None


def _names_something_else(before: str, behind: str) -> bool:
    word = _WORD_BEFORE.search(before[-40:])
    if word and (_ABBREVIATION.fullmatch(word[1]) or word[1].lower() in _listed("before_other_names")):
        return True
    return _ABBREVIATED_BEHIND.match(behind) is not None


def _behind_title(words: list[str]) -> list[str]:
    """The name behind the last title; a title behind an ordinary word is part of that name: a hospital's."""
    at = max((i for i, word in enumerate(words) if word.rstrip(".") in _listed("titles")), default=None)
    if at is None or (at and words[at - 1].rstrip(".") not in _listed("titles")):
        return []
    return _leading_name(words[at + 1 :])


def _whole_run(words: list[str], *, is_first: bool) -> list[str]:
    """The words when all of them can be a name's; the first of a sentence has its capital in any case."""
    if is_first and not _is_name_word(words[0]):
        words = words[1:]
    name = _leading_name(words)
    return name if len(name) == len(words) >= _SHORTEST_NAME else []


def _leading_name(words: list[str]) -> list[str]:
    length = next((i for i, word in enumerate(words) if not _is_name_word(word)), len(words))
    return words[:length]


def _is_name_word(word: str) -> bool:
    bare = word.rstrip(".")
    if bare in _listed("given") or bare in _PARTICLES or len(bare) == 1:
        return True
    return bare not in _listed("others") | _listed("titles") and not is_in_dictionary(bare)
