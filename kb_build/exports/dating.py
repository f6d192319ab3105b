"""The newest day that a text itself states; there is no clock."""

from collections.abc import Iterable

from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.quote import Quote


def of_case(case: CaseStudy) -> str:
    """The newest date of its sources, its review, its responses and its last known state; or nothing."""
    return _newest(
        [
            *(source.date for source in case.sources if not source.date_inferred),
            *(response.date for response in case.responses),
            case.review.date,
            case.continuity.checked if case.continuity else None,
        ]
    )


def of_quote(quote: Quote) -> str:
    """When it was traced."""
    return quote.verification.date


def of_library(library: Library) -> str:
    """The newest date of all its cases and quotations; or nothing."""
    quotes = (of_quote(quote) for quote in library.quotes.values() if not quote.is_untraceable)
    return _newest([*(of_case(case) for case in library.cases.values()), *quotes])


def instant(date: str) -> str:
    """A date as a moment, at its very beginning: `2024-09` is the first of that month (RFC 3339)."""
    year, month, day, *_ = [*date.split("-"), "01", "01"]
    return f"{year}-{month}-{day}T00:00:00Z"


def _newest(dates: Iterable[str | None]) -> str:
    """The latest of some dates; of `2024` and `2024-05` the one that says more."""
    return max((date for date in dates if date), default="")
