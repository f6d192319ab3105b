"""How evidence is computed, told from the rules that compute it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from kb_build.model.case_study import REAL
from kb_build.model.evidence import RULES, Rule, evidence
from kb_build.model.library import Library
from kb_build.model.strategy import Guide
from kb_build.pages.locale import word

_PAGE = "tentang/bukti"
_HEADING = "tingkat"


def table(guide: Guide, library: Library) -> Mapping[int, str]:
    """The table of levels, by its place in the page's source: below the heading that asks for it."""
    if guide.id != _PAGE:
        return {}
    spans = [heading.span for heading in guide.body.headings if heading.id == _HEADING]
    return {span.end: f"\n\n{_table(library)}\n" for span in spans[:1]}


def _table(library: Library) -> str:
    real = (case for case in library.cases.values() if case.nature == REAL)
    counts = Counter(evidence(case).level for case in real)
    conditions = {0: word("evidence_rule", "0"), **{rule.level: condition(rule) for rule in RULES}}
    rows = [
        f"| {level}. {word('evidence', str(level))} | {conditions[level]} | {counts[level]} |"
        for level in sorted(conditions)
    ]
    return "\n".join([word("evidence_rule", "head"), "| --- | --- | --- |", *rows])


def condition(rule: Rule) -> str:
    """What a rule asks for, in a sentence."""
    parts = [word("evidence_rule", "any")]
    if rule.voice:
        parts.append(word("evidence_rule", "voice").format(voice=word("voice", rule.voice).lower()))
    if rule.covers:
        parts.append(word("evidence_rule", "covers").format(covers=_either("covers", rule.covers)))
    if rule.kinds:
        parts.append(word("evidence_rule", "kinds").format(kinds=_either("source_kind", rule.kinds)))
    if rule.comparable:
        parts.append(word("evidence_rule", "comparable"))
    return f"{'; '.join(parts)}."


def _either(group: str, values: Sequence[str]) -> str:
    """Words of a group in a row, with a comma between them and the last after “or”."""
    *first, last = (word(group, value).lower() for value in values)
    if not first:
        return last
    comma = "," if len(first) > 1 else ""
    return f"{', '.join(first)}{comma} {word('evidence_rule', 'or')} {last}"
