"""Which cases belong beside each other, and why.

Likeness of text is the cosine of TF-IDF vectors over stems; what two cases share in strategy, agency, sector
and region weighs the more, the fewer cases share it. A tie that an author states comes first.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from kb_build.model.case_study import CaseStudy
from kb_build.model.crosslink import CrossLink, CrossLinks, Reason
from kb_build.model.library import Library
from kb_build.model.search_record import SearchRecord
from kb_build.text import indonesian

_SHOWN = 5
_STATED = 100.0
_WEIGHTS = {"strategies": 1.0, "sectors": 1.5, "agencies": 0.8, "regions": 1.0}
_TEXT_WEIGHT = 6.0
_SIMILAR = 0.2

Vector = Mapping[str, float]


def relate(library: Library, records: Sequence[SearchRecord]) -> CrossLinks:
    """The related cases of every case: same strategy or a stated tie, best first, fiction last."""
    cases = {record.id: record for record in records if record.kind == "case"}
    vectors = _vectors(cases)
    rarity = _rarity(cases)
    return {
        case_id: _best(library.cases[case_id], library, cases, vectors, rarity) for case_id in sorted(cases)
    }


def _vectors(cases: Mapping[str, SearchRecord]) -> dict[str, Vector]:
    """A unit vector of stem weights for each case."""
    counts = {
        case_id: Counter(t.stem for t in indonesian.tokens(f"{r.title}\n{r.summary}\n{r.body}"))
        for case_id, r in cases.items()
    }
    frequency = Counter(stem for count in counts.values() for stem in count)
    vectors: dict[str, Vector] = {}
    for case_id, count in counts.items():
        raw = {
            stem: (1 + math.log(times)) * math.log((1 + len(cases)) / frequency[stem])
            for stem, times in sorted(count.items())
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        vectors[case_id] = {stem: weight / length for stem, weight in raw.items()}
    return vectors


def _rarity(cases: Mapping[str, SearchRecord]) -> dict[tuple[str, str], float]:
    """How much it says that two cases share a facet: little when most do."""
    carried = Counter(
        (name, value) for r in cases.values() for name in _WEIGHTS for value in getattr(r, name)
    )
    return {facet: math.log((2 + len(cases)) / times) for facet, times in carried.items()}


def _best(
    case: CaseStudy,
    library: Library,
    cases: Mapping[str, SearchRecord],
    vectors: Mapping[str, Vector],
    rarity: Mapping[tuple[str, str], float],
) -> tuple[CrossLink, ...]:
    found = []
    for other_id in sorted(cases):
        stated = _stated(case, library.cases[other_id])
        shared = _shared(cases[case.id], cases[other_id])
        if other_id == case.id or not (stated or shared["strategies"]):
            continue
        likeness = _cosine(vectors[case.id], vectors[other_id])
        score = _TEXT_WEIGHT * likeness + (_STATED if stated else 0.0)
        for name, values in shared.items():
            score += _WEIGHTS[name] * sum(rarity[(name, value)] for value in values)
        reasons = (*stated, *_reasons(shared, likeness))
        found.append(CrossLink(case_id=other_id, score=round(score, 6), reasons=reasons))
    found.sort(key=lambda link: (library.cases[link.case_id].is_fictional, -link.score, link.case_id))
    return tuple(found[:_SHOWN])


def _stated(case: CaseStudy, other: CaseStudy) -> tuple[Reason, ...]:
    forward = [Reason("relation", (tie.relation,)) for tie in case.related if tie.id == other.id]
    backward = [Reason("relation_back", (tie.relation,)) for tie in other.related if tie.id == case.id]
    return tuple(forward or backward)


def _shared(one: SearchRecord, other: SearchRecord) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(value for value in getattr(one, name) if value in getattr(other, name))
        for name in _WEIGHTS
    }


def _reasons(shared: Mapping[str, tuple[str, ...]], likeness: float) -> tuple[Reason, ...]:
    reasons = []
    if shared["strategies"]:
        reasons.append(Reason("same-strategy", shared["strategies"]))
    reasons.append(Reason("same-sector", shared["sectors"]) if shared["sectors"] else Reason("other-sector"))
    if shared["agencies"]:
        reasons.append(Reason("same-agency", shared["agencies"]))
    if shared["regions"]:
        reasons.append(Reason("same-region", shared["regions"]))
    if likeness >= _SIMILAR:
        reasons.append(Reason("similar-text"))
    return tuple(reasons)


def _cosine(one: Vector, other: Vector) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large[stem] for stem, weight in small.items() if stem in large)
