"""All findings as the Markdown page that GitHub shows below a job."""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import Report, printable, report
from kb_build.diagnostics.messages import Language, interface
from kb_build.text.source import Source

MOST_BYTES = 1_000_000
"""GitHub refuses the whole page above 1 MiB; what is left is room for what stands around the rows."""
_SIGNS = re.compile(r"([\\`*_\[\]<>|&~$:@!#])")
"""Signs that would make something of a text: emphasis, links, HTML, cells, formulas, pictures, mentions."""


def render(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, Source],
    language: Language,
    headline: str,
) -> str:
    """A headline and a row for each finding, as many as GitHub accepts."""
    words = interface(language)
    parts = [f"## {words['job-title']}", headline]
    if diagnostics:
        rows = [_row(report(diagnostic, sources, language), language) for diagnostic in diagnostics]
        sizes = accumulate(len(row.encode()) + 1 for row in rows)
        fitting = [row for row, size in zip(rows, sizes, strict=True) if size <= MOST_BYTES]
        head = "| " + " | ".join(words[key] for key in ("place", "finding", "why", "help")) + " |"
        parts.append("\n".join([head, "| --- | --- | --- | --- |", *fitting]))
        if len(fitting) < len(rows):
            parts.append(words["job-cut"].format(count=len(rows) - len(fitting)))
    return "\n\n".join(parts) + "\n"


def _row(finding: Report, language: Language) -> str:
    place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
    label = f"{interface(language)[finding.severity]} {finding.code}: {finding.message}"
    return f"| {' | '.join(_inert(text) for text in (place, label, finding.why, finding.help))} |"


def _inert(text: str) -> str:
    """A text that Markdown prints as it is; what stands between backticks is set as code."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return _SIGNS.sub(r"\\\1", text)
    escaped = [_SIGNS.sub(r"\\\1", piece) for piece in pieces]
    return "".join(f"<code>{piece}</code>" if index % 2 else piece for index, piece in enumerate(escaped))
