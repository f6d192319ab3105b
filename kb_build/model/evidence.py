"""How strong the evidence of a case is: computed from its sources, never typed.

The rule is this project's own (design, section 4.1). Only sources that the text or a result cites count.
"""

from dataclasses import dataclass

from kb_build.model.case_study import CaseStudy
from kb_build.model.source_record import OUTSIDER, SourceRecord

_EXAMINING_KINDS = frozenset({"audit", "evaluasi", "penelitian"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A level from 0 to 4 and the sources or results that carry it.

    0 no source, or fiction · 1 the parties say so · 2 the parties' figures can be compared ·
    3 an outsider responded · 4 an outsider examined it.
    """

    level: int
    sources: tuple[SourceRecord, ...] = ()
    comparable_results: int = 0


def evidence(case: CaseStudy) -> Evidence:
    """The evidence of a case."""
    cited = case.cited_sources
    if case.is_fictional or not cited:
        return Evidence(level=0)
    outside = [source for source in cited if source.voice == OUTSIDER]
    examining = tuple(s for s in outside if s.covers == "kasus" and s.kind in _EXAMINING_KINDS)
    if examining:
        return Evidence(level=4, sources=examining)
    responding = tuple(source for source in outside if source.covers in ("sebagian", "kasus"))
    if responding:
        return Evidence(level=3, sources=responding)
    comparable = sum(1 for result in case.results if result.baseline)
    if comparable:
        return Evidence(level=2, sources=cited, comparable_results=comparable)
    return Evidence(level=1, sources=cited)
