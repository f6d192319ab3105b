"""The page of a strategy: the editors' text, its cases with what made it work, its quotable quotations."""

from collections.abc import Iterable

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.strategy import Strategy
from kb_build.pages import body, cards, sources, strategy_cases
from kb_build.pages.locale import word, words
from kb_build.pages.mentions import NONE, Mentions
from kb_build.pages.page import Page, Values, section

_PITFALLS = "jebakan"
_QUOTES = 6


def page(strategy: Strategy, library: Library, paths: body.SitePaths, mentions: Mentions = NONE) -> Page:
    """One strategy."""
    about = [quote for quote in library.quotes.values() if strategy.id in quote.strategies]
    about_cases = strategy_cases.shown(strategy, library)
    return Page(
        address=addresses.strategy(strategy.id),
        template="strategy.html",
        title=strategy.title,
        summary=strategy.summary,
        origin=strategy.origin.path,
        body=_with_sections(
            strategy, paths, mentions.get(strategy.origin.path, ()), together=bool(about_cases["together"])
        ),
        values={
            **about_cases,
            **_quotable(strategy, [quote for quote in about if quote.is_quotable]),
            "untraceable": _untraceable([quote for quote in about if quote.is_untraceable]),
            "sources": sources.listed(strategy.sources),
        },
    )


def _with_sections(
    strategy: Strategy, paths: body.SitePaths, mentions: Iterable[body.Mention], *, together: bool
) -> str:
    """The body with the sections for cases and quotations before the pitfalls, and the sources last."""
    text = strategy.body
    end = text.start + len(text.text)
    pitfalls = next((heading.span.start for heading in text.headings if heading.id == _PITFALLS), end)
    names = ("cases", "together", "quotes") if together else ("cases", "quotes")
    insertions = {pitfalls: "".join(f"\n\n{section(name)}" for name in names) + "\n\n"}
    if strategy.sources:
        insertions[end] = f"{insertions.get(end, '')}\n\n{section('sources')}\n"
    return body.for_site(text, strategy.origin.path, paths, insertions, mentions)


def _quotable(strategy: Strategy, quotes: list[Quote]) -> Values:
    """The first quotations, those that were traced farthest before the others, and where the rest stands."""
    states = list(words()["quote_state"])
    ordered = sorted(quotes, key=lambda quote: (-states.index(quote.verification.state), quote.id))
    rest = len(ordered) - _QUOTES
    return {
        "quotes": [cards.quote_card(quote) for quote in ordered[:_QUOTES]],
        "all_quotes": word("quotes", "rest").format(count=rest) if rest > 0 else word("quotes", "all"),
        "quotes_url": f"{addresses.QUOTES}#{strategy.id}" if quotes else addresses.QUOTES,
    }


def _untraceable(quotes: list[Quote]) -> list[Values]:
    """One line that says how many quotations could not be traced, and links to them; none when all could."""
    if not quotes:
        return []
    links = [{"text": cards.quote_title(quote), "url": addresses.quote(quote.id)} for quote in quotes]
    return [{"text": word("untraceable", "count").format(count=len(quotes)), "links": links}]
