"""One line a finding, as editors and search tools read it."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import printable, report
from kb_build.diagnostics.messages import Language
from kb_build.text.source import Source


def render(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """`path:line:column: code message` for each finding."""
    reports = (report(diagnostic, sources, language) for diagnostic in diagnostics)
    return "".join(f"{printable(r.path)}:{r.line}:{r.column}: {r.code} {r.message}\n" for r in reports)
