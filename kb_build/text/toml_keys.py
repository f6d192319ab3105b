"""Where the keys and the table headers of a TOML text stand."""

import re
import tomllib
from collections.abc import Mapping

from kb_build.text.source import Span

Keys = tuple[str, ...]
"""The steps from the top of a file to a table or a value."""

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_STATEMENT = re.compile(rf"[ \t]*(?:\[\[?[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)")
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|.",
    re.DOTALL,
)


def spans(text: str) -> Mapping[Keys, Span]:
    """The span of each key that begins a line, and of each table's name in its header.

    The text must be sound TOML. Keys inside a value, as in `{a = 1}`, are not among them.
    """
    found: dict[Keys, Span] = {}
    table: Keys = ()
    at = 0
    while at < len(text):
        statement = _STATEMENT.match(text, at)
        if statement is None:
            at = _line_end(text, at) + 1
            continue
        group = "table" if statement["table"] else "key"
        keys = _parts(statement[group])
        if group == "table":
            table = keys
        else:
            keys = (*table, *keys)
        found.setdefault(keys, Span(*statement.span(group)))
        at = _value_end(text, statement.end()) + 1
    return found


def _parts(dotted: str) -> Keys:
    return tuple(_unquoted(part) for part in re.findall(_PART, dotted))


def _unquoted(part: str) -> str:
    return str(tomllib.loads(f"part = {part}")["part"]) if part[0] in "\"'" else part


def _value_end(text: str, at: int) -> int:
    """The end of the line on which the value at an offset ends; brackets and strings may hold lines."""
    depth = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        sign = token[0] if token else "\n"
        if sign == "\n" and depth == 0:
            return at
        depth += (sign in "[{") - (sign in "]}")
        at += len(sign)
    return at


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def nearest(found: Mapping[Keys, Span], keys: Keys) -> Span:
    """The span of a key; when it stands nowhere by itself, that of the nearest thing around it."""
    for length in range(len(keys), 0, -1):
        if keys[:length] in found:
            return found[keys[:length]]
    return Span(0, 1)
