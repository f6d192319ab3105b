"""A page as the browser shows it among others: its card, and its words for the excerpt."""

from collections.abc import Iterator, Mapping

from kb_build.model import addresses
from kb_build.model.case_study import REAL
from kb_build.model.search_record import Passage, SearchRecord
from kb_build.search.excerpt import one_line

Labels = Mapping[str, Mapping[str, str]]


def payload(record: SearchRecord, labels: Labels) -> dict[str, object]:
    """What is published of one page: its card, and of the rest what it has and what needs saying."""
    card = {"id": record.id, "kind": record.kind, "url": record.address, "title": one_line(record.title)}
    more: dict[str, object] = {
        "summary": one_line(record.summary),
        "passages": [[one.heading, one.anchor, one_line(one.text)] for one in _passages(record)],
        "names": one_line(record.names),
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
