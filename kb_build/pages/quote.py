"""The page of a quotation, with how far it was traced."""

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.source_record import SourceRecord
from kb_build.pages import body, cards, dates, ladder, sources
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page, Values


def page(quote: Quote, library: Library, paths: body.SitePaths) -> Page:
    """One quotation; an untraceable one is kept out of search engines."""
    public = quote.is_quotable
    return Page(
        address=addresses.quote(quote.id),
        template="quote.html",
        title=cards.quote_title(quote),
        summary=quote.context or word("quote_state", quote.verification.state),
        origin=quote.origin.path,
        body="" if quote.is_withdrawn else body.for_site(quote.body, quote.origin.path, paths),
        indexed=public,
        values={
            **_words(quote),
            "state": word("quote_state", quote.verification.state),
            "state_id": quote.verification.state,
            "meaning": word("quote_meaning", quote.verification.state),
            "ladder": ladder.rungs(quote),
            "origin": [_in_a_line(source) for source in (quote.source,) if source],
            "quotable": public,
            "checked": dates.in_words(quote.verification.date),
            "method": quote.verification.method,
            "note": quote.verification.note or "",
            "rights": word("quote_rights", quote.rights) if quote.rights else "",
            "strategies": [
                {"text": library.strategies[s].title, "url": addresses.strategy(s)}
                for s in quote.strategies
                if s in library.strategies
            ],
            "cases": [
                {"text": library.cases[c].title, "url": addresses.case(c)} for c in _cases(quote, library)
            ],
            "sources": [
                *(sources.entry(source) for source in (quote.source,) if source),
                *(_where_found(article) for article in (quote.found_in,) if article),
            ],
        },
    )


def _words(quote: Quote) -> Values:
    """The words and who said them, as far as this state lets them be shown."""
    if quote.is_withdrawn:
        sentence = str(words()["withdrawn"]["sentence"])
        return {"text": "", "speakers": "", "said": "", "form": "", "context": "", "warning": sentence}
    values = {
        "text": quote.text,
        "verbatim": quote.form == "verbatim",
        "form": cards.form(quote),
        "context": quote.context or "",
        "speakers": cards.speakers(quote.speakers),
        "said": cards.said(quote),
        "original": [
            {
                "text": original.text,
                "lang": original.lang,
                "language": words()["lang"].get(original.lang, ""),
                "translator": original.translator,
            }
            for original in (quote.original,)
            if original
        ],
        "warning": "",
    }
    if quote.is_untraceable:
        sentence = word("untraceable", "sentence").format(name=quote.attributed_as or "")
        return {**values, "warning": sentence, "form": "", "speakers": "", "said": ""}
    return values


def _in_a_line(source: SourceRecord) -> str:
    """A source as it is copied together with the words."""
    parts = (source.title, source.publisher, dates.of_source(source), source.locator)
    return ", ".join(part for part in parts if part)


def _where_found(article: SourceRecord) -> Values:
    """The article that carries untraceable words; nobody is known to speak in it."""
    return {**sources.entry(article), "voice": ""}


def _cases(quote: Quote, library: Library) -> list[str]:
    if not quote.is_quotable:
        return []
    naming = [case.id for case in library.cases.values() if quote.id in case.quotes]
    return [c for c in dict.fromkeys((*quote.cases, *naming)) if c in library.cases]
