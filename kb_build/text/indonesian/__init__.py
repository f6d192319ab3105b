"""Indonesian words as the search sees them: terms, phrases, synonyms; the only home of the stemmer.

Whoever indexes or asks does so through one `Analysis`; the functions here are those of `PLAIN`, the analysis
that knows no names and synonyms of a library.
"""

from collections.abc import Iterator

from kb_build.text.indonesian.analysis import PLAIN, Analysis
from kb_build.text.indonesian.stems import is_in_dictionary
from kb_build.text.indonesian.terms import Asked, Token
from kb_build.text.indonesian.wordlist import Wordlist
from kb_build.text.indonesian.writing import fold

__all__ = [
    "PLAIN",
    "Analysis",
    "Asked",
    "Token",
    "Wordlist",
    "fingerprint",
    "fold",
    "is_in_dictionary",
    "query_stems",
    "stem",
    "tokens",
]


def tokens(text: str) -> Iterator[Token]:
    """The words that search goes by, in order; function words keep their place but do not appear."""
    return PLAIN.tokens(text)


def stem(word: str) -> str:
    """The term of one word in any case; a word spelt together with its compound partner keeps both."""
    return PLAIN.stem(word)


def query_stems(text: str) -> tuple[str, ...]:
    """The terms to ask for: a compound asks for itself alone, never for its parts."""
    return tuple(asked.term for asked in PLAIN.asked(text))


def fingerprint() -> str:
    """A digest of everything that decides how words are analysed; a cache made with another one is stale."""
    return PLAIN.fingerprint
