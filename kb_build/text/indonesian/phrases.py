"""Several words that are one term, found while a text is read word by word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kb_build.text.indonesian.writing import form, pieces, words

_BLANKS = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\u2010\u2011\uff0d-]+")


@dataclass(slots=True)
class Node:
    """A place in the tree of phrases: what may follow, and the term of the phrase that ends here."""

    following: dict[str, "Node"] = field(default_factory=dict)
    term: str | None = None


def tree(phrases: Iterable[tuple[Sequence[str], str]]) -> Node:
    """The tree of some phrases, each given by its elements; of two terms for one phrase the first holds."""
    root = Node()
    for elements, term in phrases:
        node = root
        for element in elements:
            node = node.following.setdefault(element, Node())
        node.term = node.term or term
    return root


def step(node: Node, sign: str, form: str, bare: str) -> Node | None:
    """Where a further word leads, behind the sign that stands before it."""
    behind = node.following.get(sign) if sign else node
    return behind and (behind.following.get(form) or behind.following.get(bare))


def elements(phrase: str) -> tuple[str, ...]:
    """The words of a phrase in their looked-up forms, and the signs that stand between them (`,`, `/`)."""
    found: list[str] = []
    end = 0
    for surface, start in _spread(phrase):
        if found and (sign := between(phrase[end:start])):
            found.append(sign)
        found.append(form(surface))
        end = start + len(surface)
    return tuple(found)


def between(gap: str) -> str:
    """What parts two words besides blanks and hyphens: nothing, or the sign that a phrase must hold too."""
    return "" if gap == " " else _BLANKS.sub("", gap)


def spellings(
    elements: tuple[str, ...], compounds: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, ...]]:
    """A phrase as it stands, and with each compound in it spelt as one word."""
    yield elements
    for at, pair in enumerate(pairwise(elements)):
        if pair in compounds:
            yield (*elements[:at], "".join(pair), *elements[at + 2 :])


def _spread(text: str) -> Iterator[tuple[str, int]]:
    for match in words(text):
        for piece, at in pieces(match[0]):
            yield piece, match.start() + at
