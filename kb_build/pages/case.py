"""The page of a case study: what happened, achieved or not, according to whom; then the facts."""

from collections.abc import Sequence
from itertools import chain

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy, Result
from kb_build.model.crosslink import CrossLinks
from kb_build.model.evidence import evidence
from kb_build.model.history import NO_HISTORY, Change, Histories
from kb_build.model.library import Library
from kb_build.pages import body, cards, case_facts, citing, dates, related, sharing, sources, trail, unfilled
from kb_build.pages.locale import word, words
from kb_build.pages.mentions import NONE, Mentions
from kb_build.pages.page import Page, Values, section

_MINUTES_PER_JP = 45
_LESSONS = "pelajaran"


def page(
    case: CaseStudy,
    library: Library,
    paths: body.SitePaths,
    links: CrossLinks,
    mentions: Mentions = NONE,
    histories: Histories = NO_HISTORY,
    site_url: str = "",
) -> Page:
    """One case study."""
    values = {
        **_verdict(case),
        **_told(case, library),
        "sources": sources.listed(case.sources, _places(case, library)),
        "related": [related.card(link, library) for link in links.get(case.id, ())],
        **_behind(case, histories.get(case.id, ())),
        "share": sharing.of(case, site_url),
    }
    return Page(
        address=addresses.case(case.id),
        template="case.html",
        title=case.title,
        summary=case.summary,
        origin=case.origin.path,
        body=_body(case, paths, mentions, values),
        values=values,
    )


def _told(case: CaseStudy, library: Library) -> Values:
    """What the file says outside its text."""
    return {
        "unfilled": unfilled.box(case),
        "facts": case_facts.rows(case, library),
        "facts_line": case_facts.line(case, library),
        "strategies": _strategies(case, library),
        "results": [_result(result, number) for number, result in enumerate(case.results, 1)],
        "quotes": [cards.quote_card(quote) for quote in library.quotes_on_case(case)],
        "teaching": _teaching(case),
        "responses": [{"by": r.by, "date": dates.in_words(r.date), "text": r.text} for r in case.responses],
        "images": [
            {"alt": image.alt, "credit": image.credit, "license": image.license} for image in case.images
        ],
    }


def _behind(case: CaseStudy, history: Sequence[Change]) -> Values:
    """How the text came about."""
    return {
        "credits": trail.credits(case),
        "changes": trail.changes(history),
        "older_changes": trail.older(history),
        "license": case.license,
    }


def _body(case: CaseStudy, paths: body.SitePaths, mentions: Mentions, values: Values) -> str:
    """The text among the sections that the template fills; results with dates stand before the lessons."""
    source, text = case.origin.path, case.body
    end = text.start + len(text.text)
    lessons = next((h.span.start for h in text.headings if h.id == _LESSONS), end)
    insertions = {lessons: f"\n\n{section('results')}\n\n"} if case.results else {}
    written = body.for_site(text, source, paths, insertions, mentions.get(source, ()))
    before = _sections(values, "facts", "strategies")
    after = _sections(values, "quotes", "teaching", "responses", "sources", "related", "history")
    return "\n\n".join([*before, written.strip("\n").rstrip(), *after])


def _sections(values: Values, *names: str) -> list[str]:
    """Those that have something to show; where sources are missing, and who wrote a text, is always said."""
    always = ("sources", "history")
    return [section(name) for name in names if name in always or values[name]]


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
        "review_id": case.review.state,
        "review_note": note.format(by=case.review.by or str(words()["unnamed"])),
        "review_date": dates.in_words(case.review.date) if case.review.date else "",
    }


def _places(case: CaseStudy, library: Library) -> citing.Places:
    """Where the page cites its sources, in the order of the page."""
    return citing.by_source(
        chain(
            citing.in_list(
                word("heading", "strategies"),
                addresses.SECTION_STRATEGIES,
                (use.source if use.id in library.strategies else None for use in case.strategies),
            ),
            citing.in_text(case.body),
            citing.in_list(
                word("heading", "results"),
                addresses.SECTION_RESULTS,
                (result.source for result in case.results),
            ),
        )
    )


def _strategies(case: CaseStudy, library: Library) -> list[Values]:
    return [
        {
            "title": library.strategies[use.id].title,
            "url": addresses.strategy(use.id),
            "mechanism": use.mechanism,
            "number": use.source[1:] if use.source else "",
            "anchor": addresses.source_anchor(use.source) if use.source else "",
            "mark": citing.item_anchor(addresses.SECTION_STRATEGIES, number),
        }
        for number, use in enumerate(case.strategies, 1)
        if use.id in library.strategies
    ]


def _result(result: Result, number: int) -> Values:
    baseline = result.baseline
    return {
        "text": result.text,
        "date": dates.in_words(result.date),
        "measures": word("measures", result.measures),
        "baseline": f"{baseline.text} ({dates.in_words(baseline.date)})" if baseline else "",
        "number": result.source[1:],
        "anchor": addresses.source_anchor(result.source),
        "mark": citing.item_anchor(addresses.SECTION_RESULTS, number),
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
