"""A case, a quotation and an agency as they stand in lists."""

from collections.abc import Iterable

from kb_build.model import addresses
from kb_build.model.case_study import REAL, CaseStudy
from kb_build.model.evidence import OUTSIDERS_SPEAK, Evidence, evidence
from kb_build.model.library import Library
from kb_build.model.quote import Quote, Speaker
from kb_build.pages import dates
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values


def case_card(case: CaseStudy, library: Library) -> Values:
    """A case in a list: its nature if it is not real, what came of it, and who says so."""
    return {
        "title": case.title,
        "url": addresses.case(case.id),
        "summary": case.summary,
        "nature": nature(case),
        "outcome": word("outcome", case.outcome),
        "evidence": word("evidence", str(evidence(case).level)),
        "place": ", ".join(place_names(case, library)),
        "period": dates.of_period(case.period),
        "mechanism": "",
    }


def cases_by_evidence(cases: Iterable[CaseStudy]) -> list[CaseStudy]:
    """Real cases before fiction, stronger evidence first, then the newer, then by id."""
    return sorted(
        cases, key=lambda case: (case.is_fictional, -evidence(case).level, -case.period.year, case.id)
    )


def nature(case: CaseStudy) -> str:
    """The label of a case that is not a real one; empty for a real one."""
    return "" if case.nature == REAL else word("nature", case.nature)


def place_names(case: CaseStudy, library: Library) -> list[str]:
    """Where it happened, in names."""
    if case.place.country != "ID":
        return [words()["country"].get(case.place.country, case.place.country)]
    regions = [region.name for region in library.regions_of(case)]
    if regions:
        return regions
    return [word("scope", case.place.scope)] if case.place.scope else []


def evidence_reason(case: CaseStudy, strength: Evidence) -> str:
    """Why a case has its level, in one sentence."""
    if case.is_fictional:
        return word("evidence_reason", "fiction")
    publishers = dict.fromkeys(
        f"{source.publisher} ({word('source_kind', source.kind).lower()})" for source in strength.sources
    )
    template = word("evidence_reason", str(strength.level))
    reason = template.format(count=strength.comparable_results, sources="; ".join(publishers))
    return f"{reason} {words()['evidence_openings']}" if _only_openings(strength) else reason


def _only_openings(strength: Evidence) -> bool:
    """Whether nothing that outsiders wrote, and that carries the level, was read to its end."""
    return strength.level >= OUTSIDERS_SPEAK and all(
        source.read == "pembukaan" for source in strength.sources
    )


def quote_card(quote: Quote) -> Values:
    """A quotation that may be quoted, with its speakers and how far it was traced."""
    return {
        "text": quote.text,
        "verbatim": quote.form == "verbatim",
        "url": addresses.quote(quote.id),
        "speakers": speakers(quote.speakers),
        "said": said(quote),
        "state": word("quote_state", quote.verification.state),
        "form": form(quote),
    }


def speakers(people: Iterable[Speaker]) -> str:
    """Names with the positions of that time."""
    return "; ".join(
        ", ".join(part for part in (person.name, person.position, person.org) if part) for person in people
    )


def said(quote: Quote) -> str:
    """Where and when it was said, as far as known."""
    if quote.said is None:
        return ""
    date = dates.in_words(quote.said.date) if quote.said.date else ""
    if quote.said.date_inferred:
        date = f"[{date}]"
    return ", ".join(part for part in (quote.said.occasion, quote.said.medium, date) if part)


def form(quote: Quote) -> str:
    """How close the text is to what was said."""
    translator = quote.original.translator if quote.original else ""
    return word("quote_form", quote.form).format(translator=translator)


def quote_title(quote: Quote) -> str:
    """What a quotation's page is called: its first words; never a name."""
    if quote.is_withdrawn:
        return word("withdrawn", "title")
    if quote.is_untraceable:
        return word("untraceable", "title").format(text=quote.opening)
    return f"“{quote.opening}”" if quote.form == "verbatim" else quote.opening
