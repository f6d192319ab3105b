"""All pages of an index, page by page and term by term; those that were removed do not appear."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import compress
from typing import Any

from kb_build.search import stored
from kb_build.search.analysed import AnalysedPage
from kb_build.search.postings import Numbers, Postings
from kb_build.search.stored import Card, Entry
from kb_build.search.whoosh_index import fields, segments


class Store:
    """What an index keeps of its pages, as `ranking.Store` asks for it."""

    def __init__(self, made: Any) -> None:
        self._segments = segments.segments(made)
        self._removed = frozenset(number for segment in self._segments for number in segment.removed)

    @cached_property
    def addresses(self) -> Mapping[int, str]:
        """The address of every page, by its number."""
        return {number: address.decode() for number, address in self._values("address")}

    @cached_property
    def lengths(self) -> Mapping[int, Mapping[str, int]]:
        """How many words each field of a page holds."""
        return {number: fields.lengths(value) for number, value in self._values("lengths")}

    @property
    def first_segment(self) -> Mapping[str, int]:
        """The pages of the segment that stays while little changes, by address."""
        numbers = self._segments[0].numbers if self._segments else ()
        return {self.addresses[number]: number for number in numbers if number in self.addresses}

    @property
    def removed(self) -> int:
        """How many pages are still kept although they were removed."""
        return len(self._removed)

    def postings(self, field: str, term: str) -> Postings:
        """The pages with a term in a field, or with a value in a facet."""
        pages, weights = array("I"), array("f")
        for segment in self._segments:
            if found := segment.postings(field, term):
                pages.extend(page + segment.first for page in found.pages)
                weights.extend(found.weights or [1.0] * len(found.pages))
        if self._removed.isdisjoint(pages):
            return Postings(pages, weights)
        stays = [page not in self._removed for page in pages]
        return Postings(array("I", compress(pages, stays)), array("f", compress(weights, stays)))

    def places(self, field: str, term: str) -> Mapping[int, Numbers]:
        """Where a term stands in a field, page by page."""
        found = (one for segment in self._segments for one in segment.places(field, term))
        return {page: places for page, places in found if page not in self._removed}

    def words(self) -> Mapping[str, int]:
        """Every written word with the number of pages that hold it."""
        counts: Counter[str] = Counter()
        for segment in self._segments:
            counts.update(dict(segment.terms(fields.SURFACE)))
        for number in self._removed:
            counts.subtract(fields.words(self.card(number)))
        return {word: count for word, count in counts.items() if count > 0}

    def card(self, number: int) -> Card:
        """What is shown of a page."""
        return stored.load_card(self._value("card", number))

    def page(self, number: int) -> AnalysedPage:
        """A page with all its words."""
        return self.entry(number).page

    def entry(self, number: int) -> Entry:
        """A page as it was kept."""
        return Entry(card=self.card(number), places=stored.load_places(self._value("places", number)))

    def _value(self, column: str, number: int) -> bytes:
        segment = next(segment for segment in self._segments if number in segment.numbers)
        return segment.value(column, number)

    def _values(self, column: str) -> Iterator[tuple[int, bytes]]:
        for segment in self._segments:
            yield from (one for one in segment.values(column) if one[0] not in self._removed)
