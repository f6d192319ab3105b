"""The page of a case study: what happened, achieved or not, according to whom; then the facts."""

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy, Participant, Result
from kb_build.model.crosslink import CrossLinks
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.pages import body, cards, dates, related, sources
from kb_build.pages.locale import word, words
from kb_build.pages.mentions import NONE, Mentions
from kb_build.pages.page import Page, Values, section

_MINUTES_PER_JP = 45


def page(
    case: CaseStudy,
    library: Library,
    paths: body.SitePaths,
    links: CrossLinks,
    mentions: Mentions = NONE,
) -> Page:
    """One case study."""
    source = case.origin.path
    text = body.for_site(case.body, source, paths, mentions=mentions.get(source, ())).rstrip()
    related_cases = [related.card(link, library) for link in links.get(case.id, ())]
    return Page(
        address=addresses.case(case.id),
        template="case.html",
        title=case.title,
        summary=case.summary,
        origin=case.origin.path,
        body="\n\n".join([text, section("sources"), *([section("related")] if related_cases else [])]),
        values={
            **_verdict(case),
            "facts": _facts(case, library),
            "strategies": _strategies(case, library),
            "results": [_result(result) for result in case.results],
            "quotes": [cards.quote_card(quote) for quote in library.quotes_on_case(case)],
            "sources": sources.listed(case.sources),
            "related": related_cases,
            "responses": [
                {"by": r.by, "date": dates.in_words(r.date), "text": r.text} for r in case.responses
            ],
            "teaching": _teaching(case),
            "images": [
                {"alt": image.alt, "credit": image.credit, "license": image.license} for image in case.images
            ],
            "credits": _credits(case),
            "license": case.license,
        },
    )


def _verdict(case: CaseStudy) -> Values:
    strength = evidence(case)
    note = word("review_note", case.review.state)
    return {
        "nature": cards.nature(case),
        "outcome": word("outcome", case.outcome),
        "outcome_id": case.outcome,
        "according_to": sources.according_to(case.cited_sources),
        "evidence": word("evidence", str(strength.level)),
        "evidence_level": strength.level,
        "evidence_reason": cards.evidence_reason(case, strength),
        "evidence_line": str(words()["evidence_line"]),
        "review": word("review", case.review.state),
        "review_note": note.format(by=case.review.by or str(words()["unnamed"])),
    }


def _facts(case: CaseStudy, library: Library) -> list[Values]:
    """Rows of the fact table: a label, and entries that may lead to a page of their own.

    Strategies have a section of their own; only their absence is a row.
    """
    regions = library.regions_of(case)
    place = (
        [{"text": region.name, "url": addresses.region(region.id), "note": ""} for region in regions]
        if regions
        else _plain(cards.place_names(case, library))
    )
    register = library.vocabularies.sectors
    sectors = [
        {"text": register[s].name, "url": addresses.sector(s), "note": ""}
        for s in case.sector
        if s in register
    ]
    rows = {
        "agencies": [_participant(p, library) for p in case.agencies],
        "place": place or _plain([_not_filled()]),
        "period": _plain([dates.of_period(case.period)]),
        "sectors": sectors or _plain([_not_filled()]),
        **({} if case.strategies else {"strategies": _plain([_not_filled()])}),
        **({} if _never_was(case) else {"continuity": _plain([_continuity(case)])}),
    }
    return [{"label": word("label", key), "entries": entries} for key, entries in rows.items()]


def _plain(texts: list[str]) -> list[Values]:
    return [{"text": text, "url": "", "note": ""} for text in texts]


def _not_filled() -> str:
    return str(words()["not_filled"])


def _participant(participant: Participant, library: Library) -> Values:
    agency = library.vocabularies.agencies.get(participant.id or "")
    return {
        "text": agency.name if agency else participant.name or "",
        "url": addresses.agency(agency.id) if agency else "",
        "note": word("role", participant.role).lower(),
    }


def _never_was(case: CaseStudy) -> bool:
    """Whether asking if it still goes on makes no sense: an invented story that says nothing about it."""
    return case.is_fictional and case.continuity is None


def _continuity(case: CaseStudy) -> str:
    if case.continuity is None:
        return _not_filled()
    checked = dates.in_words(case.continuity.checked)
    return word("continuity", case.continuity.status).format(date=checked)


def _strategies(case: CaseStudy, library: Library) -> list[Values]:
    return [
        {
            "title": library.strategies[use.id].title,
            "url": addresses.strategy(use.id),
            "mechanism": use.mechanism,
            "number": use.source[1:] if use.source else "",
            "anchor": addresses.source_anchor(use.source) if use.source else "",
        }
        for use in case.strategies
        if use.id in library.strategies
    ]


def _result(result: Result) -> Values:
    baseline = result.baseline
    return {
        "text": result.text,
        "date": dates.in_words(result.date),
        "measures": word("measures", result.measures),
        "baseline": f"{baseline.text} ({dates.in_words(baseline.date)})" if baseline else "",
        "number": result.source[1:],
        "anchor": addresses.source_anchor(result.source),
    }


def _teaching(case: CaseStudy) -> list[Values]:
    """One entry, or none: templates loop."""
    if case.teaching is None:
        return []
    teaching = case.teaching
    return [
        {
            "jp": teaching.jp,
            "minutes": teaching.jp * _MINUTES_PER_JP,
            "group": teaching.group,
            "level": word("level", teaching.level),
            "objectives": list(teaching.objectives),
            "questions": list(teaching.questions),
        }
    ]


def _credits(case: CaseStudy) -> list[Values]:
    """Who did what for this text: an informant is no writer."""
    by_role: dict[str, list[str]] = {}
    for person in case.contributors:
        by_role.setdefault(person.role, []).append(person.name)
    return [{"role": word("contributor_role", r), "names": ", ".join(by_role[r])} for r in by_role]
