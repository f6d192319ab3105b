"""The cases of a strategy on its page: in a line, as cards to be narrowed, and with what else they used."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kb_build.model import addresses
from kb_build.model.case_study import REAL, CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.library import Library
from kb_build.model.strategy import Strategy
from kb_build.pages import cards, dates, tally
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values

_FIRST = 10
_WORTH_NARROWING = 5
_CHECKED = "sumber-diperiksa"


def shown(strategy: Strategy, library: Library) -> Values:
    """All that the page says of its cases; the first ten stand open, the rest unfolds."""
    cases = cards.cases_by_evidence(library.cases_with_strategy(strategy.id))
    found = [_card(case, strategy, library) for case in cases]
    rest = found[_FIRST:]
    return {
        "tally": tally.told(cases),
        "checked": _checked(cases),
        "cases": found[:_FIRST],
        "more": rest,
        "more_label": word("strategy_cases", "more").format(count=len(rest)),
        "narrowing": list(_facets(cases, library)) if len(cases) >= _WORTH_NARROWING else [],
        "together": list(_together(strategy, cases, library)),
    }


def _card(case: CaseStudy, strategy: Strategy, library: Library) -> Values:
    """A case in the list, with the values that a reader may narrow the list to."""
    use = case.uses(strategy.id)
    return {
        **cards.case_card(case, library),
        "mechanism": use.mechanism if use else "",
        "in_sectors": " ".join(case.sector),
        "in_outcome": case.outcome,
        "in_evidence": str(evidence(case).level),
    }


def _checked(cases: Iterable[CaseStudy]) -> str:
    """How many real cases had their sources checked by somebody else, and when the last of them."""
    checked = [case.review.date or "" for case in cases if case.nature == REAL and _is_checked(case)]
    if not checked:
        return word("strategy_cases", "unchecked")
    date = max(checked)
    told = word("strategy_cases", "checked").format(count=len(checked))
    return f"{told} {word('strategy_cases', 'last').format(date=dates.in_words(date))}" if date else told


def _is_checked(case: CaseStudy) -> bool:
    return case.review.state == _CHECKED


def _facets(cases: Sequence[CaseStudy], library: Library) -> Iterator[Values]:
    """What the list may be narrowed to, named in the address as on the page of all cases."""
    sectors = library.vocabularies.sectors.values()
    levels = reversed(words()["evidence"].items())
    yield from _facet(
        "sector", "sektor", ((s.id, s.name) for s in sectors), (s for c in cases for s in set(c.sector))
    )
    yield from _facet("outcome", "hasil", words()["outcome"].items(), (case.outcome for case in cases))
    yield from _facet("evidence", "bukti", levels, (str(evidence(case).level) for case in cases))


def _facet(
    kind: str, name: str, choices: Iterable[tuple[str, str]], given: Iterable[str]
) -> Iterator[Values]:
    """The values that some case has; none where there is nothing to choose between."""
    counts = Counter(given)
    options = [
        {"value": value, "text": label, "count": counts[value]} for value, label in choices if counts[value]
    ]
    if len(options) > 1:
        yield {"name": name, "label": word("facet", kind), "options": options}


def _together(strategy: Strategy, cases: Iterable[CaseStudy], library: Library) -> Iterator[Values]:
    """In how many of its real cases each other strategy occurs, the most frequent first."""
    real = [case for case in cases if case.nature == REAL]
    counts = Counter(used for case in real for used in {use.id for use in case.strategies})
    others = [one for one in library.strategies.values() if one.id != strategy.id]
    for other in sorted(others, key=lambda one: (-counts[one.id], one.order)):
        if real:
            told = word("strategy_cases", "together").format(count=counts[other.id], all=len(real))
            yield {"text": other.title, "url": addresses.strategy(other.id), "count": told}
