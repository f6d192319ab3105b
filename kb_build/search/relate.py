"""Which cases belong beside each other, and why.

A tie that an author states comes first and is never left out for want of room; the most alike of the cases
that share a strategy follow. Made-up cases always stand last.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kb_build.model.crosslink import CrossLink, CrossLinks, Reason
from kb_build.search.analysed import AnalysedPage
from kb_build.search.likeness import Cases
from kb_build.search.neighbours import Neighbours, Scored

_SHOWN = 5
_SIMILAR = 0.25
_SAME = {
    "strategies": "same-strategy",
    "sectors": "same-sector",
    "agencies": "same-agency",
    "regions": "same-region",
}

Stated = Mapping[str, Mapping[str, tuple[Reason, ...]]]
"""What authors say of the ties of a case, by its id and that of the other case."""


def relate(pages: Iterable[AnalysedPage]) -> CrossLinks:
    """The cases that share a strategy with a case or that an author ties to it, for every case."""
    related = Related(pages)
    return {case_id: related.to(case_id) for case_id in related.ids}


class Related:
    """The cases among some pages, and their ties; those of one are worked out when they are asked for."""

    def __init__(self, pages: Iterable[AnalysedPage]) -> None:
        self._cases = Cases.read(pages)
        fictional = self._cases.fictional
        self._real = Neighbours(self._cases, (n for n, made_up in enumerate(fictional) if not made_up))
        self._made_up = Neighbours(self._cases, (n for n, made_up in enumerate(fictional) if made_up))
        self._numbers = {case_id: number for number, case_id in enumerate(self._cases.ids)}
        self._stated = _stated(self._cases)

    @property
    def ids(self) -> tuple[str, ...]:
        """The cases, in order of their ids."""
        return self._cases.ids

    def to(self, case_id: str) -> tuple[CrossLink, ...]:
        """Every stated tie of a case and as many others as there is room for, real cases first."""
        here = self._numbers[case_id]
        stated = {self._numbers[other]: reasons for other, reasons in self._stated.get(case_id, {}).items()}
        alike = self._ordered(pair for pair in self._neighbours(here) if pair[1] not in stated)
        chosen = self._ordered((self._cases.score(here, there), there) for there in stated)
        chosen += alike[: max(0, _SHOWN - len(stated))]
        chosen.sort(key=lambda pair: self._cases.fictional[pair[1]])
        return tuple(self._link(here, there, score, stated.get(there, ())) for score, there in chosen)

    def _neighbours(self, here: int) -> list[Scored]:
        """Cases that may be like one; made-up ones only where there are too few real ones."""
        real = self._real.best(here, _SHOWN)
        return real if len(real) >= _SHOWN else [*real, *self._made_up.best(here, _SHOWN)]

    def _ordered(self, scored: Iterable[Scored]) -> list[Scored]:
        """Cases in the order in which readers should meet them."""
        fictional = self._cases.fictional
        return sorted(scored, key=lambda pair: (fictional[pair[1]], -pair[0], pair[1]))

    def _link(self, here: int, there: int, score: float, stated: tuple[Reason, ...]) -> CrossLink:
        reasons = (*stated, *_reasons(self._cases, here, there))
        return CrossLink(case_id=self._cases.ids[there], score=score, reasons=reasons)


def _reasons(cases: Cases, here: int, there: int) -> Iterator[Reason]:
    """In what two cases are alike; in the sector they may also differ, if both have one."""
    shared = cases.shared(here, there)
    have_sectors = cases.fields[here]["sectors"] and cases.fields[there]["sectors"]
    for name, kind in _SAME.items():
        if shared[name]:
            yield Reason(kind, shared[name])
        elif name == "sectors" and have_sectors:
            yield Reason("other-sector")
    if cases.likeness(here, there) >= _SIMILAR:
        yield Reason("similar-text")


def _stated(cases: Cases) -> Stated:
    """The ties that authors name, for both cases; where both name one, each keeps its own words."""
    known = frozenset(cases.ids)
    named: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for case_id, ties in zip(cases.ids, cases.ties, strict=True):
        for relation, other in ties:
            if other in known and other != case_id:
                named[case_id, other].append(relation)
    stated: defaultdict[str, dict[str, tuple[Reason, ...]]] = defaultdict(dict)
    for (here, there), relations in named.items():
        stated[here][there] = tuple(Reason("relation", (relation,)) for relation in relations)
        if (there, here) not in named:
            stated[there][here] = tuple(Reason("relation_back", (relation,)) for relation in relations)
    return stated
