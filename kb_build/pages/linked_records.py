"""What a case, a strategy and a quotation are, in the words of schema.org.

Evidence stands in `disambiguatingDescription`, nature in `genre`. A story that is not real names no
place, time, agency or source here, since programs would take those for facts.
"""

from typing import Any

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.citation import Author, Citation
from kb_build.model.quote import Quote, Speaker
from kb_build.model.source_record import SourceRecord
from kb_build.model.strategy import Strategy
from kb_build.pages import cards
from kb_build.pages.locale import LANGUAGE, word
from kb_build.pages.surroundings import Surroundings

Node = dict[str, Any]

_SOURCE_TYPES = {
    "peraturan": "Legislation",
    "laporan": "Report",
    "audit": "Report",
    "evaluasi": "Report",
    "berita": "Article",
}
_PARAPHRASE = "parafrase"


def page(citation: Citation, kind: str, around: Surroundings) -> Node:
    """What every page with a citation says of itself."""
    picture, _ = around.card(citation.address)
    return filled(
        {
            "@type": kind,
            "@id": citation.url,
            "url": citation.url,
            "name": citation.title,
            "headline": citation.title,
            "description": citation.abstract,
            "disambiguatingDescription": citation.evidence,
            "genre": citation.genre,
            "inLanguage": citation.language,
            "license": citation.license,
            "isAccessibleForFree": True,
            "author": [_author(author) for author in citation.written_by],
            "publisher": publisher(around),
            "datePublished": citation.date,
            "keywords": list(citation.keywords),
            "image": around.absolute(picture),
            "isPartOf": {
                "@type": "WebSite",
                "@id": around.absolute(addresses.HOME),
                "name": around.site_name,
            },
        }
    )


def case_study(case: CaseStudy, citation: Citation, around: Surroundings) -> Node:
    """A case as an article, based on the sources that it cites."""
    strategies = around.library.strategies
    article = {
        **page(citation, "Article", around),
        "creativeWorkStatus": word("review", case.review.state),
        "about": [
            {"@type": "DefinedTerm", "name": strategies[use.id].title, "url": _url(use.id, around)}
            for use in case.strategies
            if use.id in strategies
        ],
    }
    return filled(article if case.is_fictional else {**article, **_world(case, around)})


def _url(strategy_id: str, around: Surroundings) -> str:
    return around.absolute(addresses.strategy(strategy_id))


def _world(case: CaseStudy, around: Surroundings) -> Node:
    """Where, when, who and who says so, as far as registers and sources know it."""
    regions = around.library.regions_of(case)
    places = [{"@type": "AdministrativeArea", "name": r.name, "identifier": r.code} for r in regions]
    country = case.place.country
    abroad = [{"@type": "Country", "name": name} for name in cards.place_names(case, around.library)]
    return {
        "spatialCoverage": abroad if country != "ID" else places,
        "temporalCoverage": f"{case.period.start}/{case.period.end or '..'}",
        "isBasedOn": [_source(source) for source in case.cited_sources],
        "mentions": [
            {"@type": "Organization", "name": agency.name} for agency in around.library.agencies_of(case)
        ],
    }


def _source(source: SourceRecord) -> Node:
    return filled(
        {
            "@type": _SOURCE_TYPES.get(source.kind, "CreativeWork"),
            "name": source.title,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": None if source.date_inferred else source.date,
            "url": source.url,
        }
    )


def strategy(strategy: Strategy, citation: Citation, around: Surroundings) -> Node:
    """The page of a strategy as an article about a term."""
    term = {"name": strategy.title, "description": strategy.summary, "alternateName": list(strategy.aliases)}
    return {**page(citation, "Article", around), "about": filled({"@type": "DefinedTerm", **term})}


def quote(quote: Quote, citation: Citation, around: Surroundings) -> Node:
    """The words with their speaker as `creator`: `spokenByCharacter` is for what somebody says inside a work.

    A paraphrase is nobody's wording, so it is no Quotation.
    """
    said = quote.said.date if quote.said and not quote.said.date_inferred else None
    words = {
        "@type": "CreativeWork" if quote.form == _PARAPHRASE else "Quotation",
        "text": quote.text,
        "creator": [_speaker(speaker) for speaker in quote.speakers],
        "dateCreated": said,
        "isBasedOn": [_source(source) for source in (quote.source,) if source],
        "inLanguage": LANGUAGE,
        "translationOfWork": _original(quote),
    }
    return {**page(citation, "WebPage", around), "mainEntity": filled(words)}


def _original(quote: Quote) -> Node | None:
    if quote.original is None:
        return None
    return {"@type": "Quotation", "text": quote.original.text, "inLanguage": quote.original.lang}


def _speaker(speaker: Speaker) -> Node:
    if speaker.position is None and Author(name=speaker.name).is_group:
        return {"@type": "Organization", "name": speaker.name}
    office = {"@type": "Organization", "name": speaker.org} if speaker.org else None
    person = {"@type": "Person", "name": speaker.name, "jobTitle": speaker.position, "affiliation": office}
    return filled(person)


def _author(author: Author) -> Node:
    return {"@type": "Organization" if author.is_group else "Person", "name": author.name}


def publisher(around: Surroundings) -> Node:
    """The site as a body that publishes."""
    return {"@type": "Organization", "name": around.site_name, "url": around.absolute(addresses.HOME)}


def filled(node: Node) -> Node:
    """A node without what nobody knows."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
