"""A case, a quotation, a strategy and a hand-written page as whole records.

A record has the fields of its file under the names of its schema, and what the build works out beside them.
"""

import re
from collections.abc import Iterable, Iterator

from kb_build.exports import standing
from kb_build.exports.given import Given
from kb_build.exports.plain import Plain, plain
from kb_build.exports.standing import Standing
from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.source_record import SourceRecord
from kb_build.model.strategy import Guide, Strategy
from kb_build.text.markdown import BULLET, Body

NO_SOURCE = "belum-ada"
_GAP = re.compile(r" +(?=[.,;:](?:\s|$))", re.MULTILINE)
_LESSONS = "pelajaran"
_CONDITIONS = "syarat-replikasi"


def exported(library: Library) -> Iterator[Quote]:
    """The quotations that leave this library: neither untraceable nor withdrawn."""
    return (q for q in library.quotes.values() if not (q.is_untraceable or q.is_withdrawn))


def of_case(case: CaseStudy, library: Library, given: Given) -> Plain:
    """The record of a case; a draft is one too, and its review says so."""
    address, says = addresses.case(case.id), standing.of_case(case, given)
    record = _head("case", case.id, address, case, given)
    record |= {"evidence": says.values(given.label("caution", "evidence")), **plain(case)}
    if case.period.end is None:
        record["period"]["ongoing"] = True
    if not case.sources:
        record["sources"] = NO_SOURCE
    kept = {quote.id for quote in exported(library)}
    if case.quotes:
        record["quotes"] = [quote_id for quote_id in case.quotes if quote_id in kept]
    lessons, conditions = lessons_of(case), conditions_of(case)
    labels = _labels(given, _used_by_case(case))
    return {
        **record,
        "lessons": lessons,
        "conditions": conditions,
        "labels": labels,
        "body": _body(case.body),
    }


def lessons_of(case: CaseStudy) -> list[str]:
    """What a case teaches, a sentence each."""
    return [_without_gaps(text) for text in case.body.bullets(_LESSONS)]


def conditions_of(case: CaseStudy) -> list[str]:
    """What somebody needs who wants to do the same."""
    return [_without_gaps(text) for text in case.body.bullets(_CONDITIONS)]


def of_quote(quote: Quote, given: Given) -> Plain:
    """The record of a quotation."""
    says = standing.of_quote(quote, given)
    head = _head("quote", quote.id, addresses.quote(quote.id), quote, given)
    used = {
        "quote_state": (quote.verification.state,),
        "quote_rights": (quote.rights,),
        "strategy": quote.strategies,
        **_used_by_sources([quote.source] if quote.source else []),
    }
    labels = {**_labels(given, used), "nature": {says.nature: says.nature_label}}
    about = {"evidence": says.values(), "nature": says.nature, "quotable": quote.is_quotable}
    return {**head, **about, **plain(quote), "labels": labels, "body": _body(quote.body)}


def of_strategy(strategy: Strategy, library: Library, given: Given) -> Plain:
    """The record of a strategy, with the cases that use it, each with its evidence."""
    cases = [
        {**_case_row(case, given), "mechanism": use.mechanism}
        for case in library.cases_with_strategy(strategy.id)
        if (use := case.uses(strategy.id))
    ]
    quotes = [q.id for q in exported(library) if q.is_quotable and strategy.id in q.strategies]
    labels = _labels(given, _used_by_sources(strategy.sources))
    address = addresses.strategy(strategy.id)
    record = _own(_head("strategy", strategy.id, address, strategy, given), strategy)
    return {**record, "cases": cases, "quotes": quotes, "labels": labels, "body": _body(strategy.body)}


def of_guide(guide: Guide, given: Given) -> Plain:
    """The record of a hand-written page."""
    head = _head("guide", guide.id, addresses.guide(guide.id), guide, given)
    return {**_own(head, guide), "labels": _labels(given, {}), "body": _body(guide.body)}


def _case_row(case: CaseStudy, given: Given) -> Plain:
    """A case in the record of something else."""
    url = addresses.absolute(given.site_url, addresses.case(case.id))
    says = standing.of_case(case, given)
    return {"id": case.id, "url": url, "title": case.title, **says.columns(), "review": case.review.state}


def entry(noun: object, cases: Iterable[CaseStudy], given: Given) -> Plain:
    """An entry of a vocabulary, with the cases that it stands in, each with its evidence."""
    return {**plain(noun), "cases": [_case_row(case, given) for case in cases]}


def _head(
    kind: str, noun_id: str, address: str, noun: CaseStudy | Quote | Strategy | Guide, given: Given
) -> Plain:
    url = addresses.absolute(given.site_url, address)
    return {"kind": kind, "id": noun_id, "url": url, "path": str(noun.origin.path)}


def _own(head: Plain, noun: Strategy | Guide) -> Plain:
    says = standing.of_own_text()
    return {**head, "evidence": says.values(), "nature": says.nature, **plain(noun)}


def _body(body: Body) -> Plain:
    """The text as it was written, and the same without any markup."""
    sections = (
        "\n".join(filter(None, (section.heading.text if section.heading else "", section.text)))
        for section in body.sections
    )
    text = "\n\n".join(section for section in sections if section)
    return {"markdown": body.text, "text": _without_gaps(text.replace(BULLET, "- "))}


def _without_gaps(text: str) -> str:
    """A text whose source marks are gone, without the blanks that stood before them."""
    return _GAP.sub("", text)


def _used_by_case(case: CaseStudy) -> dict[str, Iterable[str | None]]:
    return {
        "nature": (case.nature,),
        "outcome": (case.outcome,),
        "review": (case.review.state,),
        "continuity": (case.continuity.status,) if case.continuity else (),
        "scope": (case.place.scope,),
        "region": case.place.regions,
        "agency": tuple(participant.id for participant in case.agencies),
        "role": tuple(participant.role for participant in case.agencies),
        "strategy": tuple(use.id for use in case.strategies),
        "sector": case.sector,
        "measures": tuple(result.measures for result in case.results),
        "relation": tuple(tie.relation for tie in case.related),
        **_used_by_sources(case.sources),
    }


def _used_by_sources(sources: Iterable[SourceRecord]) -> dict[str, Iterable[str | None]]:
    listed = tuple(sources)
    return {
        "source_kind": tuple(source.kind for source in listed),
        "voice": tuple(source.voice for source in listed),
        "covers": tuple(source.covers for source in listed),
    }


def _labels(given: Given, used: dict[str, Iterable[str | None]]) -> Plain:
    """The words for the values that a record uses, by group."""
    found = {
        group: {
            value: known[value] for value in dict.fromkeys(values) if value is not None and value in known
        }
        for group, values in used.items()
        if (known := given.labels.get(group, {}))
    }
    return {group: words for group, words in found.items() if words}


def standing_of(noun: CaseStudy | Quote, given: Given) -> Standing:
    """How strong a case or a quotation is, in words."""
    return standing.of_case(noun, given) if isinstance(noun, CaseStudy) else standing.of_quote(noun, given)
