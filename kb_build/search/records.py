"""Every page as the search sees it. The name behind an untraceable quotation is in no record."""

from collections.abc import Iterable, Iterator

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.search_record import Passage, SearchRecord
from kb_build.model.strategy import Guide, Strategy
from kb_build.model.vocabulary import Term
from kb_build.text.markdown import BULLET, Body


def records(library: Library) -> tuple[SearchRecord, ...]:
    """One record a page: cases, quotations, strategies, hand-written pages; one a term of the glossary."""
    return (
        *(_case(case, library) for case in library.cases.values()),
        *(_quote(quote) for quote in library.quotes.values() if not quote.is_withdrawn),
        *(_strategy(strategy) for strategy in library.strategies.values()),
        *(_guide(guide) for guide in library.guides.values()),
        *(_term(term) for term in library.vocabularies.glossary.values()),
    )


def _case(case: CaseStudy, library: Library) -> SearchRecord:
    quotes = [quote.text for quote in library.quotes_on_case(case)]
    return SearchRecord(
        id=case.id,
        kind="case",
        address=addresses.case(case.id),
        title=case.title,
        summary=case.summary,
        passages=(
            *_passages(case.body),
            *_generated(addresses.SECTION_STRATEGIES, (use.mechanism for use in case.strategies)),
            *_generated(addresses.SECTION_RESULTS, (result.text for result in case.results)),
        ),
        quotes=_words(quotes),
        strategies=tuple(dict.fromkeys(use.id for use in case.strategies)),
        sectors=case.sector,
        regions=tuple(region.id for region in library.regions_of(case)),
        agencies=tuple(agency.id for agency in library.agencies_of(case)),
        names=_words([*_agency_names(case, library), *_facet_names(case, library), *case.tags]),
        year=case.period.year,
        outcome=case.outcome,
        evidence=evidence(case).level,
        continuity=case.continuity.status if case.continuity else "",
        nature=case.nature,
        ties=tuple((tie.relation, tie.id) for tie in case.related),
    )


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
        title=quote.opening,
        summary=quote.context or "",
        passages=(Passage(quote.text), *_passages(quote.body), *_generated("", speakers)),
        strategies=quote.strategies,
        verification=quote.verification.state,
    )


def _strategy(strategy: Strategy) -> SearchRecord:
    return SearchRecord(
        id=strategy.id,
        kind="strategy",
        address=addresses.strategy(strategy.id),
        title=strategy.title,
        summary=strategy.summary,
        passages=tuple(_passages(strategy.body)),
        names=_words(strategy.aliases),
        strategies=(strategy.id,),
    )


def _guide(guide: Guide) -> SearchRecord:
    return SearchRecord(
        id=guide.id,
        kind="guide",
        address=addresses.guide(guide.id),
        title=guide.title,
        summary=guide.summary,
        passages=tuple(_passages(guide.body)),
    )


def _term(term: Term) -> SearchRecord:
    return SearchRecord(
        id=term.id,
        kind="term",
        address=addresses.term(term.id),
        title=term.title,
        summary=term.definition,
        names=_words(term.aliases),
    )


def _passages(body: Body) -> Iterator[Passage]:
    """The sections of a body, without the signs that lists begin with."""
    for section in body.sections:
        text = section.text.replace(BULLET, "").strip()
        heading = section.heading
        if heading:
            yield Passage(text, heading.text, heading.id)
        elif text:
            yield Passage(text)


def _generated(anchor: str, texts: Iterable[str]) -> Iterator[Passage]:
    """What the template prints in a section of its own."""
    if words := _words(texts):
        yield Passage(words, anchor=anchor)


def _words(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())
