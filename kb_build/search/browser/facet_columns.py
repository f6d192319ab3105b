"""What all cases may be narrowed to and sorted by, in one file that only the list of all cases fetches.

Beside it, the rank of each case by its title, and the cases' names for a table of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb_build.model.search_record import SearchRecord
from kb_build.search.browser.page_files import Labels
from kb_build.search.browser.signs import SIGNS, gaps
from kb_build.text.indonesian import fold

FACETS = (
    *("strategy", "sector", "region", "agency"),
    *("year", "outcome", "evidence", "continuity", "nature"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A case as one line of a table; `facets` holds ids."""

    id: str
    address: str
    title: str
    facets: Mapping[str, tuple[str, ...]]


def row(record: SearchRecord) -> Row:
    """The line of a case."""
    one = {
        "year": record.year,
        "outcome": record.outcome,
        "evidence": record.evidence,
        "continuity": record.continuity,
        "nature": record.nature,
    }
    several = {
        "strategy": record.strategies,
        "sector": record.sectors,
        "region": record.regions,
        "agency": record.agencies,
    }
    known = {name: (str(value),) for name, value in one.items() if value not in (None, "")}
    return Row(id=record.id, address=record.address, title=record.title, facets={**several, **known})


def columns(rows: Sequence[Row], pages: Sequence[int], labels: Labels) -> dict[str, object]:
    """Which cases have which value of each facet; values as their labels are ordered, the last year first.

    `pages` are the numbers of the cases among all pages.
    """
    return {
        "cases": gaps(pages),
        "facets": {name: list(_values(name, rows, labels.get(name, {}))) for name in FACETS},
    }


def _values(name: str, rows: Sequence[Row], labels: Mapping[str, str]) -> Iterator[list[str]]:
    found: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for value in dict.fromkeys(row.facets.get(name, ())):
            found.setdefault(value, []).append(at)
    for value in (*(value for value in labels if value in found), *_unlabelled(name, found, labels)):
        yield [value, labels.get(value, value), gaps(found[value])]


def _unlabelled(name: str, found: Iterable[str], labels: Mapping[str, str]) -> list[str]:
    return sorted((value for value in found if value not in labels), reverse=name == "year")


def title_ranks(rows: Sequence[Row]) -> dict[str, object]:
    """The place of each case in the order of titles."""
    ordered = sorted(range(len(rows)), key=lambda at: (fold(rows[at].title), rows[at].address))
    ranks = {at: rank for rank, at in enumerate(ordered)}
    return {"ranks": "".join(_triple(ranks[at]) for at in range(len(rows)))}


def catalogue(rows: Sequence[Row]) -> dict[str, object]:
    """What a table of cases says of each besides its facets."""
    return {
        "ids": [row.id for row in rows],
        "urls": [row.address for row in rows],
        "titles": [row.title for row in rows],
    }


def _triple(number: int) -> str:
    return SIGNS[number >> 12] + SIGNS[number >> 6 & 63] + SIGNS[number & 63]
