"""How often each rule was broken, in the place of the findings."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.catalogue import Rule
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.messages import Language, interface
from kb_build.text.source import Source


def render(
    diagnostics: Sequence[Diagnostic], _sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """For people: a table, the most frequent rule first; nothing when there is no finding."""
    words = interface(language)
    rows = [(str(n), rule.code, rule.name, words[severity]) for rule, severity, n in _counts(diagnostics)]
    if not rows:
        return ""
    table = [(words["count"], words["code"], words["name"], words["severity"]), *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "".join(_line(row, widths) for row in table) + "\n"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    count, *names = row
    padded = [count.rjust(widths[0]), *map(str.ljust, names, widths[1:])]
    return "  ".join(padded).rstrip() + "\n"


def render_json(
    diagnostics: Sequence[Diagnostic], _sources: Mapping[PurePosixPath, Source], _language: Language
) -> str:
    """For programs: one JSON list, the most frequent rule first."""
    rows = [
        {"count": count, "code": rule.code, "name": rule.name, "severity": severity}
        for rule, severity, count in _counts(diagnostics)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _counts(diagnostics: Sequence[Diagnostic]) -> list[tuple[Rule, str, int]]:
    counts = Counter((diagnostic.rule, diagnostic.severity.value) for diagnostic in diagnostics)
    rows = [(rule, severity, count) for (rule, severity), count in counts.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0].code))
