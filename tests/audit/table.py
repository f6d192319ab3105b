"""The table of an audit, in Markdown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.audit.measures import TARGETS, Measured

_CATEGORIES = {"performance": "Perf", "accessibility": "A11y", "best-practices": "BP", "seo": "SEO"}
_MOST_PAGES = 5


def table(measured: Sequence[Measured], errors: Mapping[str, Sequence[str]], pages: Mapping[str, str]) -> str:
    """A row for every kind of page and screen, then everything that misses its target, with the cause.

    `pages` gives the file of every kind below the site.
    """
    return "".join(f"{line}\n" for line in (*_rows(measured, errors, pages), *_causes(measured, errors)))


def _rows(
    measured: Sequence[Measured], errors: Mapping[str, Sequence[str]], pages: Mapping[str, str]
) -> Iterator[str]:
    yield f"| Page | Screen | {' | '.join(_CATEGORIES.values())} | HTML errors |"
    yield f"| --- | --- |{' ---: |' * (len(_CATEGORIES) + 1)}"
    for row in measured:
        scores = (_score(row, name) for name in _CATEGORIES)
        yield f"| {row.kind} | {row.screen} | {' | '.join(scores)} | {len(errors.get(pages[row.kind], ()))} |"
    yield f"| all pages | | {' | ' * (len(_CATEGORIES) - 1)} | {sum(map(len, errors.values()))} |"


def _score(row: Measured, name: str) -> str:
    """A score below its target stands out."""
    score = row.scores[name]
    return str(score) if score >= TARGETS[row.screen][name] else f"**{score}**"


def _causes(measured: Sequence[Measured], errors: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for row in measured:
        if row.missed:
            yield f"\n{row.kind}, {row.screen}: {', '.join(row.missed)}"
            yield from (f"- {cause}" for cause in row.causes)
    for message, pages in _by_message(errors).items():
        yield f"\nHTML: {message}"
        yield f"- {len(pages)} times; {', '.join(dict.fromkeys(pages[:_MOST_PAGES]))}"


def _by_message(errors: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """The pages that have an error, by what the error is."""
    pages: dict[str, list[str]] = defaultdict(list)
    for page, messages in errors.items():
        for message in messages:
            pages[message].append(page)
    return pages
