"""Values that need quotation marks around them."""

import re

from kb_build import schemas
from kb_build.diagnostics.diagnostic import Diagnostic, Phrase
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.repairs.entries import text_of, value_at
from kb_build.repairs.stretches import indent, line_around, trimmed
from kb_build.text.source import Source, Span

_COMMENT = re.compile(r"[ \t]+#(?P<words>.*)")
_PAIR = re.compile(r"(?P<key>[ ]*(?:-[ ]+)*[^\s#\"'\[{&*!|>-][^:\n]*:[ \t]+)(?P<value>[^\s\"'\[{&*!|>#].*)")
_LISTABLE = re.compile(r"[\w-][\w .-]*|\"[^\",\n\\]+\"|'[^',\n]+'")
_STANDING_FOR_ITSELF = frozenset("@`%")
"""Signs that mean nothing at the beginning of a value, so that only a text can have been meant."""


def quoted(words: str) -> str:
    """Words between quotation marks, their line breaks kept, so that YAML reads every sign as it stands."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def plain_value(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Quotation marks around the value at the place."""
    entry = value_at(source, diagnostic.place.span.start)
    if entry is None or not entry.is_plain or entry.span.start == entry.span.end:
        return None
    return Fix((Edit(entry.span, quoted(text_of(entry, source))),), is_safe=True)


def other_type(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Quotation marks around a number where a text is asked for, brackets around a text where a list is."""
    expected, found = (diagnostic.details.get(key) for key in ("expected", "found"))
    types = tuple(word.key for word in (expected, found) if isinstance(word, Phrase))
    if types == ("type-string", "type-number"):
        return plain_value(diagnostic, source)
    return _as_list(diagnostic, source) if types == ("type-array", "type-string") else None


def _as_list(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """A list of one text; a comma in it may stand between two, and only the example tells what is listed."""
    entry = value_at(source, diagnostic.place.span.start)
    written = text_of(entry, source) if entry else ""
    example = str(diagnostic.details.get("example", "")).partition(": ")[2]
    if entry is None or example != schemas.flow([entry.data]) or not _LISTABLE.fullmatch(written):
        return None
    return Fix((Edit(entry.span, f"[{written}]"),), is_safe=True)


def with_colon(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Quotation marks around a value with a colon; a doubtful comment is taken in, but not safely."""
    place = diagnostic.place.span
    entry = value_at(source, place.start)
    if entry and entry.is_plain and entry.span.start <= place.start < entry.span.end:
        return _around(source, entry.span)
    line = line_around(source.text, place.start)
    pair = _PAIR.match(source.text, line.start, line.end)
    if pair is None or _goes_on(source.text, line):
        return None
    return _around(source, _up_to_comment(source.text, pair.start("value")))


def cut_value(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Quotation marks around a value and what a `#` has cut off from it, unless that reads like a remark."""
    place = diagnostic.place.span
    if _is_remark(source.text[place.start + 1 : place.end]):
        return None
    before = source.text[: place.start].rstrip(" \t")
    entry = value_at(source, len(before) - 1)
    if entry is None or not entry.is_plain or entry.span.end != len(before):
        return None
    span = trimmed(source.text, entry.span.start, line_around(source.text, place.start).end)
    return Fix((Edit(span, quoted(source.text[span.start : span.end])),), is_safe=False)


def special_sign(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Quotation marks around a value that begins with a sign such as `@` or `&`."""
    start = diagnostic.place.span.start
    sign = source.text[start : start + 1]
    if sign in "-?:,]}":
        return None
    fix = _around(source, _up_to_comment(source.text, start))
    return Fix(fix.edits, is_safe=fix.is_safe and sign in _STANDING_FOR_ITSELF)


def _up_to_comment(text: str, start: int) -> Span:
    """The rest of a line, without what YAML takes for a comment."""
    end = line_around(text, start).end
    comment = _COMMENT.search(text, start, end)
    return trimmed(text, start, comment.start() if comment else end)


def _around(source: Source, span: Span) -> Fix:
    """Quotation marks around a stretch; a comment behind it that is written like one stays outside."""
    text = source.text
    line = line_around(text, span.end)
    comment = _COMMENT.match(text, span.end, line.end)
    is_comment = comment is None or _is_remark(comment["words"])
    if not is_comment:
        span = trimmed(text, span.start, line.end)
    return Fix((Edit(span, quoted(text[span.start : span.end])),), is_safe=is_comment)


def _is_remark(words: str) -> bool:
    """Whether the words behind a `#` are a remark: a blank parts them from it, as no number would be."""
    return not words or words.startswith(" ")


def _goes_on(text: str, line: Span) -> bool:
    """Whether a value goes on in the line below, which then stands further to the right."""
    below = line_around(text, min(line.end + 1, len(text)))
    words = text[below.start : below.end]
    return bool(words.strip()) and indent(words) > indent(text[line.start : line.end])
