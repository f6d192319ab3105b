"""What a library knows of words that no dictionary holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wordlist:
    """Names that are not stemmed, writings that mean one thing, and groups of what means nearly the same.

    Everything is folded (`fold`). `phrases` maps a written form of one or more words to its term
    (`badan nasional penanggulangan bencana` to `bnpb`); a group of synonyms lists written forms, each of
    which is one word or one of the phrases.
    """

    proper_names: frozenset[str] = frozenset()
    phrases: Mapping[str, str] = field(default_factory=dict)
    synonyms: tuple[tuple[str, ...], ...] = ()
