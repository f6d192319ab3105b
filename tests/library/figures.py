"""Figures in Indonesian texts, as values that can be compared however they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_TIMES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "lakh": 10**5, "crore": 10**7}
_FIGURE = re.compile(
    r"(?:(?<![\w.,])|(?<=\bRp))(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\w]|[.,]\d)"
    rf"(?:\s+(?P<times>{'|'.join(_TIMES)})(?:\s+(?P<more>crore))?\b)?"
)
_MARK = re.compile(r"\[s\d+\]")
_TARGET = re.compile(r"(?<=\])\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit of thousands, millions …: `value` is `27000` for `27 ribu` and for `27.000`."""

    value: str
    written: str
    start: int


def figures(text: str) -> Iterator[Figure]:
    """All figures of a text in order; years and days are figures too, digits inside words are not."""
    for found in _FIGURE.finditer(plain(text)):
        yield Figure(_value(found), found[0].strip(), found.start())


def plain(text: str) -> str:
    """The text with blanks in place of source marks and link targets, so that places stay as they are."""
    return _TARGET.sub(_blank, _MARK.sub(_blank, text))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _value(found: re.Match[str]) -> str:
    number = Decimal(found["number"].replace(".", "").replace(",", "."))
    times = _TIMES.get(found["times"] or "", 1) * _TIMES.get(found["more"] or "", 1)
    return canonical(number * times)


def canonical(value: Decimal) -> str:
    """The one way to write a value here: no exponent, no zeros at the end of a fraction."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
