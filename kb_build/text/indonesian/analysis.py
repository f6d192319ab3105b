"""Texts and questions as terms: the same way at build time, in the index and in the browser."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import metadata
from typing import NamedTuple

from kb_build.text.indonesian import phrases, stems
from kb_build.text.indonesian.lexicon import lexicon, sources
from kb_build.text.indonesian.phrases import Node
from kb_build.text.indonesian.terms import Asked, Token
from kb_build.text.indonesian.wordlist import Wordlist
from kb_build.text.indonesian.writing import (
    APOSTROPHES,
    CLITICS,
    HYPHENS,
    MARKS,
    form,
    pieces,
    without_clitic,
    words,
)

SYNONYM_WEIGHT = 0.6
"""How much a term counts that answers for another."""
_CACHED = 100_000
_LONGEST = 64
"""Longer runs of letters are no words: they stand for themselves and are not kept in memory."""


class _Word(NamedTuple):
    """What is known of a written word: its terms (none for a function word), and the phrases it opens."""

    terms: tuple[str, ...]
    form: str
    bare: str
    opens: tuple[Node, ...]


_Placed = tuple[_Word, str, int, int]
"""A word where it stands: what is known of it, its writing, its start and its end."""


class Analysis:
    """How words are read with what one library knows of them; two of the same knowledge are equal."""

    def __init__(self, wordlist: Wordlist) -> None:
        self.wordlist = wordlist
        self._known = lru_cache(maxsize=_CACHED)(self._words_of_run)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analysis) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __reduce__(self) -> tuple[type["Analysis"], tuple[Wordlist]]:
        return Analysis, (self.wordlist,)

    @cached_property
    def fingerprint(self) -> str:
        """A digest of everything that decides how words are analysed; a cache made with another is stale."""
        known = self.wordlist
        parts = [*sources(), metadata.version("PySastrawi"), *sorted(known.proper_names)]
        parts += [f"{phrase}={term}" for phrase, term in sorted(known.phrases.items())]
        parts += map("=".join, known.synonyms)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def stop(self) -> frozenset[str]:
        """Function words, folded; they remain function words behind a clitic (`untuknya`)."""
        return lexicon().stop

    def stem(self, word: str) -> str:
        """The term of one word in any case; a word spelt together with its compound partner keeps both."""
        return self._term(form(word))

    def tokens(self, text: str) -> Iterator[Token]:
        """The terms of a text, in order; function words keep their place but do not appear.

        A phrase comes before the words it is made of, which stay terms of their own.
        """
        placed = self._placed(text)
        for position, (word, surface, start, end) in enumerate(placed):
            if word.opens:
                for term, last in self._phrases(text, placed, position):
                    after = placed[last][3]
                    yield Token(text[start:after], term, start, after, position)
            for term in word.terms:
                # Called for every word of a library; Token(...) would cost twice as much.
                yield tuple.__new__(Token, (surface, term, start, end, position))

    def asked(self, text: str) -> tuple[Asked, ...]:
        """What a question asks for, in order, each term once; a phrase asks for itself alone."""
        found: dict[str, Asked] = {}
        for term, start, end in self._wanted(text):
            found.setdefault(term, Asked(text[start:end], start, end, self.answers(term)))
        return tuple(found.values())

    def answers(self, term: str) -> tuple[tuple[str, float], ...]:
        """A term and what means nearly the same, with their weights."""
        return ((term, 1.0), *((other, SYNONYM_WEIGHT) for other in self._synonyms.get(term, ())))

    def published(self) -> Mapping[str, object]:
        """What a program needs to read a question as `asked` does, besides the terms of all written words.

        `stop`, `content_words` and `clitics` are words; `marks`, `hyphens` and `apostrophes` signs as they
        stand between the brackets of a regular expression; `phrases` and `compounds` pairs of elements and
        their term; `synonyms` maps a term to those that answer for it with `synonym_weight`. A question is
        read so:

        1. A run is one or more letters or digits, and more of them behind marks, or behind one hyphen or
           apostrophe with marks around it; marks may end it. Runs that hold a hyphen fall into the words
           between hyphens, unless they are two halves without digits of which, folded, the first ends with
           the second or the second begins with the first.
        2. A word's form is the word without unseen signs, in NFKC, lower case, without apostrophes. Its bare
           form has also lost the first clitic that it ends with.
        3. Its term is that of the phrase with its form, or its bare form, as only element; else the term of
           the form among all written words. It is a function word if either form is in `stop`, unless the
           form is in `content_words`.
        4. Phrases begin with the word's form, compounds with its term. Each further word continues them by
           its form, else by its bare form; what stands between two words besides blanks, hyphens and unseen
           signs (such as `,` or `/`) is an element too. The longest that begins at a word asks for its term
           and covers its words; of two as long the phrase counts.
        5. Any other word asks for its term, unless it is a function word. A term is asked for once.
        """
        return {
            "stop": sorted(self.stop),
            "content_words": sorted(lexicon().content_words),
            "clitics": list(CLITICS),
            "marks": MARKS,
            "hyphens": HYPHENS,
            "apostrophes": APOSTROPHES,
            "phrases": [[list(elements), term] for elements, term in self._spelt_phrases()],
            "compounds": [[list(pair), term] for pair, term in lexicon().compounds.items()],
            "synonyms": {term: list(others) for term, others in sorted(self._synonyms.items())},
            "synonym_weight": SYNONYM_WEIGHT,
        }

    def _placed(self, text: str) -> list[_Placed]:
        placed: list[_Placed] = []
        for run in words(text):
            start, written = run.start(), run[0]
            known = self._known if len(written) <= _LONGEST else self._words_of_run
            for word, piece, begin, end in known(written):
                placed.append((word, piece, start + begin, start + end))
        return placed

    def _words_of_run(self, run: str) -> tuple[_Placed, ...]:
        return tuple((self._word(form(piece)), piece, at, at + len(piece)) for piece, at in pieces(run))

    def _word(self, form: str) -> _Word:
        bare = without_clitic(form)
        term = self._term(form)
        terms = () if self._is_function_word(form, bare) else (term, *lexicon().parts.get(term, ()))
        opened = (self._by_form.following.get(form), self._by_term.following.get(term))
        return _Word(terms, form, bare, tuple(node for node in opened if node and node.following))

    def _is_function_word(self, form: str, bare: str) -> bool:
        return form not in lexicon().content_words and not self.stop.isdisjoint((form, bare))

    def _term(self, form: str) -> str:
        known = self.wordlist
        for written in stems.without_clitics(form):
            if written in known.phrases:
                return known.phrases[written]
            if written in known.proper_names:
                return written
        return stems.stem(form) if len(form) <= _LONGEST else form

    def _wanted(self, text: str) -> Iterator[tuple[str, int, int]]:
        """The terms that a question asks for, with where they stand."""
        placed = self._placed(text)
        position = 0
        while position < len(placed):
            word, _, start, _ = placed[position]
            alone = ((term, position) for term in word.terms[:1])
            longest = max((*self._phrases(text, placed, position), *alone), key=_last, default=None)
            if longest:
                position = longest[1]
                yield longest[0], start, placed[position][3]
            position += 1

    def _phrases(self, text: str, placed: list[_Placed], position: int) -> Iterator[tuple[str, int]]:
        """Terms of the phrases that begin with a word, each with the position of its last word."""
        for opened in placed[position][0].opens:
            node: Node | None = opened
            for last in range(position + 1, len(placed)):
                sign = phrases.between(text[placed[last - 1][3] : placed[last][2]])
                word = placed[last][0]
                node = node and phrases.step(node, sign, word.form, word.bare)
                if node is None:
                    break
                if node.term:
                    yield node.term, last

    @cached_property
    def _by_form(self) -> Node:
        return phrases.tree(self._spelt_phrases())

    @cached_property
    def _by_term(self) -> Node:
        return phrases.tree(lexicon().compounds.items())

    def _spelt_phrases(self) -> Iterator[tuple[tuple[str, ...], str]]:
        for phrase, term in sorted(self.wordlist.phrases.items()):
            for elements in phrases.spellings(phrases.elements(phrase), lexicon().compounds):
                yield elements, term

    @cached_property
    def _synonyms(self) -> dict[str, tuple[str, ...]]:
        """What answers for a term: the others of its groups, and its words if it is only known as several."""
        found: dict[str, dict[str, None]] = {}
        for group in self.wordlist.synonyms:
            wanted = [(written, [term for term, _, _ in self._wanted(written)]) for written in group]
            known = [(written, terms[0]) for written, terms in wanted if len(terms) == 1]
            for written, term in known:
                others = (*(other for _, other in known), *self._words_of_phrase(written, term))
                found.setdefault(term, {}).update(dict.fromkeys(other for other in others if other != term))
        return {term: tuple(others) for term, others in found.items()}

    def _words_of_phrase(self, written: str, term: str) -> Iterator[str]:
        same = [phrase for phrase, other in self.wordlist.phrases.items() if other == term]
        if written in same and all(" " in phrase for phrase in same):
            for word, _, _, _ in self._placed(written):
                yield from word.terms[:1]


def _last(found: tuple[str, int]) -> int:
    return found[1]


PLAIN = Analysis(Wordlist())
"""The analysis that knows no names and no synonyms of a library."""
