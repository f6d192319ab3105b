"""Files that are made to cost time or memory: a sound case, and one piece over and over in it."""

from dataclasses import dataclass
from itertools import pairwise

from kb_build.reading.disk import USUAL_KB
from kb_build.text.frontmatter import MAX_CHARACTERS
from tests.projects import MINIMAL

CASE = "casestudies/posko-banjir.md"
_SOUND = (MINIMAL / CASE).read_text("utf-8")
_FIELDS, _BODY = _SOUND.removeprefix("---\n").split("\n---\n", 1)
_TAG = "\n\n<b>\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flood:
    """One piece over and over, between an opening and a closing."""

    piece: str
    opening: str = ""
    closing: str = ""
    is_in_fields: bool = False

    def file(self, share: float = 1) -> str:
        """A bad case as long as a file may be, or a share of that."""
        return self._in_fields(share) if self.is_in_fields else self._in_body(share)

    def _in_body(self, share: float) -> str:
        room = int(USUAL_KB * 1024 * share) - len(f"{_SOUND}\n{self.opening}{self.closing}{_TAG}".encode())
        return f"{_SOUND}\n{self.opening}{self._pieces(room)}{self.closing}{_TAG}"

    def _in_fields(self, share: float) -> str:
        room = int(MAX_CHARACTERS * share) - len(f"{_FIELDS}{self.opening}{self.closing}") - 2
        return f"---\n{self.opening}{self._pieces(room)}{self.closing}\n{_FIELDS}\n---\n{_BODY}"

    def _pieces(self, room: int) -> str:
        return self.piece * max(room // len(self.piece.encode()), 1)


def _fields(piece: str, opening: str = "", closing: str = "") -> Flood:
    return Flood(piece=piece, opening=opening, closing=closing, is_in_fields=True)


def _body(piece: str, opening: str = "", closing: str = "") -> Flood:
    return Flood(piece=piece, opening=opening, closing=closing)


def _bomb() -> str:
    """Nine lists, each of nine aliases of the one before."""
    names = "abcdefghi"
    lists = [f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n" for below, name in pairwise(names)]
    return "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(lists)


_SOURCE = "{id: s1, publisher: Dinas, kind: laporan, voice: pelaku, read_at: 'https://a.example'}, "

FLOODS: dict[str, Flood] = {
    "a YAML bomb": _fields("# a\n", _bomb()),
    "anchors without end": _fields("&a ", "a: "),
    "aliases without end": _fields("*a, ", "a: [", "]"),
    "tags without end": _fields("!!str ", "a: "),
    "brackets inside brackets": _fields("[", "a: "),
    "braces inside braces": _fields("{a: ", "a: "),
    "brackets that close": _fields("[], ", "a: [", "]"),
    "dashes inside dashes": _fields("- ", "a:\n  "),
    "keys without end": _fields("a:\n"),
    "the same key without end": _fields("nature: nyata\n"),
    "unquoted colons line by line": _fields("a: b: c\n"),
    "unquoted colons on one line": _fields("b: ", "a: "),
    "an indent that grows": _fields("# a\n", "".join(f"{' ' * depth}a:\n" for depth in range(300))),
    "complex keys inside complex keys": _fields("? "),
    "a quote that never closes": _fields("x ", 'a: "'),
    "escapes without end": _fields("\\u0041", 'a: "', '"'),
    "an unknown escape at the end": _fields("\\\\", 'a: "', '\\q"'),
    "merge keys without end": _fields("<<: {a: b}\n"),
    "items without end": _fields("x, ", "tags: [", "]"),
    "hundreds of sources": _fields(_SOURCE, "sources: [", "]"),
    "digits without end": _fields("7", "a: "),
    "underscores between digits": _fields("1_", "a: "),
    "sixtieths without end": _fields("1:", "a: ", "1"),
    "blank lines in a quote": _fields("\n", 'a: "', '"'),
    "comments without end": _fields("# a\n", closing="@a"),
    "brackets": _body("["),
    "closing brackets": _body("]"),
    "brackets and parentheses": _body("[]("),
    "links": _body("[a](b) "),
    "pictures": _body("![a](b) "),
    "links that begin": _body("[a]("),
    "titles that begin": _body('[a](b "'),
    "source marks": _body("[s1]"),
    "source marks line by line": _body("[s1]\n"),
    "backticks": _body("`"),
    "code": _body("`a` "),
    "backticks and letters": _body("`a``"),
    "stars": _body("*"),
    "stars and letters": _body("*a"),
    "stars and underscores": _body("*a _b "),
    "bold words": _body("**a** "),
    "underscores": _body("_a"),
    "backslashes": _body("\\"),
    "backslashes and stars": _body("\\*"),
    "tags": _body("<a "),
    "mail addresses": _body("<a@b> "),
    "mail addresses that begin": _body("<a@"),
    "character references": _body("&#1;"),
    "references that begin": _body("&#"),
    "braces": _body("{a} "),
    "braces line by line": _body("{a}\n"),
    "bars": _body("|"),
    "rows": _body("|a|b|\n"),
    "dividers": _body("|-|\n"),
    "a table": _body("| a | b |\n"),
    "headings": _body("### a\n\n"),
    "headings side by side": _body("# a\n"),
    "hashes": _body("#"),
    "hashes and backslashes": _body("#\\"),
    "quotations": _body("> "),
    "quotations line by line": _body("> a\n"),
    "items": _body("- a\n"),
    "items far apart": _body("- a\n\n"),
    "items without words": _body("- \n"),
    "lists inside lists": _body("- a\n    - b\n        - c\n"),
    "numbers": _body("1. a\n"),
    "boxes": _body("!!! note\n    a\n\n"),
    "exclamation marks": _body("!"),
    "fences": _body("```\n"),
    "fences of growing kinds": _body("```a\n~~~b\n"),
    "underlines": _body("a\n===\n"),
    "definitions": _body("[a]: b\n"),
    "definitions that begin": _body("[a\n"),
    "spaces": _body(" "),
    "tabs": _body("\t"),
    "tabs and letters": _body("a\t"),
    "spaces at the end of lines": _body("a  \n"),
    "letters": _body("a"),
    "words": _body("kolaborasi antarinstansi "),
    "paragraphs": _body("a\n\n"),
    "lines": _body("a\n"),
    "blank lines": _body("\n"),
    "colons": _body("a: "),
    "addresses": _body("https://a.example/ "),
    "marks on one letter": _body("\u0301"),
    "emoji": _body("😀"),
    "figures": _body("7 "),
    "curly quotes": _body("“a” "),
    "signs that turn the direction": _body("\u202e"),
    "signs without width": _body("\u200b"),
    "Cyrillic letters": _body("\u0430b "),
    "a heading of one long line": _body("a ", "## "),
    "a table cell of bars": _body("\\|", "| a |\n|---|\n| "),
    "a link of brackets": _body("[", "[a", "](b)"),
    "code that never closes": _body("a ", "`"),
    "a fence that never closes": _body("a\n", "```\n"),
}

WORST = (
    "a YAML bomb",
    "brackets inside brackets",
    "keys without end",
    "items without end",
    "links",
    "tags",
    "code that never closes",
    "stars and underscores",
    "headings side by side",
    "items without words",
    "rows",
    "paragraphs",
)
"""Those that once cost more than others, or could."""
