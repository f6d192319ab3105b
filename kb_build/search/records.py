"""Every page as the search sees it. The name behind an untraceable quotation is in no record."""

from collections.abc import Iterable, Iterator

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.search_record import SearchRecord
from kb_build.model.strategy import Guide, Strategy
from kb_build.text.markdown import BULLET, Body


def records(library: Library) -> tuple[SearchRecord, ...]:
    """One record a page: cases, quotations, strategies, hand-written pages."""
    return (
        *(_case(case, library) for case in library.cases.values()),
        *(_quote(quote) for quote in library.quotes.values() if not quote.is_withdrawn),
        *(_strategy(strategy) for strategy in library.strategies.values()),
        *(_guide(guide) for guide in library.guides.values()),
    )


def _case(case: CaseStudy, library: Library) -> SearchRecord:
    quotes = [quote.text for quote in library.quotes_on_case(case)]
    return SearchRecord(
        id=case.id,
        kind="case",
        address=addresses.case(case.id),
        title=case.title,
        summary=case.summary,
        headings=_headings(case.body),
        body=_words([*_texts(case.body), *(use.mechanism for use in case.strategies), *_result_texts(case)]),
        quotes=_words(quotes),
        strategies=tuple(dict.fromkeys(use.id for use in case.strategies)),
        sectors=case.sector,
        regions=tuple(region.id for region in library.regions_of(case)),
        agencies=tuple(agency.id for agency in library.agencies_of(case)),
        names=_words([*_agency_names(case, library), *_facet_names(case, library), *case.tags]),
        year=case.period.year,
        outcome=case.outcome,
        evidence=evidence(case).level,
        nature=case.nature,
    )


def _result_texts(case: CaseStudy) -> Iterator[str]:
    return (result.text for result in case.results)


def _agency_names(case: CaseStudy, library: Library) -> Iterator[str]:
    for agency in library.agencies_of(case):
        yield f"{agency.name} {agency.abbreviation or ''}"
    for participant in case.agencies:
        yield participant.name or ""


def _facet_names(case: CaseStudy, library: Library) -> Iterator[str]:
    for use in case.strategies:
        if use.id in library.strategies:
            yield library.strategies[use.id].title
    for region in library.regions_of(case):
        yield region.name
    for sector in (library.vocabularies.sectors.get(sector_id) for sector_id in case.sector):
        if sector:
            yield " ".join((sector.name, *sector.aliases))


def _quote(quote: Quote) -> SearchRecord:
    speakers = [f"{s.name} {s.position or ''} {s.org or ''}" for s in quote.speakers]
    return SearchRecord(
        id=quote.id,
        kind="quote",
        address=addresses.quote(quote.id),
        title=quote.text,
        summary=quote.context or "",
        headings="",
        body=_words([*_texts(quote.body), *speakers]),
        strategies=quote.strategies,
    )


def _strategy(strategy: Strategy) -> SearchRecord:
    return SearchRecord(
        id=strategy.id,
        kind="strategy",
        address=addresses.strategy(strategy.id),
        title=strategy.title,
        summary=strategy.summary,
        headings=_headings(strategy.body),
        body=_words([*strategy.aliases, *_texts(strategy.body)]),
        strategies=(strategy.id,),
    )


def _guide(guide: Guide) -> SearchRecord:
    return SearchRecord(
        id=guide.id,
        kind="guide",
        address=addresses.guide(guide.id),
        title=guide.title,
        summary=guide.summary,
        headings=_headings(guide.body),
        body=_words(_texts(guide.body)),
    )


def _headings(body: Body) -> str:
    return _words(heading.text for heading in body.headings)


def _texts(body: Body) -> Iterator[str]:
    return (section.text.replace(BULLET, "") for section in body.sections)


def _words(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())
