"""What says nothing, or says it a second time."""

import re

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.repairs.entries import Entry, keyed_at, value_at
from kb_build.repairs.stretches import line_around, trimmed
from kb_build.text.source import Source, Span

_COMMENT = re.compile(r"(?:^|[ \t])#", re.MULTILINE)
_DASH = re.compile(r"[ ]*(?:-[ ]+)?")


def second_key(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without the second of two keys that say the same."""
    entry = keyed_at(source, diagnostic.place.span.start)
    if entry is None:
        return None
    first = next(sibling for sibling in entry.siblings() if sibling.key == entry.key)
    is_repeated = first.index < entry.index and first.data == entry.data
    edit = _without(entry, source) if is_repeated else None
    return Fix((edit,), is_safe=True) if edit else None


def repeated_items(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without every item of a list that stands further up in it."""
    at = value_at(source, diagnostic.place.span.start)
    if at is None or at.key_span is not None:
        return None
    items = at.siblings()
    earlier = [item.data for item in items]
    again = [item for item in items if item.data in earlier[: item.index]]
    edits = [edit for item in again if (edit := _without(item, source))]
    return Fix(tuple(edits), is_safe=False) if edits and len(edits) == len(again) else None


def empty_value(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Without a field that nobody filled in."""
    entry = value_at(source, diagnostic.place.span.start)
    if entry is None or entry.data not in (None, "") or len(entry.siblings()) == 1:
        return None
    edit = _without(entry, source)
    return Fix((edit,), is_safe=False) if edit else None


def _without(entry: Entry, source: Source) -> Edit | None:
    """The edit that takes a value with its key away; None where a comment or a neighbour would go with it."""
    if entry.holder.flow_style:
        span = _between_commas(entry)
        return Edit(span, "") if "\n" not in source.text[span.start : span.end] else None
    text = source.text
    whole = trimmed(text, entry.whole.start, entry.whole.end)
    first, last = line_around(text, whole.start), line_around(text, whole.end)
    before, behind = text[first.start : whole.start], text[whole.end : last.end]
    is_alone = (_DASH if entry.key_span is None else re.compile("[ ]*")).fullmatch(before)
    if not is_alone or behind.strip() or _COMMENT.search(text, whole.start, whole.end):
        return None
    return Edit(Span(first.start, min(last.end + 1, len(text))), "")


def _between_commas(entry: Entry) -> Span:
    """A value in brackets, with one of the commas beside it."""
    siblings = entry.siblings()
    if entry.index > 0:
        return Span(siblings[entry.index - 1].span.end, entry.span.end)
    if len(siblings) > 1:
        return Span(entry.whole.start, siblings[1].whole.start)
    return entry.whole
