"""What changed in the library, newest first: cases and the parts of them, never who changed them."""

from collections.abc import Iterator
from itertools import groupby, islice

from kb_build.model import addresses
from kb_build.model.history import Change, Histories
from kb_build.model.library import Library
from kb_build.pages import dates, trail
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values

_SHOWN = 30


def pages(library: Library, histories: Histories) -> Iterator[Page]:
    """The one page; it is there even when nothing is known, since others lead to it."""
    newest = islice(sorted(_all(library, histories), key=_newest_first), _SHOWN)
    yield Page(
        address=addresses.CHANGES,
        template="changes.html",
        title=word("changes", "title"),
        summary=word("changes", "summary"),
        values={
            "most": _SHOWN,
            "days": [
                {
                    "date": dates.in_words(date),
                    "machine": date,
                    "anchor": f"tanggal-{date}",
                    "rows": [_row(*change) for change in changes],
                }
                for date, changes in groupby(newest, key=lambda entry: entry[0].date)
            ],
        },
    )


def _all(library: Library, histories: Histories) -> Iterator[tuple[Change, str, str]]:
    for case in library.cases.values():
        for change in histories.get(case.id, ()):
            yield change, case.title, addresses.case(case.id)


def _newest_first(entry: tuple[Change, str, str]) -> tuple[int, str]:
    change, _, url = entry
    return -int(change.date.replace("-", "")), url


def _row(change: Change, title: str, url: str) -> Values:
    return {"text": title, "url": url, "what": trail.changes([change])[0]["text"]}
