"""The page of a strategy: the editors' text, its cases with what made it work, its quotable quotations."""

from collections.abc import Iterable

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.strategy import Strategy
from kb_build.pages import body, cards, sources
from kb_build.pages.locale import word
from kb_build.pages.mentions import NONE, Mentions
from kb_build.pages.page import Page, Values, section

_PITFALLS = "jebakan"


def page(strategy: Strategy, library: Library, paths: body.SitePaths, mentions: Mentions = NONE) -> Page:
    """One strategy."""
    about = [quote for quote in library.quotes.values() if strategy.id in quote.strategies]
    cases = cards.cases_by_evidence(library.cases_with_strategy(strategy.id))
    return Page(
        address=addresses.strategy(strategy.id),
        template="strategy.html",
        title=strategy.title,
        summary=strategy.summary,
        origin=strategy.origin.path,
        body=_with_sections(strategy, paths, mentions.get(strategy.origin.path, ())),
        values={
            "cases": [_card(case, strategy, library) for case in cases],
            "quotes": [cards.quote_card(quote) for quote in about if quote.is_quotable],
            "untraceable": _untraceable([quote for quote in about if quote.is_untraceable]),
            "sources": sources.listed(strategy.sources),
        },
    )


def _with_sections(strategy: Strategy, paths: body.SitePaths, mentions: Iterable[body.Mention]) -> str:
    """The body with the sections for cases and quotations before the pitfalls, and the sources last."""
    text = strategy.body
    end = text.start + len(text.text)
    pitfalls = next((heading.span.start for heading in text.headings if heading.id == _PITFALLS), end)
    insertions = {pitfalls: f"\n\n{section('cases')}\n\n{section('quotes')}\n\n"}
    if strategy.sources:
        insertions[end] = f"{insertions.get(end, '')}\n\n{section('sources')}\n"
    return body.for_site(text, strategy.origin.path, paths, insertions, mentions)


def _card(case: CaseStudy, strategy: Strategy, library: Library) -> Values:
    use = case.uses(strategy.id)
    return {**cards.case_card(case, library), "mechanism": use.mechanism if use else ""}


def _untraceable(quotes: list[Quote]) -> list[Values]:
    """One line that says how many quotations could not be traced, and links to them; none when all could."""
    if not quotes:
        return []
    links = [{"text": cards.quote_title(quote), "url": addresses.quote(quote.id)} for quote in quotes]
    return [{"text": word("untraceable", "count").format(count=len(quotes)), "links": links}]
