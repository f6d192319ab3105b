"""Which cases belong beside each other, and why.

Likeness of text is the cosine of TF-IDF vectors over stems; what two cases share in strategy, agency, sector
and region weighs the more, the fewer cases share it. A tie that an author states comes first and is never
left out for want of room.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb_build.model.case_study import CaseStudy
from kb_build.model.crosslink import CrossLink, CrossLinks, Reason
from kb_build.model.library import Library
from kb_build.model.search_record import SearchRecord
from kb_build.text import indonesian

_SHOWN = 5
_WEIGHTS = {"strategies": 1.0, "sectors": 1.5, "agencies": 0.8, "regions": 1.0}
_TEXT_WEIGHT = 6.0
_SIMILAR = 0.2

Vector = Mapping[str, float]


def relate(library: Library, records: Sequence[SearchRecord]) -> CrossLinks:
    """The cases that share a strategy with a case or that an author ties to it, for every case."""
    shelf = _Shelf.of({record.id: record for record in records if record.kind == "case"})
    return {case_id: _links(library.cases[case_id], library, shelf) for case_id in sorted(shelf.records)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """All cases as they are measured: a unit vector of stem weights each, and how much each facet says."""

    records: Mapping[str, SearchRecord]
    vectors: Mapping[str, Vector]
    rarity: Mapping[tuple[str, str], float]

    @classmethod
    def of(cls, records: Mapping[str, SearchRecord]) -> "_Shelf":
        return cls(records=records, vectors=_vectors(records), rarity=_rarity(records))

    def shared(self, one: str, other: str) -> dict[str, tuple[str, ...]]:
        """What two cases have in common, by facet, in the order of the first."""
        first, second = self.records[one], self.records[other]
        return {
            name: tuple(value for value in getattr(first, name) if value in getattr(second, name))
            for name in _WEIGHTS
        }

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two texts, from 0 to 1."""
        first, second = sorted((self.vectors[one], self.vectors[other]), key=len)
        return sum(weight * second[stem] for stem, weight in first.items() if stem in second)

    def have_sectors(self, one: str, other: str) -> bool:
        return bool(self.records[one].sectors and self.records[other].sectors)


def _vectors(records: Mapping[str, SearchRecord]) -> dict[str, Vector]:
    counts = {
        case_id: Counter(token.stem for token in indonesian.tokens(f"{r.title}\n{r.summary}\n{r.body}"))
        for case_id, r in records.items()
    }
    frequency = Counter(stem for count in counts.values() for stem in count)
    vectors: dict[str, Vector] = {}
    for case_id, count in counts.items():
        raw = {
            stem: (1 + math.log(times)) * math.log((1 + len(records)) / frequency[stem])
            for stem, times in sorted(count.items())
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        vectors[case_id] = {stem: weight / length for stem, weight in raw.items()}
    return vectors


def _rarity(records: Mapping[str, SearchRecord]) -> dict[tuple[str, str], float]:
    """How much it says that two cases share a facet: little when most do."""
    carried = Counter(
        (name, value) for r in records.values() for name in _WEIGHTS for value in getattr(r, name)
    )
    return {facet: math.log((2 + len(records)) / times) for facet, times in carried.items()}


def _links(case: CaseStudy, library: Library, shelf: _Shelf) -> tuple[CrossLink, ...]:
    """Every stated tie and as many others as there is room for, real cases first."""
    others = (library.cases[other_id] for other_id in sorted(shelf.records) if other_id != case.id)
    found = [link for other in others if (link := _link(case, other, shelf))]
    found.sort(key=lambda link: (library.cases[link.case_id].is_fictional, -link.score, link.case_id))
    stated = [link for link in found if link.is_stated]
    alike = [link for link in found if not link.is_stated][: max(0, _SHOWN - len(stated))]
    return tuple(sorted([*stated, *alike], key=lambda link: library.cases[link.case_id].is_fictional))


def _link(case: CaseStudy, other: CaseStudy, shelf: _Shelf) -> CrossLink | None:
    stated = _stated(case, other)
    shared = shelf.shared(case.id, other.id)
    if not (stated or shared["strategies"]):
        return None
    likeness = shelf.likeness(case.id, other.id)
    score = _TEXT_WEIGHT * likeness
    for name, values in shared.items():
        score += _WEIGHTS[name] * sum(shelf.rarity[(name, value)] for value in values)
    reasons = _reasons(shared, likeness, have_sectors=shelf.have_sectors(case.id, other.id))
    return CrossLink(case_id=other.id, score=round(score, 6), reasons=(*stated, *reasons))


def _stated(case: CaseStudy, other: CaseStudy) -> tuple[Reason, ...]:
    forward = [Reason("relation", (tie.relation,)) for tie in case.related if tie.id == other.id]
    backward = [Reason("relation_back", (tie.relation,)) for tie in other.related if tie.id == case.id]
    return tuple(forward or backward)


def _reasons(
    shared: Mapping[str, tuple[str, ...]], likeness: float, *, have_sectors: bool
) -> tuple[Reason, ...]:
    reasons = []
    if shared["strategies"]:
        reasons.append(Reason("same-strategy", shared["strategies"]))
    if shared["sectors"]:
        reasons.append(Reason("same-sector", shared["sectors"]))
    elif have_sectors:
        reasons.append(Reason("other-sector"))
    if shared["agencies"]:
        reasons.append(Reason("same-agency", shared["agencies"]))
    if shared["regions"]:
        reasons.append(Reason("same-region", shared["regions"]))
    if likeness >= _SIMILAR:
        reasons.append(Reason("similar-text"))
    return tuple(reasons)
