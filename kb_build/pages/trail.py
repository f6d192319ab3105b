"""The trail of a case study: who did what for it, by role, and what changed when."""

from collections.abc import Sequence

from kb_build import schemas
from kb_build.model.case_study import CaseStudy
from kb_build.model.history import BODY, Change
from kb_build.pages import dates
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values

_SHOWN = 10


def credits(case: CaseStudy) -> list[Values]:
    """Who did what for this text, under the names that they wish to be printed: an informant is no writer."""
    by_role: dict[str, list[str]] = {}
    for person in case.contributors:
        by_role.setdefault(person.role, []).append(person.name)
    rows = [{"role": word("contributor_role", r), "names": ", ".join(by_role[r])} for r in by_role]
    return [*rows, {"role": word("trail", "reviewer"), "names": case.review.by or word("trail", "nobody")}]


def changes(history: Sequence[Change]) -> list[Values]:
    """The newest changes, each with its date and what it touched."""
    return [{"date": dates.in_words(one.date), "text": _text(one)} for one in history[:_SHOWN]]


def older(history: Sequence[Change]) -> str:
    """How many more there are; empty when all are shown."""
    count = len(history) - _SHOWN
    return word("trail", "more").format(count=count) if count > 0 else ""


def _text(change: Change) -> str:
    if change.is_beginning:
        return word("trail", "beginning")
    parts = dict.fromkeys(field_name(key) for key in change.parts)
    if change.states:
        old, new = (_state(state) for state in change.states)
        return _sentence([word("trail", "states").format(old=old, new=new), *parts])
    return _sentence([*parts])


def _sentence(parts: Sequence[str]) -> str:
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}"


def _state(state: str) -> str:
    """A state of review in words; one that older versions knew and this one does not, as it was written."""
    return str(words()["review"].get(state, state)).lower()


def field_name(key: str) -> str:
    """What authors call a field, within a sentence."""
    if key == BODY:
        return word("trail", "body")
    case = schemas.load("case_study")
    field = schemas.properties(case, case).get(key, {})
    return str(field.get("title", word("trail", "other"))).lower()
