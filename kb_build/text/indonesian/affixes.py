"""What an Indonesian word could be made from: its affixes taken off in every way that the language allows.

A word often falls apart in several ways: `mengubah` is meng-ubah, not me-kubah. Each way has a price: usual
pairs of a prefix and a suffix are cheap, rare ones dear.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

_VOWELS = "aeiou"
_SHORTEST = 3
_LITTLE = 0.05
_SOME = 0.3
_DOUBLE_PREFIX = 0.5
_SHORT_ROOT = 4


class Way(NamedTuple):
    """One way to take a word apart: what is left, and the price."""

    rest: str
    price: float


_PRICES: Mapping[tuple[str, str], float] = {
    ("", ""): 0.0,
    ("", "an"): 1.0,
    ("", "kan"): 1.5,
    ("", "i"): 1.6,
    ("me", ""): 1.0,
    ("me", "kan"): 0.95,
    ("me", "i"): 1.0,
    ("me", "an"): 2.2,
    ("di", ""): 1.0,
    ("di", "kan"): 0.95,
    ("di", "i"): 1.0,
    ("di", "an"): 2.2,
    ("ter", ""): 1.0,
    ("ter", "kan"): 0.95,
    ("ter", "i"): 1.0,
    ("ber", ""): 1.0,
    ("ber", "an"): 1.2,
    ("ber", "kan"): 1.3,
    ("ke", "an"): 0.95,
    ("ke", ""): 2.0,
    ("ke", "i"): 2.6,
    ("se", ""): 1.2,
    ("se", "an"): 2.0,
    ("peN", ""): 1.0,
    ("peN", "an"): 0.95,
    ("peN", "kan"): 2.2,
    ("pe", ""): 1.3,
    ("pe", "an"): 1.3,
    ("per", "an"): 0.95,
    ("per", ""): 1.6,
    ("per", "i"): 1.8,
    ("per", "kan"): 1.8,
    ("half", "an"): 1.4,
    ("half", ""): 2.0,
}
"""What a prefix and a suffix cost together; pairs that are missing do not occur.

Dear ones such as me-an, di-an and pe-kan are slips that people make: `menunjukan`, `penunjukkan`.
"""
_INNER: Mapping[str, frozenset[str]] = {
    "me": frozenset({"per", "ber", "pe", "ke", "se", "ter"}),
    "di": frozenset({"per", "ber", "pe", "ke", "se", "ter", "me"}),
    "ter": frozenset({"per", "ber", "pe", "ke", "se"}),
    "ke": frozenset({"ber", "ter", "se", "peN", "per", "pe"}),
    "ber": frozenset({"peN", "pe", "ke", "se", "per", "ter", "half"}),
    "peN": frozenset({"ber", "se", "per", "ke"}),
    "per": frozenset({"se", "ke"}),
    "se": frozenset({"peN", "pe", "per", "ke", "se"}),
}
"""Which prefixes may stand behind another."""
_NASALS: tuple[tuple[str, str, tuple[tuple[str, float], ...]], ...] = (
    ("ny", _VOWELS, (("s", 0.0), ("ny", _LITTLE))),
    ("ng", _VOWELS, (("", 0.0), ("k", _LITTLE), ("ng", _LITTLE))),
    ("ng", "rl", (("", 0.0), ("k", 0.0))),
    ("ng", "", (("", 0.0),)),
    ("m", _VOWELS, (("p", 0.0), ("m", _LITTLE))),
    ("m", "rl", (("p", 0.0),)),
    ("m", "", (("", 0.0),)),
    ("n", _VOWELS, (("t", 0.0), ("n", _LITTLE))),
    ("n", "r", (("t", 0.0),)),
    ("n", "", (("", 0.0),)),
    ("", "lrwy", (("", 0.0),)),
)
"""Behind me- and pe-: the sound there, what follows it (anything, if empty), what may have begun the root."""


def ways(word: str) -> Iterator[Way]:
    """Every way to take a word apart, itself untouched among them."""
    for base, clitics in _without_clitics(word):
        for suffix in ("", "kan", "an", "i"):
            if base.endswith(suffix) and len(base) - len(suffix) >= _SHORTEST:
                for rest, price in _without_prefixes(base[: len(base) - len(suffix)], suffix):
                    yield Way(rest, price + clitics)


def _without_clitics(word: str) -> Iterator[Way]:
    yield Way(word, 0.0)
    bases = [Way(word, 0.0)]
    for particle in ("lah", "kah", "tah", "pun"):
        if word.endswith(particle):
            bases.append(Way(word.removesuffix(particle), 0.6))
    yield from bases[1:]
    for base, price in bases:
        for pronoun in ("nya", "ku", "mu"):
            if base.endswith(pronoun):
                yield Way(base.removesuffix(pronoun), price + 0.5)


def _without_prefixes(base: str, suffix: str) -> Iterator[Way]:
    if ("", suffix) in _PRICES:
        yield Way(base, _PRICES["", suffix])
    for prefix, outer in _behind_prefix(base):
        price = _PRICES.get((prefix, suffix))
        if price is None:
            continue
        yield from _long_enough(outer, price)
        for inner_prefix, inner in _behind_prefix(outer.rest):
            if inner_prefix in _INNER.get(prefix, ()):
                yield from _long_enough(inner, price + outer.price + _DOUBLE_PREFIX)


def _long_enough(way: Way, price: float) -> Iterator[Way]:
    if len(way.rest) >= _SHORTEST:
        yield Way(way.rest, way.price + price + (_SOME if len(way.rest) < _SHORT_ROOT else 0.0))


def _behind_prefix(word: str) -> Iterator[tuple[str, Way]]:
    """What may be left of a word behind one prefix, by the prefix's name."""
    for prefix in ("di", "ke", "se"):
        if word.startswith(prefix):
            yield prefix, Way(word.removeprefix(prefix), 0.0)
    for prefix in ("ter", "ber"):
        for way in _behind_r(word, prefix):
            yield prefix, way
    if word.startswith("per"):
        yield "per", Way(word[3:], _LITTLE if word[3:4] in _VOWELS else 0.0)
    for prefix, name in (("me", "me"), ("pe", "peN")):
        for way in _behind_nasal(word, prefix):
            yield name, way
    if word.startswith("pe"):
        yield "pe", Way(word[2:], 0.0)
    if word[1:2] == "e" and word[:1] == word[2:3]:
        yield "half", Way(word[2:], 0.0)


def _behind_r(word: str, prefix: str) -> Iterator[Way]:
    """ber-asal, be-ragam, be-kerja, bel-ajar: the r falls away before another."""
    if word.startswith(prefix):
        yield Way(word[3:], 0.0)
        yield Way(word[2:], _LITTLE)
    elif word.startswith(prefix[:2]) and word[3:5] == "er":
        yield Way(word[2:], 0.0)


def _behind_nasal(word: str, prefix: str) -> Iterator[Way]:
    """me- and pe- turn the first sound of a root into a nasal one, or put one before it."""
    if not word.startswith(prefix):
        return
    behind = word.removeprefix(prefix)
    for sound, following, beginnings in _NASALS:
        rest = behind.removeprefix(sound)
        if behind.startswith(sound) and rest and (not following or rest[0] in following):
            yield from (Way(beginning + rest, price) for beginning, price in beginnings)
            if behind.startswith("nge") and _has_one_syllable(rest[1:]):
                yield Way(rest[1:], _SOME)
            return


def _has_one_syllable(word: str) -> bool:
    """menge-cat, penge-bom."""
    return sum(sign in _VOWELS for sign in word) == 1
