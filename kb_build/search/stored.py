"""A page as the index keeps it: small, quickly written and read.

Reading trusts the bytes; whoever kept them vouches for them.
"""

import marshal
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from kb_build.model.search_record import Passage, SearchRecord
from kb_build.search import analysed, postings
from kb_build.search.analysed import AnalysedPage, Places
from kb_build.text.indonesian import Analysis

_NAMES = tuple(field.name for field in fields(SearchRecord))
_PASSAGES = "passages"


class Card(NamedTuple):
    """What is shown of a page, and its written forms (folded) with their terms."""

    record: SearchRecord
    surfaces: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page and where the terms of each field stand."""

    card: Card
    places: Mapping[str, Places]

    @property
    def page(self) -> AnalysedPage:
        """The page with its words counted."""
        return AnalysedPage(
            record=self.card.record,
            counts=analysed.counts(self.places),
            lengths=analysed.lengths(self.places),
            surfaces=self.card.surfaces,
        )


def entry(record: SearchRecord, analysis: Analysis) -> Entry:
    """A page whose words are read now."""
    places, surfaces = analysed.read(record, analysis)
    return Entry(card=Card(record, surfaces), places=places)


def dump_card(card: Card) -> bytes:
    """A card as bytes."""
    record = {name: getattr(card.record, name) for name in _NAMES}
    record[_PASSAGES] = [(passage.text, passage.heading, passage.anchor) for passage in card.record.passages]
    return _dump((record, card.surfaces))


def load_card(data: bytes) -> Card:
    """The card that was made into these bytes."""
    values, surfaces = marshal.loads(zlib.decompress(data))
    return Card(_record(values), surfaces)


def dump_places(places: Mapping[str, Places], streams: Mapping[str, bytes]) -> bytes:
    """The places of a page as bytes; those of each field are given as bytes already."""
    terms = {name: "\n".join(terms) for name, terms in places.items()}
    return _dump((terms, streams))


def load_places(data: bytes) -> dict[str, Places]:
    """The places that were made into these bytes."""
    terms, streams = marshal.loads(zlib.decompress(data))
    return {
        name: dict(zip(terms[name].split("\n"), postings.places(stream), strict=True)) if stream else {}
        for name, stream in streams.items()
    }


def _dump(value: Any) -> bytes:
    return zlib.compress(marshal.dumps(value), 1)


def _record(values: dict[str, Any]) -> SearchRecord:
    values[_PASSAGES] = tuple(Passage(*passage) for passage in values[_PASSAGES])
    return SearchRecord(**values)
