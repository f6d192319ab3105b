"""For people: the line, a caret under the place, the reason and the next step."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.lines import line as line_of
from kb_build.diagnostics.formats.masking import masked
from kb_build.diagnostics.formats.report import Report, printable, report
from kb_build.diagnostics.messages import Language, interface
from kb_build.text.source import Source

_TAB = "    "
_LONGEST_LINE = 160
_MARKS = frozenset({"Mn", "Me"})
_COLOURS = {"error": 31, "warning": 33, "advice": 36}
"""Red, yellow and cyan, as terminals number them."""

Paint = Callable[[str, str], str]
"""Makes a text stand out as its severity deserves."""


def render(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """All findings, an empty line after each."""
    return _all(diagnostics, sources, language, _plain)


def render_in_colour(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """The same for a terminal: the severity and the caret stand out."""
    return _all(diagnostics, sources, language, _bright)


def _all(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, Source],
    language: Language,
    paint: Paint,
) -> str:
    shown = masked(diagnostics, sources)
    return "".join(
        _one(report(d, shown, language), shown.get(d.place.path), language, paint) + "\n\n"
        for d in diagnostics
    )


def _plain(text: str, _severity: str) -> str:
    return text


def _bright(text: str, severity: str) -> str:
    return f"\x1b[1;{_COLOURS[severity]}m{text}\x1b[0m"


def _one(finding: Report, source: Source | None, language: Language, paint: Paint) -> str:
    words = interface(language)
    gutter = " " * len(str(finding.line))
    lines = [
        f"{paint(words[finding.severity], finding.severity)}[{finding.code}]: {finding.message}",
        f"{gutter}--> {printable(finding.path)}:{finding.line}:{finding.column}",
        *_frame(finding, source, gutter, paint),
        f"{gutter} = {words['why']}: {finding.why}",
        f"{gutter} = {words['help']}: {finding.help}",
        f"{gutter} = {words['more'].format(code=finding.code)}",
    ]
    return "\n".join(lines)


def _frame(finding: Report, source: Source | None, gutter: str, paint: Paint) -> list[str]:
    if source is None or not source.text:
        return []
    text = line_of(source.text, finding.line)
    begin, end = _window(finding, text)
    before, marked = text[begin : finding.column - 1], text[finding.column - 1 : end]
    if finding.end_line == finding.line:
        marked = text[finding.column - 1 : min(finding.end_column - 1, end)]
    indent = " " * ((1 if begin else 0) + width(_shown(before)))
    caret = indent + paint("^" * max(1, width(_shown(marked))), finding.severity)
    line = ("…" if begin else "") + _shown(text[begin:end]) + ("…" if end < len(text) else "")
    return [f"{gutter} |", f"{finding.line} | {line}", f"{gutter} | {caret}"]


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
