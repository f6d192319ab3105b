"""The list of all quotations: those that may be quoted, then a wall, then those that may not."""

from collections.abc import Iterable, Iterator

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.strategy import Strategy
from kb_build.pages import cards, dates
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page, Values


def pages(library: Library) -> Iterator[Page]:
    """The one page; it is there even without a quotation, since other pages lead to it."""
    quotable = [quote for quote in library.quotes.values() if quote.is_quotable]
    behind = [quote for quote in library.quotes.values() if not quote.is_quotable]
    strategies = library.strategies_in_order()
    groups = [group for strategy in strategies for group in _group(strategy, quotable, library)]
    yield Page(
        address=addresses.QUOTES,
        template="quotes.html",
        title=word("quotes", "title"),
        summary=word("quotes", "summary"),
        values={
            "quotable": len(quotable),
            "not_quotable": len(behind),
            "groups": groups,
            "behind": list(_behind(behind)),
        },
    )


def _group(strategy: Strategy, quotable: Iterable[Quote], library: Library) -> Iterator[Values]:
    """The quotations of a strategy: cards where it comes first, links to what stands elsewhere."""
    about = [quote for quote in quotable if strategy.id in quote.strategies]
    own = [quote for quote in about if _first(quote, library) == strategy.id]
    if about:
        yield {
            "anchor": strategy.id,
            "heading": strategy.title,
            "url": addresses.strategy(strategy.id),
            "count": len(about),
            "quotes": [cards.quote_card(quote) for quote in own],
            "elsewhere": [_line(quote) for quote in about if quote not in own],
        }


def _first(quote: Quote, library: Library) -> str:
    return next((s for s in quote.strategies if s in library.strategies), "")


def _behind(quotes: Iterable[Quote]) -> Iterator[Values]:
    """By state, in the order of the ladder: links to their pages, without words to copy and without names."""
    found = list(quotes)
    for state, label in words()["quote_state"].items():
        links = [_line(quote) for quote in found if quote.verification.state == state]
        if links:
            yield {"anchor": state, "state": label, "meaning": word("quote_meaning", state), "links": links}


def _line(quote: Quote) -> Values:
    return {
        "text": cards.quote_title(quote),
        "url": addresses.quote(quote.id),
        "checked": dates.in_words(quote.verification.date),
    }
