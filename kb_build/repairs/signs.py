"""Signs that nobody sees, and blanks that mean something else than they seem to."""

import re

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.repairs.stretches import line_around
from kb_build.text.source import CONTROL, Source, Span

_BREAKS = "\x0b\x0c\r"
"""What word processors and PDF readers write between two lines or pages."""
_INDENT = re.compile(r"[ \t-]*")
_KEY_WITHOUT_SPACE = re.compile(r"[ ]*(?:-[ ]+)*[a-z_]+:(?=[^\s:/\\])")
_WITHOUT_MEANING = re.compile(r"[^\x80-\x9f]*")
"""Not these: in them a wrongly converted file keeps its quotation marks and dashes."""


def byte_order_mark(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without the unseen sign at the beginning of the file."""
    is_there = source.text.startswith("\ufeff")
    return Fix((Edit(Span(0, 1), ""),), is_safe=True) if is_there else None


def control_characters(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without any sign that cannot be printed; between two words stays a space."""
    found = list(CONTROL.finditer(source.text))
    edits = tuple(Edit(Span(*match.span()), _instead(match, source.text)) for match in found)
    is_safe = all(_WITHOUT_MEANING.fullmatch(match[0]) for match in found)
    return Fix(edits, is_safe=is_safe) if edits else None


def _instead(match: re.Match[str], text: str) -> str:
    if match[0] not in _BREAKS:
        return ""
    if match[0] == "\r" and "\n" not in text:
        return "\n"
    around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return "" if re.search(r"[ \t\n]", around) else " "


def unseen(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without the unseen signs at the place."""
    return Fix((Edit(diagnostic.place.span, ""),), is_safe=True)


def turning(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without the sign that turns the direction of writing; what was seen then reads otherwise."""
    return Fix((Edit(diagnostic.place.span, ""),), is_safe=False)


def tabs(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Spaces for the tabs at the beginning of the line, and of the lines beside it that begin with one."""
    line = line_around(source.text, diagnostic.place.span.start)
    edits: list[Edit] = []
    while found := _tabs_before(source.text, line):
        edits += found
        if line.end >= len(source.text):
            break
        line = line_around(source.text, line.end + 1)
    return Fix(tuple(edits), is_safe=True) if edits else None


def _tabs_before(text: str, line: Span) -> list[Edit]:
    match = _INDENT.match(text, line.start, line.end)
    end = match.end() if match else line.start
    return [
        Edit(Span(at, at + 1), " " if text[at - 1 : at] == "-" else "  ")
        for at in range(line.start, end)
        if text[at] == "\t"
    ]


def space_after_key(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """A space between the colon of a key and its value."""
    line = line_around(source.text, diagnostic.place.span.start)
    match = _KEY_WITHOUT_SPACE.match(source.text, line.start, line.end)
    return Fix((Edit(Span(match.end(), match.end()), " "),), is_safe=True) if match else None
