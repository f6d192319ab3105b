"""What a page needs to know of the rest of the site before other programs can be told about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.open_data import NO_DATA, OpenData
from kb_build.model.quote import Quote
from kb_build.model.strategy import Strategy
from kb_build.pages.citable import Citations
from kb_build.pages.page import Page
from kb_build.settings import Settings

Noun = CaseStudy | Quote | Strategy


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The site around a page.

    `titles` are those of all pages that search engines may list, by address; `nouns` are what has a record of
    its own for programs, by the address of its page.
    """

    library: Library
    citations: Citations
    titles: Mapping[str, str]
    nouns: Mapping[str, Noun]
    site_url: str
    site_name: str
    data: OpenData = NO_DATA

    def absolute(self, address: str) -> str:
        """An address as other sites need it."""
        return addresses.absolute(self.site_url, address)

    def card(self, address: str) -> tuple[str, str]:
        """The picture for messengers and the title that it shows: the main strategy's, else the library's."""
        noun = self.nouns.get(address)
        main = next((s for s in _strategies(noun) if s in self.library.strategies), None)
        if main is None:
            return addresses.LIBRARY_CARD, self.site_name
        return addresses.card(main), self.library.strategies[main].title


def around(
    pages: Sequence[Page],
    library: Library,
    citations: Citations,
    settings: Settings,
    data: OpenData = NO_DATA,
) -> Surroundings:
    """The site that these pages make."""
    return Surroundings(
        library=library,
        citations=citations,
        titles={page.address: page.title for page in pages if page.indexed},
        nouns={
            **{addresses.case(case.id): case for case in library.cases.values()},
            **{addresses.strategy(strategy.id): strategy for strategy in library.strategies.values()},
            **{addresses.quote(quote.id): quote for quote in library.quotes.values() if quote.is_quotable},
        },
        site_url=settings.site_url,
        site_name=settings.site_name,
        data=data,
    )


def _strategies(noun: Noun | None) -> tuple[str, ...]:
    """Ids of the strategies of a page, the main one first."""
    if isinstance(noun, CaseStudy):
        return tuple(use.id for use in noun.strategies)
    if isinstance(noun, Strategy):
        return (noun.id,)
    return noun.strategies if noun else ()
