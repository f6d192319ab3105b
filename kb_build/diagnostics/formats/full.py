"""For people: the line, a caret under the place, the reason and the next step."""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.lines import line as line_of
from kb_build.diagnostics.formats.report import Report, printable, report
from kb_build.diagnostics.messages import Language, interface
from kb_build.text.source import Source

_TAB = "    "
_LONGEST_LINE = 160
_MARKS = frozenset({"Mn", "Me"})


def render(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """All findings, an empty line after each."""
    return "".join(
        _one(report(d, sources, language), sources.get(d.place.path), language) + "\n\n" for d in diagnostics
    )


def _one(finding: Report, source: Source | None, language: Language) -> str:
    words = interface(language)
    gutter = " " * len(str(finding.line))
    lines = [
        f"{words[finding.severity]}[{finding.code}]: {finding.message}",
        f"{gutter}--> {printable(finding.path)}:{finding.line}:{finding.column}",
        *_frame(finding, source, gutter),
        f"{gutter} = {words['why']}: {finding.why}",
        f"{gutter} = {words['help']}: {finding.help}",
        f"{gutter} = {words['more'].format(code=finding.code)}",
    ]
    return "\n".join(lines)


def _frame(finding: Report, source: Source | None, gutter: str) -> list[str]:
    if source is None or not source.text:
        return []
    text = line_of(source.text, finding.line)
    begin, end = _window(finding, text)
    before, marked = text[begin : finding.column - 1], text[finding.column - 1 : end]
    if finding.end_line == finding.line:
        marked = text[finding.column - 1 : min(finding.end_column - 1, end)]
    caret = " " * width(_shown(before)) + "^" * max(1, width(_shown(marked)))
    line = ("…" if begin else "") + _shown(text[begin:end]) + ("…" if end < len(text) else "")
    shift = " " if begin else ""
    return [f"{gutter} |", f"{finding.line} | {line}", f"{gutter} | {shift}{caret}"]


def _window(finding: Report, text: str) -> tuple[int, int]:
    """The part of a very long line that is shown."""
    if len(text) <= _LONGEST_LINE:
        return 0, len(text)
    begin = max(0, finding.column - 1 - _LONGEST_LINE // 2)
    return begin, min(len(text), begin + _LONGEST_LINE)


def _shown(text: str) -> str:
    return printable(text.replace("\t", _TAB))


def width(text: str) -> int:
    """The columns a text takes on a terminal (Unicode Standard Annex 11)."""
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> int:
    if unicodedata.category(sign) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
