"""Annotations on a pull request, as GitHub's workflow commands."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.catalogue import Severity
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import Report, report
from kb_build.diagnostics.messages import Language, interface
from kb_build.text.source import Source

_COMMANDS = {"error": "error", "warning": "warning", "advice": "notice"}
_SEVERITIES = tuple(Severity)
MOST = 10
"""GitHub shows no more than this from one step, whichever come first."""


def render(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """One workflow command for each of the worst findings, and how many more there are."""
    worst = sorted(diagnostics, key=lambda d: _SEVERITIES.index(d.severity))[:MOST]
    commands = [_command(report(diagnostic, sources, language)) for diagnostic in worst]
    others = len(diagnostics) - len(worst)
    rest = interface(language)["job-rest"].format(count=others) + "\n" if others else ""
    return "".join([*commands, rest])


def _command(finding: Report) -> str:
    place = f"file={_property(finding.path)},line={finding.line},col={finding.column}"
    if finding.end_line == finding.line:
        place += f",endColumn={finding.end_column}"
    title = _property(f"{finding.code} {finding.name}")
    text = _data(f"{finding.message}\n{finding.why}\n{finding.help}")
    return f"::{_COMMANDS[finding.severity]} {place},title={title}::{text}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
