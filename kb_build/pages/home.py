"""The first page: what to do, the strategies, the cases with the newest sources, and what is wanted."""

from collections.abc import Iterator

from kb_build.model import addresses
from kb_build.model.case_study import DRAFT, CaseStudy
from kb_build.model.library import Library
from kb_build.model.strategy import Guide, Strategy
from kb_build.pages import cards, dates, tally
from kb_build.pages.locale import word
from kb_build.pages.page import Values

_CASES = 6
_TASKS = "tugas"
_PROMISE = "janji"


def slots(guide: Guide) -> dict[int, str]:
    """Where the search box and the lists stand in the editors' text: before the tasks, before the promise."""
    starts = {heading.id: heading.span.start for heading in guide.body.headings}
    begin, end = guide.body.start, guide.body.start + len(guide.body.text)
    found: dict[int, str] = {}
    for place, slot in ((starts.get(_TASKS, begin), "ask"), (starts.get(_PROMISE, end), "library")):
        found[place] = f'{found.get(place, "")}\n\n<div data-slot="{slot}"></div>\n\n'
    return found


def values(library: Library) -> Values:
    """What the template prints between the editors' words."""
    strategies = library.strategies_in_order()
    cases = library.cases.values()
    quotes = library.quotes.values()
    newest = sorted((case for case in cases if _newest_source(case)), key=_by_source, reverse=True)
    return {
        "strategies": [_strategy(strategy, library) for strategy in strategies],
        "cases": [_card(case, library) for case in newest[:_CASES]],
        "wanted": list(_wanted(library)),
        "case_count": len(cases),
        "fiction_count": sum(1 for case in cases if case.is_fictional),
        "quotable_count": sum(1 for quote in quotes if quote.is_quotable),
        "untraceable_count": sum(1 for quote in quotes if quote.is_untraceable),
    }


def _strategy(strategy: Strategy, library: Library) -> Values:
    told = tally.told(library.cases_with_strategy(strategy.id))
    parts = (told["cases"], word("home", "best").format(evidence=told["evidence"].lower()))
    return {
        "title": strategy.title,
        "url": addresses.strategy(strategy.id),
        "summary": strategy.summary,
        "tally": "; ".join(parts if told["evidence"] else parts[:1]),
    }


def _card(case: CaseStudy, library: Library) -> Values:
    """A case with the state of its review, and the date that it is listed by."""
    state = word("review", case.review.state)
    date = dates.in_words(_newest_source(case))
    return {**cards.case_card(case, library), "role": word("home", "newest").format(state=state, date=date)}


def _newest_source(case: CaseStudy) -> str:
    """The date of the newest source that a real case cites; empty when no source has one."""
    if case.is_fictional:
        return ""
    return max((source.date for source in case.cited_sources if source.date), default="")


def _by_source(case: CaseStudy) -> tuple[str, str]:
    return _newest_source(case), case.id


def _wanted(library: Library) -> Iterator[Values]:
    """What the library lacks, counted, each with the way to mend it; nothing that it does not lack."""
    real = [case for case in library.cases.values() if not case.is_fictional]
    provinces = [r for r in library.vocabularies.regions.values() if r.level == "provinsi"]
    reached = {region.province_code for case in real for region in library.regions_of(case)}
    counts = (
        ("unknown", sum(1 for c in real if c.outcome == "belum-diketahui"), len(real), addresses.CONTRIBUTE),
        ("drafts", sum(1 for c in real if c.review.state == DRAFT), len(real), addresses.CONTRIBUTE),
        (
            "provinces",
            sum(1 for p in provinces if p.code not in reached),
            len(provinces),
            addresses.REGIONS,
        ),
        ("cells", *_empty_cells(library), addresses.MATRIX),
    )
    for gap, count, total, url in counts:
        if count:
            text = word("wanted", gap).format(count=count, total=total)
            yield {"text": text, "link": word("wanted_link", gap), "url": url}


def _empty_cells(library: Library) -> tuple[int, int]:
    """How many meetings of a strategy and a sector have no real case, of how many."""
    size = len(library.strategies) * len(library.vocabularies.sectors)
    filled = {
        (use.id, sector)
        for case in library.cases.values()
        if not case.is_fictional
        for use in case.strategies
        for sector in case.sector
    }
    return size - len(filled), size
