"""What the vocabularies of a library tell the analysis of words."""

import re
from collections.abc import Iterable, Iterator

from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency, Region
from kb_build.search.abbreviations import writings
from kb_build.text.indonesian import PLAIN, Wordlist, fold

_MADE_WORDS = frozenset({"kepulauan", "pegunungan"})
"""Words in the names of regions that are made from others, and are found by these."""
_LITTLE_WORDS = frozenset({"dan", "the", "of", "and"})
_SIGNS = re.compile(r"[,/]")
_WORD = re.compile(r"[^\W_]+")


def wordlist(library: Library) -> Wordlist:
    """Names that are not stemmed, what is written in several ways, and what means nearly the same."""
    vocabularies = library.vocabularies
    lines = [line for entry in vocabularies.synonyms.values() for line in entry.words]
    phrases = _phrases(lines)
    for agency in vocabularies.agencies.values():
        if written := writings(agency.name, agency.short_name, phrases):
            _add(phrases, written)
    return Wordlist(
        proper_names=frozenset(
            {
                *_words_of_regions(vocabularies.regions.values()),
                *_abbreviations(vocabularies.agencies.values()),
                *(fold(written) for line in lines for written in line if _is_abbreviation(written)),
            }
        ),
        phrases=phrases,
        synonyms=tuple(
            tuple(fold(line[0]) for line in entry.words)
            for entry in vocabularies.synonyms.values()
            if len(entry.words) > 1
        ),
    )


def _phrases(lines: Iterable[tuple[str, ...]]) -> dict[str, str]:
    phrases: dict[str, str] = {}
    for line in lines:
        _add(phrases, line)
    return phrases


def _add(phrases: dict[str, str], same: tuple[str, ...]) -> None:
    """One term for several writings: the one that any of them has already, or that of the first."""
    spellings = [spelling for written in same for spelling in _spellings(fold(written))]
    term = next((phrases[s] for s in spellings if s in phrases), None) or _term(same[0])
    for spelling in spellings:
        if not _is_ordinary(spelling, term):
            phrases.setdefault(spelling, term)


def _term(written: str) -> str:
    """An ordinary word or compound keeps its stem, so that its other forms are found too."""
    asked = PLAIN.asked(written)
    if len(asked) == 1 and not _is_abbreviation(written):
        return asked[0].term
    return "".join(_WORD.findall(fold(written)))


def _is_ordinary(spelling: str, term: str) -> bool:
    asked = PLAIN.asked(spelling)
    return len(asked) == 1 and asked[0].term == term


def _is_abbreviation(written: str) -> bool:
    return len(_WORD.findall(written)) == 1 and written != written.lower()


def _spellings(folded: str) -> Iterator[str]:
    """A writing as it stands, without the signs in it, and without its little words."""
    words = _SIGNS.sub(" ", folded).split()
    for spelling in (folded, " ".join(words), " ".join(word for word in words if word not in _LITTLE_WORDS)):
        if _WORD.search(spelling):
            yield spelling


def _words_of_regions(regions: Iterable[Region]) -> Iterator[str]:
    for region in regions:
        yield from (word for word in _WORD.findall(fold(region.name)) if word not in _MADE_WORDS)


def _abbreviations(agencies: Iterable[Agency]) -> Iterator[str]:
    """Words that stand in an abbreviation alone: `kementerian` in *Kementerian PANRB* is an ordinary word."""
    for agency in agencies:
        words = set(_WORD.findall(fold(agency.name)))
        yield from (word for word in _WORD.findall(fold(agency.short_name)) if word not in words)
