"""The committed table of figures: for every case, who carries each figure that its page shows.

A row is `value: [publishers]`, or `value: "reason"` for a figure that the library worked out itself, or that
is no claim (a name that holds a number).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from kb_build.model.case_study import CaseStudy
from tests.library.figures import figures

TABLE = Path(__file__).with_name("facts.yaml")

Row = Sequence[str] | str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a page with the publishers it cites; without any, it repeats what is cited elsewhere."""

    text: str
    publishers: frozenset[str]


def table() -> Mapping[str, Mapping[str, Row]]:
    """Rows by case and value."""
    read: Mapping[str, Mapping[str, Row]] = yaml.safe_load(TABLE.read_text("utf-8"))
    return read


def passages(case: CaseStudy) -> Iterator[Passage]:
    """Everything that a page of a case says in words."""
    publisher = {source.id: source.publisher for source in case.sources}
    uncited: frozenset[str] = frozenset()
    yield Passage(case.title, uncited)
    yield Passage(case.summary, uncited)
    for use in case.strategies:
        yield Passage(use.mechanism, frozenset({publisher[use.source]} if use.source else ()))
    for result in case.results:
        cited = frozenset({publisher[result.source]})
        yield Passage(result.text, cited)
        if result.baseline:
            yield Passage(result.baseline.text, uncited)
    if case.teaching:
        for said in (*case.teaching.objectives, *case.teaching.questions):
            yield Passage(said, uncited)
    start = 0
    for line in case.body.text.split("\n"):
        end = start + len(line)
        here = (m.id for m in case.body.marks if start <= m.span.start - case.body.start < end)
        yield Passage(line, frozenset(publisher[mark] for mark in here if mark in publisher))
        start = end + 1


def uncarried(case: CaseStudy, rows: Mapping[str, Row]) -> Iterator[str]:
    """What a page says in figures that no row carries, or that it cites somebody else for."""
    for passage in passages(case):
        for figure in figures(passage.text):
            row = rows.get(figure.value)
            if row is None:
                yield f"{case.id}: {figure.written} stands in no row: {passage.text[:120]}"
            elif not isinstance(row, str) and passage.publishers and not passage.publishers & set(row):
                cited = ", ".join(sorted(passage.publishers))
                yield f"{case.id}: {figure.written} is cited from {cited}, carried by {', '.join(row)}"


def shown(case: CaseStudy) -> frozenset[str]:
    """Every figure of a page."""
    return frozenset(figure.value for passage in passages(case) for figure in figures(passage.text))
