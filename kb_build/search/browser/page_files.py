"""A page as the browser shows it among others: its card, and its words for the excerpt."""

import re
from collections.abc import Iterator, Mapping

from kb_build.model import addresses
from kb_build.model.search_record import Passage, SearchRecord

_BLANK_BEFORE_SIGN = re.compile(r" +(?=[.,;:?!)])")
REAL = "nyata"
"""What goes without saying: only what is not real is labelled."""

Labels = Mapping[str, Mapping[str, str]]


def payload(record: SearchRecord, labels: Labels) -> dict[str, object]:
    """What is published of one page; what it lacks besides its card is left out."""
    card = {"id": record.id, "kind": record.kind, "url": record.address, "title": _plain(record.title)}
    more: dict[str, object] = {
        "summary": _plain(record.summary),
        "passages": [[one.heading, one.anchor, _plain(one.text)] for one in _passages(record)],
        "names": _plain(record.names),
        "evidence": None if record.evidence is None else str(record.evidence),
        "nature": "" if record.nature == REAL else record.nature,
        "outcome": record.outcome,
        "verification": record.verification,
        "place": _of_case(record, labels, "place"),
        "period": _of_case(record, labels, "period"),
        "year": record.year,
    }
    return {**card, **{key: value for key, value in more.items() if value not in (None, "", [])}}


def _of_case(record: SearchRecord, labels: Labels, name: str) -> str | None:
    """Words that stand for one case; a page of another kind may have the same id."""
    return labels.get(name, {}).get(record.id) if record.kind == "case" else None


def _passages(record: SearchRecord) -> Iterator[Passage]:
    yield from (passage for passage in record.passages if passage.text or passage.heading)
    if record.quotes:
        yield Passage(record.quotes, anchor=addresses.SECTION_QUOTES)


def _plain(text: str) -> str:
    """One line; plain words have lost their source marks, but not the blank before each."""
    return _BLANK_BEFORE_SIGN.sub("", " ".join(text.split()))
