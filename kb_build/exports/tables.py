"""The library as tables, a CSV file for each thing there are many of; evidence and nature in every row."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from kb_build.exports import codebook, records, standing
from kb_build.exports.given import Given
from kb_build.exports.plain import Plain, plain
from kb_build.exports.standing import Standing
from kb_build.exports.wording import tables
from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.source_record import SourceRecord

CODEBOOK = "buku-kode"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_SEPARATOR = "; "
_BYTE_ORDER_MARK = "\ufeff"
Rows = Iterable[Plain]


def files(library: Library, given: Given) -> Iterator[Artifact]:
    """Every table, and the one that says what the columns of all of them mean."""
    for name, table in tables().items():
        columns = tuple(table["columns"])
        rows = ([row.get(column) for column in columns] for row in _ROWS[name](library, given))
        yield _file(name, [columns, *rows])
    yield _file(CODEBOOK, codebook.rows((*codebook.of_tables(given), *codebook.of_records(given))))


def _file(name: str, rows: Iterable[Iterable[object]]) -> Artifact:
    """A table that spreadsheets open as it is meant: they take UTF-8 for it only when a mark says so."""
    text = io.StringIO()
    csv.writer(text).writerows([_cell(value) for value in row] for row in rows)
    path = PurePosixPath(f"{addresses.DATA}{name}.csv")
    return Artifact(path=path, content=f"{_BYTE_ORDER_MARK}{text.getvalue()}".encode())


def _cell(value: object) -> str:
    """A value as text; what begins like a formula is one to a spreadsheet, but not after an apostrophe."""
    if isinstance(value, list | tuple):
        value = _SEPARATOR.join(map(str, value))
    if isinstance(value, bool):
        value = int(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _cases(library: Library, given: Given) -> Rows:
    for case in library.cases.values():
        says = standing.of_case(case, given)
        yield {
            **plain(case),
            **says.columns(),
            "url": addresses.absolute(given.site_url, addresses.case(case.id)),
            "evidence_reason": says.reason,
            "review": case.review.state,
            "source_count": len(case.cited_sources),
            **plain(case.period),
            **plain(case.place),
            "continuity": case.continuity.status if case.continuity else "",
            "continuity_checked": case.continuity.checked if case.continuity else "",
        }


def _quotes(library: Library, given: Given) -> Rows:
    for quote in records.exported(library):
        says = standing.of_quote(quote, given)
        source = plain(quote.source) if quote.source else {}
        yield {
            **plain(quote),
            **says.columns(),
            **(plain(quote.said) if quote.said else {}),
            "url": addresses.absolute(given.site_url, addresses.quote(quote.id)),
            "speakers": [", ".join(plain(speaker).values()) for speaker in quote.speakers],
            "evidence_reason": says.reason,
            "quotable": quote.is_quotable,
            "checked": quote.verification.date,
            "locator": source.get("locator"),
            **{f"source_{key}": source.get(key) for key in ("publisher", "title", "url")},
        }


def _sources(library: Library, given: Given) -> Rows:
    for case in library.cases.values():
        says = standing.of_case(case, given)
        for source in case.sources:
            yield _source(source, "case", case.id, says, cited=source.id in case.cited)
    for quote in records.exported(library):
        if quote.source:
            yield _source(quote.source, "quote", quote.id, standing.of_quote(quote, given), cited=True)
    for strategy in library.strategies.values():
        cited = {mark.id for mark in strategy.body.marks}
        for source in strategy.sources:
            says = standing.of_own_text()
            yield _source(source, "strategy", strategy.id, says, cited=source.id in cited)


def _source(source: SourceRecord, kind: str, of_id: str, says: Standing, *, cited: bool) -> Plain:
    inferred = source.date_inferred or None
    owner = {"of_kind": kind, "of_id": of_id, "cited": cited, "date_inferred": inferred}
    return {**plain(source), **owner, **says.columns()}


def _of_cases(parts: Callable[[CaseStudy, Library], Rows]) -> Callable[[Library, Given], Rows]:
    """Rows for the parts of every case, each with the evidence and the nature of the case."""

    def rows(library: Library, given: Given) -> Rows:
        for case in library.cases.values():
            says = standing.of_case(case, given).columns()
            yield from ({"case": case.id, **part, **says} for part in parts(case, library))

    return rows


def _results(case: CaseStudy, _: Library) -> Rows:
    for position, result in enumerate(case.results, 1):
        before = result.baseline
        baseline = {"baseline": before.text, "baseline_date": before.date} if before else {"baseline": ""}
        yield {"position": position, **plain(result), **baseline}


def _strategies(case: CaseStudy, library: Library) -> Rows:
    for position, use in enumerate(case.strategies, 1):
        known = library.strategies.get(use.id)
        title = known.title if known else ""
        yield {"position": position, "strategy": use.id, "strategy_title": title, **plain(use)}


def _lessons(case: CaseStudy, _: Library) -> Rows:
    for part, texts in (("pelajaran", records.lessons_of(case)), ("syarat", records.conditions_of(case))):
        for position, text in enumerate(texts, 1):
            yield {"part": part, "position": position, "text": text}


def _agencies(case: CaseStudy, library: Library) -> Rows:
    for participant in case.agencies:
        known = library.vocabularies.agencies.get(participant.id or "")
        name, kind = (known.name, known.kind) if known else (participant.name, "")
        yield {"agency": participant.id, "name": name, "agency_kind": kind, "role": participant.role}


def _sectors(case: CaseStudy, library: Library) -> Rows:
    for sector_id in case.sector:
        known = library.vocabularies.sectors.get(sector_id)
        yield {"sector": sector_id, "sector_name": known.name if known else ""}


def _regions(case: CaseStudy, library: Library) -> Rows:
    for written in dict.fromkeys(case.place.regions):
        known = library.vocabularies.region(written)
        yield {"region": known.id, **plain(known)} if known else {"name": written}


_ROWS: Mapping[str, Callable[[Library, Given], Rows]] = {
    "kasus": _cases,
    "kutipan": _quotes,
    "sumber": _sources,
    "hasil": _of_cases(_results),
    "strategi": _of_cases(_strategies),
    "pelajaran": _of_cases(_lessons),
    "instansi": _of_cases(_agencies),
    "sektor": _of_cases(_sectors),
    "wilayah": _of_cases(_regions),
}
