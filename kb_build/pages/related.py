"""Related cases with their reasons in words."""

from collections.abc import Iterable

from kb_build.model import addresses
from kb_build.model.crosslink import CrossLink, Reason
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency
from kb_build.pages import cards
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values

_NAMES_SHOWN = 3
_SHORTEST_KNOWN = 3
"""Abbreviations of fewer letters are known only to those who use them."""


def card(link: CrossLink, library: Library) -> Values:
    """A related case and why it stands here."""
    return {**cards.case_card(library.cases[link.case_id], library), "reason": reason(link, library)}


def rows(links: Iterable[CrossLink], library: Library) -> list[Values]:
    """Related cases as a program reads them."""
    return [
        {
            "id": link.case_id,
            "title": library.cases[link.case_id].title,
            "url": f"/{addresses.case(link.case_id)}",
            "score": link.score,
            "reason": reason(link, library),
        }
        for link in links
    ]


def reason(link: CrossLink, library: Library) -> str:
    """All reasons of a link as one phrase: “strategi sama (…), sektor lain”."""
    return ", ".join(_phrase(item, library) for item in link.reasons)


def _phrase(item: Reason, library: Library) -> str:
    if item.kind in ("relation", "relation_back"):
        return word(item.kind, item.ids[0])
    names = [_name(item.kind, name_id, library) for name_id in item.ids[:_NAMES_SHOWN]]
    if len(item.ids) > _NAMES_SHOWN:
        names.append("…")
    return str(words()["reason"][item.kind]).format(names=", ".join(names))


def _name(kind: str, name_id: str, library: Library) -> str:
    vocabularies = library.vocabularies
    if kind == "same-strategy" and name_id in library.strategies:
        return _within_sentence(library.strategies[name_id].title)
    if kind == "same-sector" and name_id in vocabularies.sectors:
        return _within_sentence(vocabularies.sectors[name_id].name)
    if kind == "same-agency" and name_id in vocabularies.agencies:
        return _known_as(vocabularies.agencies[name_id])
    if kind == "same-region" and name_id in vocabularies.regions:
        return vocabularies.regions[name_id].name
    return name_id


def _within_sentence(title: str) -> str:
    """A title without its first capital, unless that begins an abbreviation."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"


def _known_as(agency: Agency) -> str:
    return agency.short_name if len(agency.short_name) >= _SHORTEST_KNOWN else agency.name
