"""Links, images, code and source marks inside one run of text."""

import html
import re
from dataclasses import dataclass, field

from kb_build.text.source import Fault, Span

MAX_OPEN_BRACKETS = 24
"""Unclosed brackets cost the renderer time that grows with their square."""

_CODE = re.compile(r"(?<!`)(`+)(?!`)([^\n]*?[^`\n])\1(?!`)")
_TARGET = re.compile(r"\(([^\s()<>\"'\\\[\]`]*)(?:[ ]+\"([^\"\n]*)\")?\)")
_MARK = re.compile(r"\[(s[1-9][0-9]?)\](?!\()")
_RAW_HTML = re.compile(r"<(?=[A-Za-z/!?])")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[^}\n ][^\n]*?\}")
_EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))")
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!|")
_CONTROL = re.compile(r"[\x02\x03]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or an image: what it shows, where it leads as written, and where the address stands."""

    text: str
    target: str
    span: Span
    target_span: Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A source mark such as `[s1]`."""

    id: str
    span: Span


@dataclass(slots=True)
class Inline:
    """What one run of text holds, and its words without any markup."""

    plain: str = ""
    links: list[Link] = field(default_factory=list)
    images: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def parse(text: str, start: int) -> Inline:
    """Read a run of text that begins `start` code points into its file."""
    found = Inline()
    _refuse(text, start, found)
    masked = _mask_code(text, start, found)
    masked = _mask_escapes(masked)
    _links(text, masked, start, found)
    found.plain = _plain(text, masked, start, found)
    return found


def split_cells(row: str) -> list[str]:
    """The cells of a table row; bars inside code or behind a backslash do not part cells."""
    masked = re.sub(r"\\.", "  ", _CODE.sub(lambda code: "x" * len(code[0]), row))
    cells, begin = [], 0
    for at, sign in enumerate(masked):
        if sign == "|":
            cells.append(row[begin:at])
            begin = at + 1
    return [*cells, row[begin:]]


def _refuse(text: str, start: int, found: Inline) -> None:
    for raw in _RAW_HTML.finditer(text):
        found.faults.append(Fault("raw-html", Span(start + raw.start(), start + raw.end())))
    without_code = _CODE.sub(lambda code: "x" * len(code[0]), text)
    for braces in _ATTRIBUTES.finditer(without_code):
        found.faults.append(Fault("attribute-list", Span(start + braces.start(), start + braces.end())))
    if without_code.count("[") - without_code.count("]") > MAX_OPEN_BRACKETS:
        at = start + without_code.index("[")
        found.faults.append(Fault("too-many-brackets", Span(at, at + 1)))


def _mask_code(text: str, start: int, found: Inline) -> str:
    """The text with code spans blanked out; a lone backtick is a fault, because it may swallow lines."""
    masked = _CODE.sub(lambda code: "\x00" * len(code[0]), text)
    unescaped = re.sub(r"\\[^\n]", "xx", masked)
    at = unescaped.find("`")
    if at >= 0:
        found.faults.append(Fault("code-unclosed", Span(start + at, start + at + 1)))
    return masked


def _mask_escapes(masked: str) -> str:
    return re.sub(
        r"\\(.)", lambda pair: "\x00\x00" if pair[1] in _ESCAPABLE else pair[0], masked, flags=re.DOTALL
    )


def _links(text: str, masked: str, start: int, found: Inline) -> None:
    at = 0
    while (at := masked.find("[", at)) >= 0:
        mark = _MARK.match(masked, at)
        if mark:
            found.marks.append(Mark(mark[1], Span(start + at, start + mark.end())))
            at = mark.end()
            continue
        end = _closing(masked, at)
        if end is None or masked[end + 1 : end + 2] != "(":
            at += 1
            continue
        at = _link(text, masked, start, found, (at, end))


def _closing(masked: str, at: int) -> int | None:
    depth = 0
    for index in range(at, len(masked)):
        if masked[index] == "[":
            depth += 1
        elif masked[index] == "]":
            depth -= 1
            if depth == 0:
                return index
    return None


def _link(text: str, masked: str, start: int, found: Inline, brackets: tuple[int, int]) -> int:
    """Note the link whose text stands between two brackets; returns where reading goes on."""
    at, end = brackets
    target = _TARGET.match(masked, end + 1)
    label = masked[at + 1 : end]
    if target is None or "\x00" in target[0] or "[" in label or "]" in label:
        found.faults.append(Fault("link-form", Span(start + at, start + end + 2)))
        return end + 1
    is_image = at > 0 and masked[at - 1] == "!"
    link = Link(
        text=_without_emphasis(text[at + 1 : end]),
        target=html.unescape(target[1]),
        span=Span(start + at - is_image, start + target.end()),
        target_span=Span(start + target.start(1), start + max(target.end(1), target.start(1) + 1)),
    )
    (found.images if is_image else found.links).append(link)
    return target.end()


def _plain(text: str, masked: str, start: int, found: Inline) -> str:
    """The words as a reader sees them: no marks, no addresses, no emphasis signs."""
    cuts: list[tuple[int, int, str]] = []
    for link in (*found.links, *found.images):
        cuts.append((link.span.start - start, link.span.end - start, link.text))
    cuts += [(mark.span.start - start, mark.span.end - start, "") for mark in found.marks]
    pieces, at = [], 0
    for begin, end, replacement in sorted(cuts):
        pieces += [_words(text, masked, at, begin), replacement]
        at = end
    return html.unescape("".join([*pieces, _words(text, masked, at, len(text))]))


def _words(text: str, masked: str, begin: int, end: int) -> str:
    piece = _EMPHASIS.sub("", masked[begin:end])
    if "\x00" not in piece:
        return piece
    return re.sub(r"\\([^\w\s])", r"\1", _without_emphasis(text[begin:end]))


def _without_emphasis(text: str) -> str:
    return _EMPHASIS.sub("", _CODE.sub(r"\2", text))
