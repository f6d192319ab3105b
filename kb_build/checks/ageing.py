"""KB416, KB417: what only the calendar can find."""

from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.survey import Survey

_MONTHS_IN_YEAR = 12


def in_future(survey: Survey) -> Iterator[Diagnostic]:
    """Periods that name a day after today."""
    today = survey.today
    if today is None:
        return
    for summary in survey.summaries:
        for date in summary.dates:
            if date.value > today[: len(date.value)]:
                place = summary.place(date.start, date.end)
                yield Diagnostic("period-in-future", place, {"date": date.value})


def aged(survey: Survey, months: int) -> Iterator[Diagnostic]:
    """Cases whose newest source about whether they still run is older than some months."""
    today = survey.today
    if today is None:
        return
    for summary in survey.summaries:
        for date in summary.checked:
            if _months(today) - _months(date.value) > months:
                place = summary.place(date.start, date.end)
                yield Diagnostic("continuity-old", place, {"date": date.value, "months": str(months)})


def _months(date: str) -> int:
    """Months since the year 0; of a year alone its last month, so that nothing looks older than it is."""
    month = int(date[5:7]) if len(date) > len("2024") else _MONTHS_IN_YEAR
    return int(date[:4]) * _MONTHS_IN_YEAR + month
