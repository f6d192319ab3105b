"""What the search calls the kinds of pages and the values that they may be narrowed to."""

from collections.abc import Mapping

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency
from kb_build.pages import cards, dates
from kb_build.pages.locale import word, words

Labels = Mapping[str, Mapping[str, str]]


def search_labels(library: Library) -> Labels:
    """Words for the values of each facet, for kinds of pages and for sections, in the order of reading.

    `place` and `period` say where and when each case happened, as its card does.
    """
    cases = library.cases.values()
    return {
        **facet_labels(library),
        "kind": words()["kind"],
        "section": _sections(),
        "verification": words()["quote_state"],
        "place": {case.id: ", ".join(cards.place_names(case, library)) for case in cases},
        "period": {case.id: dates.of_period(case.period) for case in cases},
    }


def facet_labels(library: Library) -> Labels:
    """Words for the values of each facet, in the order of reading; the cases are not asked."""
    vocabularies = library.vocabularies
    strategies = library.strategies_in_order()
    agencies = sorted(vocabularies.agencies.values(), key=lambda agency: agency.name)
    return {
        "strategy": {strategy.id: strategy.title for strategy in strategies},
        "sector": {sector.id: sector.name for sector in vocabularies.sectors.values()},
        "region": {region.id: region.name for region in vocabularies.regions.values()},
        "agency": {agency.id: _with_abbreviation(agency) for agency in agencies},
        "outcome": words()["outcome"],
        "evidence": dict(reversed(words()["evidence"].items())),
        "continuity": words()["continuity_short"],
        "nature": words()["nature"],
    }


def _sections() -> dict[str, str]:
    """Headings that templates print, by their anchors."""
    return {
        addresses.SECTION_STRATEGIES: word("heading", "strategies"),
        addresses.SECTION_RESULTS: word("heading", "results"),
        addresses.SECTION_QUOTES: word("heading", "quotes"),
    }


def _with_abbreviation(agency: Agency) -> str:
    """Both names, so that a reader who looks for either sees it."""
    return f"{agency.name} ({agency.abbreviation})" if agency.abbreviation else agency.name
