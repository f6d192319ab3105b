"""The stem of one word: what it could be made from, and which of that the dictionary of Sastrawi holds."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from kb_build.text.indonesian import affixes
from kb_build.text.indonesian.lexicon import lexicon
from kb_build.text.indonesian.writing import form, without_clitic

_CACHED = 100_000
_DROPPED = {"p": "m", "t": "n", "k": "ng", "s": "ny"}
_LOAN_ENDINGS = ("asi", "isi", "usi", "ksi", "psi", "nsi")
_SHORTEST_LOAN = 7
_SHORTEST_UNKNOWN = 3
_SHORTEST_COMPOUND = 8
_UNCOMMON = 10.0


def is_in_dictionary(word: str) -> bool:
    """Whether a word or its stem is an ordinary Indonesian word, which names of people seldom are."""
    return stem(form(word)) in _roots()


def without_clitics(form: str) -> tuple[str, ...]:
    """A looked-up form and, unless it is a word of the dictionary (`malah`), what it is without a clitic."""
    bare = without_clitic(form)
    return (form,) if bare == form or form in _roots() else (form, bare)


@lru_cache(maxsize=_CACHED)
def stem(form: str) -> str:
    """The stem of a word in its looked-up form; a word spelt together with its partner keeps both."""
    known = lexicon()
    for written in without_clitics(form):
        if written in known.stems:
            return known.stems[written]
        if written in known.names or written in known.parts:
            return written
    if not form.isascii() or any(sign.isdigit() for sign in form):
        return form
    stemmed = _doubled(form) if "-" in form else _solid_compound(form) or _root(form)
    return known.stems.get(stemmed, stemmed)


@cache
def _roots() -> frozenset[str]:
    known = lexicon()
    return frozenset({*StemmerFactory().get_words(), *known.roots} - known.not_roots)


def _doubled(form: str) -> str:
    """`kabupaten-kabupaten`, `obat-obatan`, `bersama-sama`: the stem of both halves."""
    first, _, second = form.partition("-")
    is_doubled = stem(first) == stem(second) or first.endswith(second) or second.startswith(first)
    return stem(first) if first and second and is_doubled else form


def _solid_compound(form: str) -> str | None:
    """`bekerjasama` and `menindaklanjuti` hold a compound between their affixes."""
    if len(form) < _SHORTEST_COMPOUND:
        return None
    return next((joined for joined in lexicon().parts if _holds(form, joined)), None)


def _holds(form: str, compound: str) -> bool:
    nasal = _DROPPED.get(compound[0])
    return compound in form or (nasal is not None and nasal + compound[1:] in form)


def _root(form: str) -> str:
    """The word without its affixes; one that nobody knows loses at most its -nya."""
    if head := _head(form):
        return head
    found = _behind_prefix(form) or _cheapest(form, _head) or _cheapest(form, _unknown_loanword)
    if found:
        return found
    bare = form.removesuffix("nya")
    return bare if len(bare) >= _SHORTEST_UNKNOWN else form


def _behind_prefix(form: str) -> str | None:
    """`antarinstansi` is about instansi."""
    for prefix, shortest in lexicon().prefixes.items():
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) >= shortest and (head := _cheapest(rest, _head)):
            return head if len(head) >= shortest else None
    return None


def _cheapest(form: str, meant: Callable[[str], str | None]) -> str | None:
    """What the cheapest way to take a word apart leads to; of equal ways, that with the longest rest."""
    return min(_priced(form, meant), default=(0.0, 0, None))[2]


def _priced(form: str, meant: Callable[[str], str | None]) -> Iterator[tuple[float, int, str]]:
    """What each way to take a word apart leads to; common roots are cheaper than all others."""
    for rest, price in affixes.ways(form):
        if root := meant(rest):
            yield price + (0.0 if rest in lexicon().common else _UNCOMMON), -len(rest), root


def _head(word: str) -> str | None:
    """The word that stands for the family of a root or loanword: `kolaboratif` belongs to kolaborasi."""
    known = lexicon()
    if word not in _roots() and word not in known.stems and not word.endswith(_endings()):
        return None
    if word in known.stems:
        return known.stems[word]
    if word in known.alone:
        return word
    if word in _roots() and (rest := _behind_prefix(word)):
        return rest
    for ending, replacement, shortest in known.endings:
        base = word.removesuffix(ending) + replacement
        if word.endswith(ending) and base != word and len(base) >= shortest and base in _roots():
            return _head(base)
    return word if word in _roots() else None


@cache
def _endings() -> tuple[str, ...]:
    return tuple(ending for ending, _, _ in lexicon().endings)


def _unknown_loanword(word: str) -> str | None:
    """`akselerasi` in `mengakselerasi`, though no dictionary holds it."""
    return word if len(word) >= _SHORTEST_LOAN and word.endswith(_LOAN_ENDINGS) else None
