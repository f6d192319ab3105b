"""Dates as Indonesian authors write them, in the form that sorts: `2024-09-25`."""

import re
from datetime import date

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.repairs.entries import value_at
from kb_build.text.source import Source

_MONTHS_OF_A_YEAR = 12
_SHORTEST_NAME = 3
_NAMES = {
    **{"januari": 1, "februari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6},
    **{"juli": 7, "agustus": 8, "september": 9, "oktober": 10, "november": 11, "desember": 12},
    **{"january": 1, "february": 2, "march": 3, "may": 5, "june": 6},
    **{"july": 7, "august": 8, "october": 10, "december": 12},
}
_SHORT_NAMES = {"pebruari": 2, "ags": 8, "agt": 8, "nopember": 11, "nop": 11}
_DAY_FIRST = re.compile(r"(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )([12]\d{3})")
_YEAR_FIRST = re.compile(r"([12]\d{3})(?P<sign>[/. -])(\d{1,2})(?:[/. -](\d{1,2}))?")
_WORDED = re.compile(r"(?:(\d{1,2})[ .-]+)?([a-z]+)\.?[ ,.-]+([12]\d{3})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[/.-]([12]\d{3})")


def iso_date(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The same day in the form that is asked for; not safe where day and month could be mistaken."""
    entry = value_at(source, diagnostic.place.span.start)
    if entry is None or not isinstance(entry.data, str):
        return None
    read = understood(entry.data)
    if read is None:
        return None
    iso, is_certain = read
    return Fix((Edit(entry.span, f'"{iso}"'),), is_safe=is_certain)


def understood(written: str) -> tuple[str, bool] | None:
    """A date in ISO form and whether it can mean nothing else; None when it is no date."""
    words = " ".join(written.casefold().split())
    if match := _DAY_FIRST.fullmatch(words):
        return _with_day(int(match[1]), int(match[2]), match[3])
    if match := _YEAR_FIRST.fullmatch(words):
        iso = _iso(match[1], int(match[3]), int(match[4]) if match[4] else None)
        # `2010/11` may be a budget year.
        return (iso, match[4] is not None or match["sign"] == "-") if iso else None
    if match := _WORDED.fullmatch(words):
        month = _month(match[2])
        iso = _iso(match[3], month, int(match[1]) if match[1] else None) if month else None
        return (iso, True) if iso else None
    if match := _MONTH_AND_YEAR.fullmatch(words):
        iso = _iso(match[2], int(match[1]), None)
        return (iso, True) if iso else None
    return None


def _with_day(first: int, second: int, year: str) -> tuple[str, bool] | None:
    """Day, month and year as people write them here; as elsewhere only when the month could be no other."""
    if second > _MONTHS_OF_A_YEAR:
        iso = _iso(year, first, second)
        return (iso, False) if iso else None
    iso = _iso(year, second, first)
    return (iso, first > _MONTHS_OF_A_YEAR or first == second) if iso else None


def _iso(year: str, month: int, day: int | None) -> str | None:
    try:
        whole = date(int(year), month, 1 if day is None else day)
    except ValueError:
        return None
    return whole.strftime("%Y-%m") if day is None else whole.isoformat()


def _month(name: str) -> int | None:
    """The number of a month by its name or the beginning of it, in Indonesian or English."""
    if name in _SHORT_NAMES or len(name) < _SHORTEST_NAME:
        return _SHORT_NAMES.get(name)
    return next((number for month, number in _NAMES.items() if month.startswith(name)), None)
