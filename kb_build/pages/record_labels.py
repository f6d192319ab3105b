"""What people call the values of fields, for programs that print them; the pages use the same words."""

from collections.abc import Mapping

from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.pages import cards
from kb_build.pages.locale import words

Labels = Mapping[str, Mapping[str, str]]

_GROUPS = (
    *("nature", "outcome", "evidence", "review", "voice", "covers", "source_kind", "role", "agency_kind"),
    *("scope", "measures", "contributor_role", "level", "relation", "quote_state", "quote_rights"),
    *("region_level", "country"),
)


def record_labels(library: Library) -> Labels:
    """Words by group and value; what is said of one record alone stands by the id of that record."""
    cases, quotes = library.cases.values(), library.quotes.values()
    vocabularies = library.vocabularies
    return {
        **{group: words()[group] for group in _GROUPS},
        "continuity": words()["continuity_short"],
        "read": words()["source"]["read"],
        "quote_form": {form: text.partition(":")[0] for form, text in words()["quote_form"].items()},
        "strategy": {strategy.id: strategy.title for strategy in library.strategies.values()},
        "sector": {sector.id: sector.name for sector in vocabularies.sectors.values()},
        "agency": {agency.id: agency.name for agency in vocabularies.agencies.values()},
        "region": {region.code: region.name for region in vocabularies.regions.values()},
        "evidence_reason": {case.id: cards.evidence_reason(case, evidence(case)) for case in cases},
        "quote_title": {quote.id: cards.quote_title(quote) for quote in quotes if not quote.is_untraceable},
        "quote_form_of": {quote.id: cards.form(quote) for quote in quotes},
        "caution": {"evidence": str(words()["evidence_line"])},
    }
