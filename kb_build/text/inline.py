"""Links, images, code and source marks inside one run of text."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kb_build.text import emphasis
from kb_build.text.source import Fault, Span

MAX_OPEN_BRACKETS = 24
"""Brackets inside one another cost the renderer time that grows with their square."""

CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>[^\n]*?[^`\n])(?P=ticks)(?!`)")
_ESCAPE_OR_CODE = re.compile(rf"\\(?P<sign>[^\n])|{CODE.pattern}")
_TARGET = re.compile(r"\(([^\s()<>\"'\\\[\]`]*)(?:[ ]+\"([^\"\n\[\]]*)\")?\)")
_MARK = re.compile(r"\[(s[1-9][0-9]?)\](?!\()")
# Tags and what begins like one, and number references that the renderer would complete.
_RAW_HTML = re.compile(r"<(?=[A-Za-z/!?])|&#(?:[0-9]+(?![0-9;])|[xX][0-9A-Fa-f]+(?![0-9A-Fa-f;]))")
_MAIL = re.compile(r"<[^<> !]+@[^@<> ]+>")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z0-9]+);")
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!|")
_CONTENTS = "[TOC]"
# Runs without these signs hold no code, escapes, emphasis, references, tags or braces.
_SPECIAL = ("\\", "`", "*", "_", "<", "&", "{", "}", "\x00", "[TOC]")
_SIMPLE = re.compile(r"\[(?:(s[1-9][0-9]?)\](?!\()|([^\[\]]*)\]\(([^\s()<>\"'\\\[\]`]*)\))|[\[\]]")
_BREAK = re.compile(r" {2}\n")
_HIDDEN = "\x00"

Edit = tuple[int, int, str]
"""A stretch of a run, and what a reader sees in its place."""


class Link(NamedTuple):
    """A link or an image: what it shows, where it leads as written, and where the address stands."""

    text: str
    target: str
    span: Span
    target_span: Span


class Mark(NamedTuple):
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
    return _read_simple(text, start) or read_any(text, start)


def _read_simple(text: str, start: int) -> Inline | None:
    """Most runs are words, links and marks alone, which one search finds; None for any other run."""
    if any(sign in text for sign in _SPECIAL):
        return None
    found = Inline()
    words: list[str] = []
    at = 0
    for match in _SIMPLE.finditer(text):
        begin, end = match.span()
        label = ""
        if match.lastindex == 1:
            found.marks.append(Mark(match[1], Span(start + begin, start + end)))
        elif match.lastindex is None:
            return None
        else:
            label, target = match[2], match[3]
            is_image = text[begin - 1 : begin] == "!"
            begin -= is_image
            where = start + match.start(3)
            target_span = Span(where, where + (len(target) or 1))
            link = Link(label, target, Span(start + begin, start + end), target_span)
            (found.images if is_image else found.links).append(link)
        words.append(text[at:begin])
        words.append(label)
        at = end
    found.plain = "".join([*words, text[at:]]) if at else text
    return found


def read_any(text: str, start: int) -> Inline:
    """Read a run of text whatever stands in it."""
    scan = _Scan(text, start)
    scan.refuse()
    scan.read_brackets()
    scan.found.plain = scan.words()
    return scan.found


class _Scan:
    """One run of text, the same with code and escaped signs blanked out, and what was found in it."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.found = Inline()
        self.masked, self.edits = _mask(text)

    def fault(self, cause: str, begin: int, end: int) -> None:
        self.found.faults.append(Fault(cause, self.span(begin, end)))

    def span(self, begin: int, end: int) -> Span:
        return Span(self.start + begin, self.start + end)

    def refuse(self) -> None:
        for tag in _RAW_HTML.finditer(self.text):
            self.fault("raw-html", tag.start(), tag.end())
        for begin, end in _braces(self.masked):
            self.fault("attribute-list", begin, end)
        tick = self.masked.find("`")
        if tick >= 0:
            self.fault("code-unclosed", tick, tick + 1)
        contents = self.masked.find(_CONTENTS)
        if contents >= 0:
            self.fault("unaccepted-block", contents, contents + len(_CONTENTS))

    def read_brackets(self) -> None:
        partners = self._partners()
        at = self.masked.find("[")
        while at >= 0:
            end = partners.get(at)
            after = at + 1
            if mark := _MARK.match(self.masked, at):
                after = mark.end()
                self.found.marks.append(Mark(mark[1], self.span(at, after)))
                self.edits.append((at, after, ""))
            elif end is not None and self.masked[end + 1 : end + 2] == "(":
                after = self._link(at, end)
            at = self.masked.find("[", after)

    def _partners(self) -> dict[int, int]:
        """The closing bracket of every opening one that has one."""
        partners: dict[int, int] = {}
        opened: list[int] = []
        for bracket in re.finditer(r"[\[\]]", self.masked):
            if bracket[0] == "[":
                opened.append(bracket.start())
            elif opened:
                partners[opened.pop()] = bracket.start()
            if len(opened) > MAX_OPEN_BRACKETS:
                self.fault("too-many-brackets", opened[0], opened[0] + 1)
                return {}
        return partners

    def _link(self, at: int, end: int) -> int:
        """Note the link whose text stands between two brackets; returns where reading goes on."""
        target = _TARGET.match(self.masked, end + 1)
        label = self.masked[at + 1 : end]
        if target is None or _HIDDEN in target[0] or "[" in label or (target[2] or "").count("'") > 1:
            self.fault("link-form", at, end + 2)
            return end + 1
        is_image = at > 0 and self.masked[at - 1] == "!"
        link = Link(
            text=self._label(at + 1, end, is_image=is_image),
            target=_unescape(target[1]),
            span=self.span(at - is_image, target.end()),
            target_span=self.span(target.start(1), max(target.end(1), target.start(1) + 1)),
        )
        (self.found.images if is_image else self.found.links).append(link)
        self.edits.append((at - is_image, target.end(), link.text))
        return target.end()

    def _label(self, begin: int, end: int, *, is_image: bool) -> str:
        text = self.text[begin:end]
        masked, edits = _mask(text)
        return _edited(text, edits if is_image else [*edits, *self._signs(masked, begin)])

    def words(self) -> str:
        """The words as a reader sees them: no marks, no addresses, no emphasis signs."""
        signs = list(self.masked)
        for begin, end, _ in self.edits:
            signs[begin:end] = _HIDDEN * (end - begin)
        return _edited(self.text, [*self.edits, *self._signs("".join(signs), 0)])

    def _signs(self, masked: str, offset: int) -> list[Edit]:
        """The emphasis signs to leave out of a part of the run, in which everything else is blanked out."""
        for mail in _MAIL.finditer(masked):
            self.fault("raw-html", offset + mail.start(), offset + mail.start() + 1)
        pairs = emphasis.read(_BREAK.sub(_HIDDEN * 3, masked))
        if pairs.doubt:
            self.fault("emphasis-unpaired", offset + pairs.doubt[0], offset + pairs.doubt[1])
        return [(begin, end, "") for begin, end in pairs.cuts]


def _mask(text: str) -> tuple[str, list[Edit]]:
    """The text with code and escaped signs blanked out, and what a reader sees in their place."""
    pieces: list[str] = []
    edits: list[Edit] = []
    at = 0
    for match in _ESCAPE_OR_CODE.finditer(text):
        sign, code = match["sign"], match["code"]
        if sign is not None and sign not in _ESCAPABLE:
            continue
        pieces += [text[at : match.start()], _HIDDEN * len(match[0])]
        edits.append((match.start(), match.end(), sign or code.strip()))
        at = match.end()
    return "".join([*pieces, text[at:]]), edits


def _braces(masked: str) -> Iterator[tuple[int, int]]:
    """Stretches in curly brackets, at most one a line."""
    line_start = 0
    for line in masked.split("\n"):
        begin, end = line.find("{"), line.rfind("}")
        if 0 <= begin < end and line[begin + 1 : end].strip(" "):
            yield line_start + begin, line_start + end + 1
        line_start += len(line) + 1


def _edited(text: str, edits: list[Edit]) -> str:
    """The text with its edits made and its character references read; edits inside edits are left out."""
    pieces, at = [], 0
    for begin, end, replacement in sorted(edits):
        if begin >= at:
            pieces += [_unescape(text[at:begin]), replacement]
            at = end
    return "".join([*pieces, _unescape(text[at:])])


def _unescape(text: str) -> str:
    """Character references as characters; `&` without its semicolon, as in addresses, is no reference."""
    return _ENTITY.sub(lambda reference: html.unescape(reference[0]), text)
