"""Texts in the form of keys, tokens and passwords."""

import re
import string
from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Phrase, phrase
from kb_build.text.source import Span

# Keys mix capitals, small letters and digits: without the latter two, many capitals stand side by side.
_LEFT_OUT = f"{string.ascii_lowercase}{string.digits}".encode()
_CAPITALS = bytes(ord("A") if sign in string.ascii_uppercase.encode() else ord(" ") for sign in range(256))
_MANY_CAPITALS = b"A" * 7
_SHORTEST_KEY = 20
_PRIVATE_KEY = re.compile(r"-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----")

_ACCESS_KEYS = (
    ("AWS", r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    ("GitHub", r"\b(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})"),
    ("GitLab", r"\bglpat-[\w-]{20,255}"),
    ("Google", r"\bAIza[\w-]{35}"),
    ("Slack", r"\bxox[abeoprs]-(?:[0-9A-Za-z]{1,64}-){1,4}[0-9A-Za-z]{20,64}"),
    ("OpenAI", r"(?<![\w/.-])sk-(?:[a-z]{2,10}[0-9]{0,2}-){0,2}(?=[A-Za-z_-]{0,200}[0-9])\w{20,255}"),
)
_TOKENS: tuple[tuple[Phrase, re.Pattern[str]], ...] = (
    (phrase("secret-token"), re.compile(r"(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{8,2000}")),
    *((phrase("secret-access-key", service=service), re.compile(form)) for service, form in _ACCESS_KEYS),
)
# A word alone is more likely advice about passwords than one of them, so it must hold a digit or a sign.
_PASSWORD = re.compile(
    r"(?:\bpassword|\bkata[ ]sandi(?:nya)?)[\"'`*_]{0,3}[ \t]{0,3}[:=][ \t]{0,3}[\"'`*_]{0,3}"
    r"(?P<value>(?=[^\s\"'`]{0,80}[0-9!@#$%^&])(?!https?:)[^\s\"'`,;<>\[\]{}…*]{6,80})",
    re.IGNORECASE,
)


def secrets(text: str, signs: bytes) -> Iterator[tuple[Span, Phrase]]:
    """Where something in such a form stands, and what it is called.

    `signs` is the text as ASCII, one byte a sign.
    """
    if _MANY_CAPITALS in signs.translate(_CAPITALS, _LEFT_OUT):
        yield from _tokens(text)
        for key in _PRIVATE_KEY.finditer(text):
            yield Span(*key.span()), phrase("secret-private-key")
    if "assword" in text or "ata sandi" in text:
        for password in _PASSWORD.finditer(text):
            yield Span(*password.span("value")), phrase("secret-password")


def _tokens(text: str) -> Iterator[tuple[Span, Phrase]]:
    """Look at everything that is written together and as long as a key."""
    at = 0
    for written in text.split():
        if len(written) >= _SHORTEST_KEY:
            at = text.index(written, at)
            for what, form in _TOKENS:
                yield from ((Span(*key.span()).shifted(at), what) for key in form.finditer(written))
