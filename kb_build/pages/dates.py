"""Dates as Indonesian readers write them."""

from kb_build.model.case_study import Period
from kb_build.model.source_record import SourceRecord
from kb_build.pages.locale import word, words


def in_words(date: str) -> str:
    """`2024-09-25` as “25 September 2024”; a year alone, or a month and year, stay as little as they are."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = words()["months"][int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def of_source(source: SourceRecord) -> str:
    """A source's date; an inferred one stands in square brackets, an absent one is said to be absent."""
    if source.date is None:
        return word("source", "undated")
    date = in_words(source.date)
    return f"[{date}]" if source.date_inferred else date


def of_period(period: Period) -> str:
    """From when to when."""
    start = in_words(period.start)
    if period.end is None:
        return word("period", "ongoing").format(start=start)
    end = in_words(period.end)
    return start if start == end else word("period", "range").format(start=start, end=end)
