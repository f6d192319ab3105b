"""Which pages can be cited, and as what? All content but the home page and words that nobody may quote."""

from collections.abc import Iterator, Mapping, Sequence

from kb_build.model import addresses
from kb_build.model.case_study import DRAFT, REAL, CaseStudy
from kb_build.model.citation import REPORT, Citation, authors, license_address
from kb_build.model.evidence import evidence
from kb_build.model.history import NO_HISTORY, Change, Histories
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.strategy import Guide, Strategy
from kb_build.pages import cards
from kb_build.pages.locale import word
from kb_build.settings import Settings

Citations = Mapping[str, Citation]
"""Citations by the address of their page."""

LICENSE = "CC-BY-4.0"
"""What editors write is under it; cases say so themselves."""


def citations(library: Library, settings: Settings, histories: Histories = NO_HISTORY) -> Citations:
    """Every page to cite, by its address; none while nobody knows the address of the site."""
    if not settings.site_url:
        return {}
    return {cited.address: cited for cited in _all(library, settings, histories)}


def _all(library: Library, settings: Settings, histories: Histories) -> Iterator[Citation]:
    for case in library.cases.values():
        yield of_case(case, library, settings, histories.get(case.id, ()))
    for strategy in library.strategies_in_order():
        yield of_strategy(strategy, settings)
    for quote in library.quotes.values():
        if quote.is_quotable:
            yield of_quote(quote, library, settings)
    for guide in library.guides.values():
        if addresses.guide(guide.id) != addresses.HOME:
            yield of_guide(guide, settings)


def of_case(
    case: CaseStudy, library: Library, settings: Settings, history: Sequence[Change] = ()
) -> Citation:
    """A case study: its writers, the day that dates its text, and its evidence."""
    address = addresses.case(case.id)
    named = [library.strategies[use.id].title for use in case.strategies if use.id in library.strategies]
    sectors = library.vocabularies.sectors
    return Citation(
        kind=REPORT,
        address=address,
        url=addresses.absolute(settings.site_url, address),
        title=case.title,
        genre=_genre(case),
        site=settings.site_name,
        abstract=case.summary,
        authors=authors(case.contributors),
        date=_day(case, history),
        language=case.lang,
        license=license_address(case.license),
        evidence=_case_evidence(case),
        keywords=(*named, *(sectors[s].name for s in case.sector if s in sectors), *case.tags),
    )


def _day(case: CaseStudy, history: Sequence[Change]) -> str | None:
    """The day of the review; of a case that nobody reviewed yet, the day when its text last changed."""
    return case.review.date or next((change.date for change in history), None)


def _genre(case: CaseStudy) -> str:
    """What it is; a draft and a story that is not real say so wherever they are cited."""
    labels = [word("citation", "case")]
    if case.nature != REAL:
        labels.append(word("nature", case.nature).lower())
    if case.review.state == DRAFT:
        labels.append(word("review", DRAFT).lower())
    return ", ".join(labels)


def _case_evidence(case: CaseStudy) -> str:
    level = word("evidence", str(evidence(case).level))
    state = word("review", case.review.state)
    return word("citation", "case_evidence").format(level=level, state=state)


def of_strategy(strategy: Strategy, settings: Settings) -> Citation:
    """The editors' page about a strategy."""
    address = addresses.strategy(strategy.id)
    return Citation(
        kind="strategy",
        address=address,
        url=addresses.absolute(settings.site_url, address),
        title=strategy.title,
        genre=word("citation", "strategy"),
        site=settings.site_name,
        abstract=strategy.summary,
        license=license_address(LICENSE),
        keywords=strategy.aliases,
    )


def of_quote(quote: Quote, library: Library, settings: Settings) -> Citation:
    """The page that traced a quotation, on the day it did so; the words themselves stay their speaker's."""
    address = addresses.quote(quote.id)
    state = word("quote_state", quote.verification.state)
    speakers = cards.speakers(quote.speakers)
    return Citation(
        kind="quote",
        address=address,
        url=addresses.absolute(settings.site_url, address),
        title=cards.quote_title(quote),
        genre=word("citation", "quote"),
        site=settings.site_name,
        abstract=quote.context or state,
        date=quote.verification.date,
        evidence=word("citation", "quote_evidence").format(state=state, speakers=speakers),
        keywords=tuple(library.strategies[s].title for s in quote.strategies if s in library.strategies),
    )


def of_guide(guide: Guide, settings: Settings) -> Citation:
    """A hand-written page."""
    address = addresses.guide(guide.id)
    return Citation(
        kind="guide",
        address=address,
        url=addresses.absolute(settings.site_url, address),
        title=guide.title,
        genre=word("citation", "guide"),
        site=settings.site_name,
        abstract=guide.summary,
        license=license_address(LICENSE),
    )
