"""The page that explains terms, in the order of the alphabet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.vocabulary import Term, TermSource
from kb_build.pages import cards, dates
from kb_build.pages.locale import word
from kb_build.pages.mentions import Mentions
from kb_build.pages.page import Page, Values

_PAGES_SHOWN = 5

Link = Mapping[str, str]


def pages(library: Library, mentions: Mentions) -> Iterator[Page]:
    """The glossary, if there is a term in it."""
    terms = sorted(library.vocabularies.glossary.values(), key=_sorted_by)
    if not terms:
        return
    places = _places(library, mentions)
    letters = [
        {
            "letter": letter,
            "anchor": f"huruf-{letter.lower()}",
            "terms": [_entry(term, library, places.get(term.id, ())) for term in group],
        }
        for letter, group in groupby(terms, key=_letter)
    ]
    yield Page(
        address=addresses.GLOSSARY,
        template="glossary.html",
        title=word("glossary", "title"),
        summary=word("glossary", "summary"),
        values={"letters": letters},
    )


def _sorted_by(term: Term) -> tuple[str, str]:
    return term.term.casefold(), term.id


def _letter(term: Term) -> str:
    return term.term[0].upper()


def _entry(term: Term, library: Library, places: Sequence[Link]) -> Values:
    others = [library.vocabularies.glossary[i] for i in term.see if i in library.vocabularies.glossary]
    return {
        "id": term.id,
        "term": term.title,
        "definition": term.definition,
        "aliases": ", ".join(term.aliases),
        "see": [{"text": other.term, "anchor": other.id} for other in others if other.id != term.id],
        "source": _source(term.source) if term.source else {"text": word("glossary", "own"), "url": ""},
        "places": list(places[:_PAGES_SHOWN]),
    }


def _source(source: TermSource) -> Values:
    written = dates.in_words(source.date) if source.date else ""
    named = ", ".join(part for part in (source.publisher, source.title, written) if part)
    return {"text": word("glossary", "source").format(source=named), "url": source.url or ""}


def _places(library: Library, mentions: Mentions) -> dict[str, list[Link]]:
    """The pages that lead to each term: strategies in their order, then cases, the best supported first."""
    places: defaultdict[str, list[Link]] = defaultdict(list)
    glossary = addresses.page_path(addresses.GLOSSARY)
    for source, link in _linking(library):
        for target in {mention.target for mention in mentions.get(source, ())}:
            if target.page == glossary:
                places[target.anchor].append(link)
    return places


def _linking(library: Library) -> Iterator[tuple[PurePosixPath, Link]]:
    for strategy in library.strategies_in_order():
        yield strategy.origin.path, {"text": strategy.title, "url": addresses.strategy(strategy.id)}
    for case in cards.cases_by_evidence(library.cases.values()):
        yield case.origin.path, {"text": case.title, "url": addresses.case(case.id)}
