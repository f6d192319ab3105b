"""Which pages hold words one after the other?"""

from collections.abc import Mapping

from kb_build.search import scoring
from kb_build.search.asking import Phrase
from kb_build.search.ranking import Store

Spots = Mapping[int, set[int]]
"""Pages, and the places on each where as much of a phrase as was read so far ends."""


def pages_with(phrase: Phrase, store: Store) -> set[int]:
    """The pages where a phrase stands in one of the fields.

    Function words in it may be missing on the page, and what can be spelt as one word may be; nothing else
    may stand between its words.
    """
    return {page for field in scoring.FIELDS for page in _in_field(phrase, field, store)}


def _in_field(phrase: Phrase, field: str, store: Store) -> Spots:
    (terms, before), *following = phrase
    spots = _spots(terms, field, store)
    for terms, place in following:
        spots = _continued(spots, _spots(terms, field, store), place - before)
        before = place
    return spots


def _spots(terms: frozenset[str], field: str, store: Store) -> Spots:
    spots: dict[int, set[int]] = {}
    for term in terms:
        for page, places in store.places(field, term).items():
            spots.setdefault(page, set()).update(places)
    return spots


def _continued(spots: Spots, following: Spots, furthest: int) -> Spots:
    """Where what follows stands at most so many words behind what was read."""
    steps = range(1, furthest + 1)
    found = {
        page: {place for place in following[page] if any(place - step in places for step in steps)}
        for page, places in spots.items()
        if page in following
    }
    return {page: places for page, places in found.items() if places}
