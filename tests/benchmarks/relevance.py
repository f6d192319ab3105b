"""Does the search find the right text first? Run `python -m tests.benchmarks.relevance PATH`.

PATH is a gzipped JSON file: `passages` is a list of texts, `questions` a list of `{"q", "rel"}`, where `rel`
names the right passages by their numbers behind one letter. Every passage becomes a page with its opening
words as title. MRR@10 is the mean over all questions of one divided by the rank of the first right passage.
Numbers were tuned on the first half of the questions (those at even places); the second half tells more.

With `--browser` the same questions are answered by the browser's modules under Node.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kb_build.model.search_record import Passage, SearchRecord
from kb_build.search import whoosh_index
from kb_build.search.index import Index
from kb_build.text.indonesian import PLAIN
from tests.benchmarks import browser_speed

_TITLE = 70
_FIRST = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asked, and the ids of the pages that answer it."""

    text: str
    right: frozenset[str]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--browser", action="store_true")
    chosen = parser.parse_args()
    with gzip.open(chosen.path) as file:
        data = json.load(file)
    questions = [
        Question(one["q"], frozenset(number[1:] for number in one["rel"])) for one in data["questions"]
    ]
    index = whoosh_index.in_memory(map(_page, range(len(data["passages"])), data["passages"]), PLAIN)
    asked = [question.text for question in questions]
    found = {"Whoosh": [[hit.id for hit in index.search(text, limit=_FIRST).hits] for text in asked]}
    if chosen.browser:
        found["browser"] = in_browser(index, asked)
    for label, value in _table(questions, found):
        sys.stdout.write(f"{label:<48}{value}\n")


def _page(number: int, text: str) -> SearchRecord:
    title = text if len(text) <= _TITLE else text[: _TITLE + 1].rsplit(maxsplit=1)[0]
    return SearchRecord(
        id=str(number),
        kind="case",
        address=f"kasus/{number:05}/",
        title=title,
        summary="",
        passages=(Passage(text),),
    )


def in_browser(index: Index, asked: Sequence[str]) -> list[list[str]]:
    """The ids that the browser's modules find for each query."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        browser_speed.published(index, site)
        return [[hit["id"] for hit in hits] for hits in browser_speed.answers(site, asked)]


def _table(questions: Sequence[Question], found: dict[str, list[list[str]]]) -> Iterator[tuple[str, str]]:
    yield "questions", f"{len(questions):8}"
    for name, answers in found.items():
        ranks = [_reciprocal_rank(*pair) for pair in zip(questions, answers, strict=True)]
        yield f"{name}: MRR@10 of all questions", f"{_mean(ranks):8.4f}"
        yield f"{name}: of the half that numbers were tuned on", f"{_mean(ranks[::2]):8.4f}"
        yield f"{name}: of the other half", f"{_mean(ranks[1::2]):8.4f}"
    if len(found) > 1:
        shared = [
            len({*one} & {*other}) / max(1, len(one)) for one, other in zip(*found.values(), strict=True)
        ]
        yield "of the first ten, share in both", f"{_mean(shared):8.4f}"


def _reciprocal_rank(question: Question, answer: Sequence[str]) -> float:
    return next((1 / rank for rank, page in enumerate(answer, 1) if page in question.right), 0.0)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


if __name__ == "__main__":
    main()
