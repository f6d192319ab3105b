"""The Content Security Policy of a page: files of the site, and the inline scripts that the theme writes.

What a script looks like is read from the templates of the theme, not from the page, so that a script which
somebody managed to write into a page is not allowed by it.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_PRINTED = re.compile(r"\{\{.*?\}\}")
_RELATIVE_ADDRESS = r"[\w./%-]*"
"""What the theme prints into a script: the way from the page to the home page."""
_HEAD = re.compile(r"<head\b[^>]*>")
_CHARACTER_SET = re.compile(r"<meta charset=[^>]*>")
_DIRECTIVES = (
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
)


def known_scripts(templates: Iterable[str]) -> re.Pattern[str]:
    """What matches an inline script of these templates, whatever address is printed into it."""
    scripts = sorted({script for template in templates for script in _SCRIPT.findall(template)})
    return re.compile("|".join(_form(script) for script in scripts) or r"(?!)", re.DOTALL)


def _form(script: str) -> str:
    return _RELATIVE_ADDRESS.join(re.escape(part) for part in _PRINTED.split(script))


def with_policy(html: str, known: re.Pattern[str]) -> str:
    """The page with its policy at the beginning of its head; what has no head stays as it is.

    Behind the character set, which browsers look for in the first 1024 bytes only.
    """
    place = _CHARACTER_SET.search(html) or _HEAD.search(html)
    if place is None:
        return html
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(html, known)}">'
    return f"{html[: place.end()]}\n      {meta}{html[place.end() :]}"


def _policy(html: str, known: re.Pattern[str]) -> str:
    allowed = dict.fromkeys(_hashes(html, known))
    return "; ".join((*_DIRECTIVES, " ".join(("script-src 'self'", *allowed))))


def _hashes(html: str, known: re.Pattern[str]) -> Iterator[str]:
    for script in _SCRIPT.findall(html):
        if known.fullmatch(script):
            yield f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
