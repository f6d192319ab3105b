"""Headings and lists that are almost written as they should be."""

import re

from kb_build.diagnostics.diagnostic import Diagnostic, Phrase
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.diagnostics.suggest import folded
from kb_build.repairs.stretches import line_around
from kb_build.text.source import Source, Span

_HEADING = re.compile(r"#{1,6}[ \t]+(?P<words>.*?)[ \t]*(?P<id>\{#[a-z][a-z0-9-]*\})?[ \t]*")
_WITHOUT_SPACE = re.compile(r"[ \t]*(?P<signs>#{2,6})(?P<words>[^#\s].*|[ \t]+[^#\s].*)")
_LONG_NUMBER = re.compile(r"[ \t]*\d{3,}\.")
"""A year at the beginning of a line looks like the number of an item."""


def fixed_section(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The heading of the fixed section that was meant, unless the page has it already."""
    hint = diagnostic.details.get("suggestion")
    if not isinstance(hint, Phrase) or hint.key != "did-you-mean":
        return None
    meant = dict(hint.values)["near"]
    line = line_around(source.text, diagnostic.place.span.start)
    own, wanted = _HEADING.fullmatch(source.text, line.start, line.end), _HEADING.fullmatch(meant)
    if own is None or wanted is None or f"\n{meant}\n" in source.text:
        return None
    return Fix((Edit(line, meant),), is_safe=folded(own["words"]) == folded(wanted["words"]))


def space_after_signs(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """A heading at the beginning of its line, with a space behind its signs."""
    line = line_around(source.text, diagnostic.place.span.start)
    match = _WITHOUT_SPACE.fullmatch(source.text, line.start, line.end)
    if match is None:
        return None
    edits = (
        Edit(Span(line.start, match.start("signs")), ""),
        Edit(Span(match.end("signs"), match.end("signs")), "" if match["words"][0] in " \t" else " "),
    )
    needed = tuple(edit for edit in edits if edit.text or edit.span.start < edit.span.end)
    return Fix(needed, is_safe=True) if needed else None


def second_level(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """A heading one level further down."""
    start = diagnostic.place.span.start
    if source.text[start : start + 1] != "#":
        return None
    return Fix((Edit(Span(start, start), "#"),), is_safe=False)


def other_id(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Another id for a heading whose id is taken; links to the old one keep leading to the first."""
    line = line_around(source.text, diagnostic.place.span.start)
    match = _HEADING.fullmatch(source.text, line.start, line.end)
    taken = diagnostic.details.get("id")
    if match is None or not isinstance(taken, str) or not re.fullmatch("[a-z][a-z0-9-]*", taken):
        return None
    free = next(n for n in range(2, len(source.text) + 3) if f"{taken}-{n}" not in source.text)
    span = Span(*match.span("id")) if match["id"] else Span(match.end("words"), line.end)
    written = f"{{#{taken}-{free}}}"
    return Fix((Edit(span, written if match["id"] else f" {written}"),), is_safe=False)


def blank_line_before(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """A blank line between a paragraph and the list that hangs on it."""
    line = line_around(source.text, diagnostic.place.span.start)
    is_list = _LONG_NUMBER.match(source.text, line.start, line.end) is None
    return Fix((Edit(Span(line.start, line.start), "\n"),), is_safe=is_list)
