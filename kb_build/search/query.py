"""What people type, taken apart: words, "phrases", -without, prefix*. Nothing they type is a mistake."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

LONGEST = 400
_INVISIBLE = ("Cc", "Cs")
"""Control signs, and the halves of broken signs; both are read as blanks."""
_PART = re.compile(
    r"""
    (?P<no>(?<!\S)-)?["“”„](?P<phrase>[^"“”„]*)["“”„]
    | (?<!\S)-(?=[^\W_])(?P<without>[^\s"“”„]+)
    | (?<!\w)(?P<prefix>[^\W_]{2,})\*(?!\w)
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]")
_STAR = re.compile(r"([^\W_]{2,})\*")

Kind = Literal["words", "phrase", "prefix"]


class Part(NamedTuple):
    """A stretch of a query: what it is, its text, where that begins, and whether its pages are left out."""

    kind: Kind
    text: str
    start: int
    is_without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query in the form that it is searched in, and its parts in the order of writing."""

    text: str
    parts: tuple[Part, ...]

    @property
    def has_words(self) -> bool:
        """Whether anything in it could be found, be it only a function word."""
        return any(_WORD.search(part.text) for part in self.parts if not part.is_without)


def parse(written: str) -> Query:
    """A query as somebody wrote it; of a very long one the beginning."""
    text = "".join(map(_visible, unicodedata.normalize("NFKC", written)))[:LONGEST]
    return Query(text=text, parts=tuple(_parts(text)))


def _visible(sign: str) -> str:
    return " " if unicodedata.category(sign) in _INVISIBLE else sign


def _parts(text: str) -> Iterator[Part]:
    end = 0
    for match in _PART.finditer(text):
        if match.start() > end:
            yield Part("words", text[end : match.start()], end)
        yield _part(match)
        end = match.end()
    if end < len(text):
        yield Part("words", text[end:], end)


def _part(match: re.Match[str]) -> Part:
    if match["phrase"] is not None:
        return Part("phrase", match["phrase"], match.start("phrase"), bool(match["no"]))
    if match["prefix"]:
        return Part("prefix", match["prefix"], match.start("prefix"))
    start = match.start("without")
    beginning = _STAR.fullmatch(match["without"])
    if beginning:
        return Part("prefix", beginning[1], start, is_without=True)
    return Part("words", match["without"], start, is_without=True)
