"""Indonesian words as the search sees them: tokens, stems, compounds; the only home of the stemmer.

Stems follow Sastrawi (Nazief-Adriani with the improvements of Asian 2007 and Arifin 2009); what it cuts
wrongly, the short stop list and the compounds stand in `indonesian.yaml` beside this module.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml
from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_CACHED_STEMS = 200_000
_HALVES = 2
_VERB_PREFIXES = ("me", "di", "ter", "memper", "diper")
_CLITICS = ("nya", "lah", "kah", "pun")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: how it stands in the text, its stem, its offsets, and its place in the order of words.

    A compound and the words it is made of share the position of its first word.
    """

    surface: str
    stem: str
    start: int
    end: int
    position: int


@dataclass(frozen=True, slots=True)
class _Lexicon:
    stop: frozenset[str]
    stems: dict[str, str]
    prefixes: dict[str, int]
    endings: dict[str, str]
    compounds: dict[tuple[str, str], str]
    parts: dict[str, tuple[str, str]]


@cache
def _data() -> dict[str, Any]:
    text = resources.files("kb_build.text").joinpath("indonesian.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


@cache
def _lexicon() -> _Lexicon:
    data = _data()
    compounds = {(first, second): joined for first, second, joined in data["compounds"]}
    return _Lexicon(
        stop=frozenset(data["stop"].split()),
        stems={word: stem for stem, words in data["stems"].items() for word in words.split()},
        prefixes=data["prefixes"],
        endings=data["endings"],
        compounds=compounds,
        parts={joined: pair for pair, joined in compounds.items()},
    )


@cache
def _roots() -> ArrayDictionary:
    data = _data()
    words = {*StemmerFactory().get_words(), *data["roots"].split()} - set(data["not_roots"].split())
    return ArrayDictionary(sorted(words))


@cache
def _stemmer() -> Stemmer:
    return Stemmer(_roots())


@lru_cache(maxsize=_CACHED_STEMS)
def stem(word: str) -> str:
    """The stem of one word in any case; a word spelt together with its compound partner keeps both."""
    folded = fold(word).replace("'", "")  # Jum'at is also written Jumat
    lexicon = _lexicon()
    if folded in lexicon.stems:
        return lexicon.stems[folded]
    if folded in lexicon.parts or not folded.isascii() or any(sign.isdigit() for sign in folded):
        return folded
    if compound := _solid_compound(folded):
        return compound
    stemmed = _root_of_loanword(_cut(folded))
    return lexicon.stems.get(stemmed, stemmed)


def is_in_dictionary(word: str) -> bool:
    """Whether a word or its stem is an ordinary Indonesian word, which names of people seldom are."""
    return _roots().contains(stem(word))  # type: ignore[no-any-return]  # Sastrawi has no types


def _cut(folded: str) -> str:
    """The word without its affixes."""
    return _ending_in_k(folded) or _behind_prefix(folded) or _stemmer().stem_word(folded) or folded


def _ending_in_k(folded: str) -> str | None:
    """`kerusakan` is ke-rusak-an, not ke-rusa-kan; `-kan` stands in verbs, behind their own prefixes."""
    if not folded.endswith("kan") or folded.startswith(_VERB_PREFIXES) or _roots().contains(folded):
        return None
    stemmed: str = _stemmer().stem_word(folded.removesuffix("an"))
    return stemmed if stemmed.endswith("k") and _roots().contains(stemmed) else None


def _behind_prefix(folded: str) -> str | None:
    """`antarinstansi` is about instansi."""
    for prefix, shortest in _lexicon().prefixes.items():
        rest = folded.removeprefix(prefix)
        if rest != folded:
            stemmed: str = _stemmer().stem_word(rest)
            if len(stemmed) >= shortest and _roots().contains(stemmed):
                return stemmed
    return None


def _root_of_loanword(stemmed: str) -> str:
    """`kolaboratif` and `kolaborator` belong to kolaborasi."""
    for ending, replacement in _lexicon().endings.items():
        root = stemmed.removesuffix(ending) + replacement
        if stemmed.endswith(ending) and stemmed not in _lexicon().stems and _roots().contains(root):
            return root
    return stemmed


def fold(word: str) -> str:
    """A word without the accidents of writing: NFKC, lower case, straight apostrophes."""
    return unicodedata.normalize("NFKC", word).lower().replace("’", "'")


def _solid_compound(folded: str) -> str | None:
    """`bekerjasama` and `kerjasamanya` hold a compound between their affixes."""
    if len(folded) < len("kerjasama"):
        return None
    return next((joined for joined in _lexicon().parts if joined in folded), None)


def tokens(text: str) -> Iterator[Token]:
    """The words that search goes by, in order; function words keep their place but do not appear."""
    words = list(_words(text))
    skip = -1
    for position, (surface, start, end) in enumerate(words):
        stemmed = stem(surface)
        following = words[position + 1] if position + 1 < len(words) else None
        joined = _joined(stemmed, following, text[end : following[1]] if following else "")
        if joined and following:
            yield Token(text[start : following[2]], joined, start, following[2], position)
            skip = position + 1
        elif stemmed in _lexicon().parts and position != skip:
            yield Token(surface, stemmed, start, end, position)
        yield from _simple(Token(surface, stemmed, start, end, position))


def _joined(stemmed: str, following: tuple[str, int, int] | None, between: str) -> str | None:
    if following is None or between.strip(" \n\t\u00a0-"):
        return None
    return _lexicon().compounds.get((stemmed, _without_clitic(fold(following[0]))))


def _simple(token: Token) -> Iterator[Token]:
    """The token itself, or the parts of a compound spelt as one word, unless it is a function word."""
    if not _is_function_word(fold(token.surface)):
        for part in _lexicon().parts.get(token.stem, (token.stem,)):
            yield Token(token.surface, part, token.start, token.end, token.position)


def _is_function_word(folded: str) -> bool:
    stop = _lexicon().stop
    return folded in stop or _without_clitic(folded) in stop


def _without_clitic(folded: str) -> str:
    clitic = next((clitic for clitic in _CLITICS if folded.endswith(clitic)), "")
    return folded.removesuffix(clitic)


def query_stems(text: str) -> tuple[str, ...]:
    """The stems to ask for: a compound asks for itself alone, never for its parts."""
    stems: dict[str, None] = {}
    covered = 0
    for token in tokens(text):
        if token.end > covered:
            stems[token.stem] = None
        if token.stem in _lexicon().parts:
            covered = token.end
    return tuple(stems)


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Words with their offsets; a hyphen joins a doubled word (`undang-undang`) and parts any other."""
    for match in _WORD.finditer(text):
        surface = match[0]
        if "-" not in surface or _is_doubled(surface):
            yield surface, match.start(), match.end()
            continue
        at = match.start()
        for part in surface.split("-"):
            yield part, at, at + len(part)
            at += len(part) + 1


def _is_doubled(surface: str) -> bool:
    """`kabupaten-kabupaten`, `sayur-mayur`, `bersama-sama`: halves that end alike or share their stem."""
    halves = fold(surface).split("-")
    if len(halves) != _HALVES or any(sign.isdigit() for sign in surface):
        return False
    first, second = halves
    return first == second or first.endswith(second) or second.startswith(first)


@cache
def fingerprint() -> str:
    """A digest of everything that decides how words are analysed; a cache made with another one is stale."""
    folder = resources.files("kb_build.text")
    digest = hashlib.sha256()
    for name in ("indonesian.py", "indonesian.yaml"):
        digest.update(folder.joinpath(name).read_bytes())
    return digest.hexdigest()
