"""How strong the evidence of a case is: computed from its sources, never typed.

The rule is this project's own (design, section 4.1). Only sources that the text or a result cites count.
"""

from dataclasses import dataclass

from kb_build.model.case_study import CaseStudy
from kb_build.model.source_record import OUTSIDER, SourceRecord

OUTSIDERS_SPEAK = 3
"""The least level that rests on what an outsider says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A level from 0 to 4 and the sources or results that carry it.

    0 no source, or fiction · 1 the parties say so · 2 the parties' figures can be compared ·
    3 an outsider responded · 4 an outsider examined it.
    """

    level: int
    sources: tuple[SourceRecord, ...] = ()
    comparable_results: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a level asks for: a cited source with one of these values, and perhaps a result with a baseline.

    Where nothing is listed, every value will do.
    """

    level: int
    voice: str | None = None
    covers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    comparable: bool = False

    def carried_by(self, source: SourceRecord) -> bool:
        """Whether a cited source has what the level asks of one."""
        return (
            self.voice in (None, source.voice)
            and (not self.covers or source.covers in self.covers)
            and (not self.kinds or source.kind in self.kinds)
        )


RULES = (
    Rule(level=4, voice=OUTSIDER, covers=("kasus",), kinds=("audit", "evaluasi", "penelitian")),
    Rule(level=OUTSIDERS_SPEAK, voice=OUTSIDER, covers=("sebagian", "kasus")),
    Rule(level=2, comparable=True),
    Rule(level=1),
)
"""The levels from the strongest down; a case has the first whose rule it meets, and 0 when it meets none."""


def evidence(case: CaseStudy) -> Evidence:
    """The evidence of a case."""
    if case.is_fictional:
        return Evidence(level=0)
    cited = case.cited_sources
    baselines = sum(1 for result in case.results if result.baseline)
    for rule in RULES:
        carrying = tuple(source for source in cited if rule.carried_by(source))
        if carrying and (baselines or not rule.comparable):
            counted = baselines if rule.comparable else 0
            return Evidence(level=rule.level, sources=carrying, comparable_results=counted)
    return Evidence(level=0)
