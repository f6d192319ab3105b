"""Lines that the accepted Markdown leaves out, told by their form and by where they stand."""

import re

from kb_build.text import tables
from kb_build.text.lines import Line

MAX_LEVELS = 6
"""Lists inside lists."""

FENCES = ("```", "~~~")
ITEM = re.compile(r"[ \t]*(?:([-*+])|\d+\.)[ \t]+")
"""The sign of a list item; the group holds nothing when it is a number."""

_UNDERLINE = re.compile(r"=+|-+")
_RULE = re.compile(r"(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,}")
_SNIPPET = re.compile(r"-+8<-")
_WORDS = re.compile(r"(?:[-*+] )?[^\W\d_]")
"""A line or an item that begins with a letter has none of the forms below."""
_REFUSED_SIGNS = (">", "???", "///")
_FOREIGN_ITEM = re.compile(r"(?:[•·▪◦‣●○■\uf0b7\uf0a7]|\d+\))[ \t\xa0]|(?:[-*+]|\d+\.)\xa0")
"""Items as word processors write them; the renderer would run them together into one paragraph."""


def refused(line: Line, *, is_first: bool, is_inside: bool, in_list: bool) -> str | None:
    """The rule that a line breaks by its form, if it breaks one; the first that fits."""
    if _WORDS.match(line.text):
        return None
    inner = line.inner
    if inner[:1].isalpha():
        return None  # every form below begins with another sign
    nested = "block-in-indent" if is_inside or line.level else None
    item = ITEM.match(line.form) if in_list else None
    forms = (
        ("setext-heading", not is_first and _UNDERLINE.fullmatch(inner)),
        (nested or "unaccepted-block", _is_refused_block(inner)),
        (nested or "fence-form", inner.startswith(FENCES)),
        (nested or "heading-needs-space", inner.startswith("#")),
        ("block-in-indent", not is_first and (is_inside or in_list) and tables.is_divider(line)),
        ("block-in-indent", nested and (not inner or inner.startswith("!!!"))),
        ("block-in-indent", item and _begins_block(line.form[item.end() :])),
        ("unaccepted-block", inner.startswith("|") or _FOREIGN_ITEM.match(inner)),
    )
    return next((cause for cause, is_broken in forms if is_broken), None)


def _is_refused_block(inner: str) -> bool:
    """Block quotes, rules, snippets, collapsible boxes: the renderer knows them, contributors do not."""
    return bool(inner.startswith(_REFUSED_SIGNS) or _RULE.fullmatch(inner) or _SNIPPET.match(inner))


def _begins_block(words: str) -> bool:
    """Whether an item holds another block instead of words."""
    inner = words.strip()
    return bool(inner.startswith(("#", "!!!")) or ITEM.match(words) or _is_refused_block(inner))


def misplaced(item: re.Match[str], level: int, kinds: list[str | None]) -> str | None:
    """The rule that an item breaks by its indent or its sign."""
    if not 0 <= level <= len(kinds) or level == MAX_LEVELS:
        return "block-in-indent"
    if level < len(kinds) and kinds[level] != (item[1] and "-"):
        return "list-needs-blank-line" if level == len(kinds) - 1 else "block-in-indent"
    return None


def orphan(lines: list[Line], index: int, starts: list[int]) -> str | None:
    """A line behind an item without words would begin a block in it."""
    before = lines[index - 1].form
    item = ITEM.match(before) if starts and starts[-1] == index - 1 else None
    return "block-in-indent" if item and not before[item.end() :].strip() else None
