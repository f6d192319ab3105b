"""The page of a strategy: the editors' text, its cases with what made it work, its quotable quotations."""

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.strategy import Strategy
from kb_build.pages import body, cards, sources
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values, slot

_BEFORE = "jebakan"


def page(strategy: Strategy, library: Library, paths: body.PathMap) -> Page:
    """One strategy."""
    about = [quote for quote in library.quotes.values() if strategy.id in quote.strategies]
    cases = cards.cases_by_evidence(library.cases_with_strategy(strategy.id))
    return Page(
        address=addresses.strategy(strategy.id),
        template="strategy.html",
        title=strategy.title,
        summary=strategy.summary,
        origin=strategy.origin.path,
        body=_with_sections(strategy, body.for_site(strategy.body, strategy.origin.path, library, paths)),
        values={
            "cases": [_card(case, strategy, library) for case in cases],
            "quotes": [cards.quote_card(quote) for quote in about if quote.is_quotable],
            "untraceable": _untraceable([quote for quote in about if quote.is_untraceable]),
            "sources": sources.listed(strategy.sources),
        },
    )


def _with_sections(strategy: Strategy, text: str) -> str:
    """The body with the sections for cases and quotations before the pitfalls, and the sources last."""
    generated = "\n\n".join(
        [
            f"## {word('heading', 'cases')} {{#{addresses.SECTION_CASES}}}",
            slot("cases"),
            f"## {word('heading', 'quotes')} {{#{addresses.SECTION_QUOTES}}}",
            slot("quotes"),
        ]
    )
    heading = next((h for h in strategy.body.headings if h.id == _BEFORE), None)
    line = _line_at(strategy, heading.span.start) if heading else ""
    before, found, after = text.partition(line) if line else (text, "", "")
    parts = [before.rstrip(), generated, (found + after).strip()]
    if strategy.sources:
        title = word("heading", "sources")
        parts += [f"## {title} {{#{addresses.SECTION_SOURCES}}}", slot("sources")]
    return "\n\n".join(part for part in parts if part)


def _line_at(strategy: Strategy, offset: int) -> str:
    text = strategy.body.text
    return text[offset - strategy.body.start :].split("\n", 1)[0]


def _card(case: CaseStudy, strategy: Strategy, library: Library) -> Values:
    use = case.uses(strategy.id)
    return {**cards.case_card(case, library), "mechanism": use.mechanism if use else ""}


def _untraceable(quotes: list[Quote]) -> list[Values]:
    """One line that says how many quotations could not be traced, and links to them; none when all could."""
    if not quotes:
        return []
    links = [{"text": cards.quote_title(quote), "url": addresses.quote(quote.id)} for quote in quotes]
    return [{"text": word("untraceable", "count").format(count=len(quotes)), "links": links}]
