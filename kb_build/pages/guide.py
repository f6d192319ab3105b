"""Hand-written pages; the home page among them also shows the strategies and the cases."""

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.strategy import Guide
from kb_build.pages import body, cards, copies
from kb_build.pages.mentions import NONE, Mentions
from kb_build.pages.page import Page, Values

_HOME = "index"
_CASES_ON_HOME = 6


def page(guide: Guide, library: Library, paths: body.SitePaths, mentions: Mentions = NONE) -> Page:
    """One hand-written page."""
    source = guide.origin.path
    is_home = guide.id == _HOME
    return Page(
        address=addresses.guide(guide.id),
        template="home.html" if is_home else "guide.html",
        title=guide.title,
        summary=guide.summary,
        origin=source,
        path=addresses.guide_path(guide.id),
        body=body.for_site(guide.body, source, paths, copies.link(guide), mentions.get(source, ())),
        values=_home(library) if is_home else {},
    )


def _home(library: Library) -> Values:
    strategies = sorted(library.strategies.values(), key=lambda strategy: strategy.order)
    cases = cards.cases_by_evidence(library.cases.values())
    quotes = library.quotes.values()
    return {
        "strategies": [
            {
                "title": strategy.title,
                "url": addresses.strategy(strategy.id),
                "summary": strategy.summary,
                "count": sum(1 for _ in library.cases_with_strategy(strategy.id)),
            }
            for strategy in strategies
        ],
        "cases": [cards.case_card(case, library) for case in cases[:_CASES_ON_HOME]],
        "case_count": len(cases),
        "fiction_count": sum(1 for case in cases if case.is_fictional),
        "quotable_count": sum(1 for quote in quotes if quote.is_quotable),
        "untraceable_count": sum(1 for quote in quotes if quote.is_untraceable),
    }
