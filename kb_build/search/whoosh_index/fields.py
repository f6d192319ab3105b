"""The fields of the index, and what a page puts into each."""

from array import array

from kb_build.search import postings, scoring, stored
from kb_build.search.postings import Gathered
from kb_build.search.stored import Entry
from kb_build.text.indonesian.writing import form

FACETS = {
    "kind": "kind",
    "strategy": "strategies",
    "sector": "sectors",
    "region": "regions",
    "agency": "agencies",
    "year": "year",
    "outcome": "outcome",
    "evidence": "evidence",
    "continuity": "continuity",
    "nature": "nature",
}
"""What a search may be narrowed to, and where a record holds it."""
SURFACE = "surface"
"""The words of a page as they are written, for words that are half typed or typed wrongly."""
TERMS = (*scoring.FIELDS, SURFACE, *FACETS)
COLUMNS = ("address", "lengths", "card", "places")


def gather(entry: Entry, number: int, pool: Gathered) -> dict[str, bytes]:
    """Put a page's terms into the pool; what is left are the values of its columns."""
    page, record = entry.page, entry.card.record
    streams = {name: postings.place_bytes(places.values()) for name, places in entry.places.items()}
    for name, places in entry.places.items():
        pool.add_weighed(name, number, page.counts[name], places, streams[name])
    pool.add(SURFACE, number, words(entry.card))
    for facet, values in FACETS.items():
        pool.add(facet, number, _facet(getattr(record, values)))
    return {
        "address": record.address.encode(),
        "lengths": array("I", (page.lengths[name] for name in scoring.FIELDS)).tobytes(),
        "card": stored.dump_card(entry.card),
        "places": stored.dump_places(entry.places, streams),
    }


def words(card: stored.Card) -> set[str]:
    """The single words of a page as they are looked up; of doubled words (`sungguh-sungguh`) the half too."""
    found = {form(surface) for surface in card.surfaces if " " not in surface}
    doubled = {term for surface, term in card.surfaces.items() if term in surface.split("-")}
    return found | doubled


def lengths(value: bytes) -> dict[str, int]:
    """How many terms each field of a page holds, out of its column."""
    return dict(zip(scoring.FIELDS, array("I", value), strict=True))


def _facet(value: object) -> tuple[str, ...]:
    """The values of a facet; none for a page that has no such thing."""
    values = value if isinstance(value, tuple) else (value,)
    return tuple(str(one) for one in dict.fromkeys(values) if one not in (None, ""))
