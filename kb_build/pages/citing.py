"""Where a page cites its sources: every place with the id by which the list of sources leads back to it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from kb_build.pages.body import anchored_marks
from kb_build.pages.locale import word
from kb_build.pages.page import Values
from kb_build.text.markdown import Body, Heading

_SECTION_LEVEL = 2


class Place(NamedTuple):
    """A mark on a page: the source it names, its id, and the section it stands in."""

    source_id: str
    anchor: str
    section: str


Places = Mapping[str, tuple[Place, ...]]
"""The marks of a page by the id of the source, in the order in which they stand."""
NOWHERE: Places = MappingProxyType({})


def in_text(body: Body) -> Iterator[Place]:
    """The marks of a text."""
    sections = [heading for heading in body.headings if heading.level == _SECTION_LEVEL]
    for mark, anchor in anchored_marks(body):
        yield Place(mark.id, anchor, _section(mark.span.start, sections))


def _section(at: int, sections: list[Heading]) -> str:
    above = (heading.text for heading in reversed(sections) if heading.span.start <= at)
    return next(above, word("source", "in_text"))


def in_list(section: str, anchor: str, source_ids: Iterable[str | None]) -> Iterator[Place]:
    """The marks of a list that a template prints, counted by its items; an item may have none."""
    for number, source_id in enumerate(source_ids, 1):
        if source_id:
            yield Place(source_id, item_anchor(anchor, number), section)


def item_anchor(anchor: str, number: int) -> str:
    """Id of the mark behind an item of a list."""
    return f"rujukan-{anchor}-{number}"


def by_source(places: Iterable[Place]) -> Places:
    """Places by the id of the source."""
    found: dict[str, tuple[Place, ...]] = {}
    for place in places:
        found[place.source_id] = (*found.get(place.source_id, ()), place)
    return found


def links_back(places: Iterable[Place]) -> list[Values]:
    """Places as links: the first in a section bears its name, those that follow a number."""
    return [
        {"section": section, "links": [_link(place, number) for number, place in enumerate(of_section, 1)]}
        for section, of_section in groupby(places, key=lambda place: place.section)
    ]


def _link(place: Place, number: int) -> Values:
    return {
        "anchor": place.anchor,
        "text": place.section if number == 1 else str(number),
        "label": f"{place.section} {number}",
    }
