"""The facts of a case study: who, where, when, and whether it still goes on."""

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy, Participant
from kb_build.model.library import Library
from kb_build.pages import cards, dates
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values


def rows(case: CaseStudy, library: Library) -> list[Values]:
    """Rows of the fact table: a label and groups of entries that may lead to a page of their own.

    Strategies have a section of their own; only their absence is a row.
    """
    found = {
        "agencies": _by_role(case, library),
        "place": _group(_regions(case, library) or _plain(cards.place_names(case, library))),
        "period": _group(_plain([dates.of_period(case.period)])),
        "sectors": _group(_sectors(case, library)),
        **({} if case.strategies else {"strategies": _group([])}),
        **({} if _never_was(case) else {"continuity": _group(_plain(_continuity(case)))}),
    }
    return [{"id": key, "label": word("label", key), "groups": groups} for key, groups in found.items()]


def line(case: CaseStudy, library: Library) -> str:
    """All of it in one line, for a table that is folded."""
    agencies = word("facts", "agencies").format(count=len(case.agencies))
    places = ", ".join(cards.place_names(case, library))
    return " · ".join(part for part in (agencies, places, dates.of_period(case.period)) if part)


def _group(entries: list[Values]) -> list[Values]:
    """One group without a label; where nothing was filled in, it says so."""
    return [{"label": "", "entries": entries or _plain([str(words()["not_filled"])])}]


def _plain(texts: list[str]) -> list[Values]:
    return [{"text": text, "url": ""} for text in texts]


def _by_role(case: CaseStudy, library: Library) -> list[Values]:
    """Who took part, one group for each role, in the order in which the roles are first named."""
    roles = dict.fromkeys(participant.role for participant in case.agencies)
    return [
        {
            "label": word("role", role),
            "entries": [_participant(p, library) for p in case.agencies if p.role == role],
        }
        for role in roles
    ]


def _participant(participant: Participant, library: Library) -> Values:
    agency = library.vocabularies.agencies.get(participant.id or "")
    return {
        "text": agency.name if agency else participant.name or "",
        "url": addresses.agency(agency.id) if agency else "",
    }


def _regions(case: CaseStudy, library: Library) -> list[Values]:
    return [{"text": r.name, "url": addresses.region(r.id)} for r in library.regions_of(case)]


def _sectors(case: CaseStudy, library: Library) -> list[Values]:
    register = library.vocabularies.sectors
    return [{"text": register[s].name, "url": addresses.sector(s)} for s in case.sector if s in register]


def _never_was(case: CaseStudy) -> bool:
    """Whether asking if it still goes on makes no sense: an invented story that says nothing about it."""
    return case.is_fictional and case.continuity is None


def _continuity(case: CaseStudy) -> list[str]:
    if case.continuity is None:
        return []
    checked = dates.in_words(case.continuity.checked)
    return [word("continuity", case.continuity.status).format(date=checked)]
