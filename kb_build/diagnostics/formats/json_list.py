"""For programs: one JSON list."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import report
from kb_build.diagnostics.messages import Language
from kb_build.text.source import Source

_KEYS = (
    *("code", "name", "severity", "path", "line", "column", "end_line", "end_column"),
    *("message", "help", "fix"),
)


def render(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """The contract's keys; `fix` is null when no repair is known."""
    reports = (asdict(report(diagnostic, sources, language)) for diagnostic in diagnostics)
    rows = [{key: values[key] for key in _KEYS} for values in reports]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
