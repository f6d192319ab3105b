"""The table of strategies and sectors: which cases there are, and where none is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kb_build.model import addresses
from kb_build.model.case_study import DRAFT, REAL, CaseStudy
from kb_build.model.library import Library
from kb_build.model.strategy import Strategy
from kb_build.model.vocabulary import Sector
from kb_build.pages import tally
from kb_build.pages.groups import Cases, grouped
from kb_build.pages.locale import word, words
from kb_build.pages.page import Page, Values

_Cells = Mapping[tuple[str, str], Sequence[CaseStudy]]


def pages(library: Library) -> Iterator[Page]:
    """The one page; of the cases, only real ones fill a cell, and drafts are counted apart."""
    strategies = library.strategies_in_order()
    sectors = list(library.vocabularies.sectors.values())
    cells = _cells(library)
    with_page = grouped(library).sectors
    size = len(strategies) * len(sectors)
    filled = sum(1 for sector in sectors for strategy in strategies if (strategy.id, sector.id) in cells)
    yield Page(
        address=addresses.MATRIX,
        template="matrix.html",
        title=word("matrix", "title"),
        summary=word("matrix", "summary"),
        wide=True,
        values={
            "columns": [{"text": s.title, "url": addresses.strategy(s.id)} for s in strategies],
            "rows": [_row(sector, strategies, cells, with_page) for sector in sectors] if strategies else [],
            "size": size,
            "empty": size - filled,
            "levels": _levels(),
            "left_out": sum(1 for case in library.cases.values() if case.nature != REAL),
            "contribute": addresses.CONTRIBUTE,
        },
    )


def _cells(library: Library) -> _Cells:
    """Real cases by strategy and sector; a case stands in as many cells as it names."""
    cells: defaultdict[tuple[str, str], list[CaseStudy]] = defaultdict(list)
    for case in library.cases.values():
        if case.nature == REAL:
            for strategy in dict.fromkeys(use.id for use in case.strategies):
                for sector in dict.fromkeys(case.sector):
                    cells[strategy, sector].append(case)
    return cells


def _row(sector: Sector, strategies: Sequence[Strategy], cells: _Cells, with_page: Cases) -> Values:
    return {
        "text": sector.name,
        "url": addresses.sector(sector.id) if sector.id in with_page else "",
        "cells": [
            _cell(strategy, sector, cells.get((strategy.id, sector.id), ())) for strategy in strategies
        ],
    }


def _cell(strategy: Strategy, sector: Sector, cases: Sequence[CaseStudy]) -> Values:
    """How many cases, the best evidence among those that are no drafts, and where to read or send one."""
    told = [case for case in cases if case.review.state != DRAFT]
    drafts = len(cases) - len(told)
    level = str(tally.best_level(told))
    chosen = addresses.browse(strategy=strategy.id, sector=sector.id, nature=REAL)
    return {
        "count": word("matrix", "cell").format(count=len(told)) if told else "",
        "drafts": word("matrix", "drafts").format(count=drafts) if drafts else "",
        "evidence": word("evidence_short", level) if told else "",
        "level": level if told else "",
        "url": chosen if cases else addresses.CONTRIBUTE,
        "about": word("matrix", "cell_of").format(strategy=strategy.title, sector=sector.name),
    }


def _levels() -> list[Values]:
    """The short words of the cells with what they stand for, strongest first."""
    short = words()["evidence_short"]
    return [{"short": short[level], "text": text} for level, text in reversed(words()["evidence"].items())]
