"""How many queries with one typing mistake find nothing? Run `python -m tests.benchmarks.mistyped`.

Queries are one to three neighbouring words of the pages themselves, without function words; one of them gets
one sign too many, one too few, another sign, or two neighbours swapped, also at its beginning.
"""

import argparse
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kb_build import compiler, search, settings
from kb_build.model.search_record import SearchRecord
from kb_build.search import whoosh_index
from kb_build.search.index import Index
from kb_build.search.wordlist import wordlist
from kb_build.text.indonesian import PLAIN, Analysis
from tests.benchmarks import generated_records
from tests.projects import REPOSITORY

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=REPOSITORY)
    parser.add_argument("--cases", type=int, help="ask a generated library of so many cases instead")
    parser.add_argument("--queries", type=int, default=2_000)
    parser.add_argument("--shortest", type=int, default=4, help="letters of the shortest words")
    parser.add_argument("--show", action="store_true", help="also print the queries that find nothing")
    chosen = parser.parse_args()
    index, records = _generated(chosen.cases) if chosen.cases else _of_project(chosen.project)
    for words in (1, 2, 3):
        asked = list(queries(records, words, chosen.queries, chosen.shortest))
        lost = [query for query in asked if not index.search(query).hits]
        sys.stdout.write(f"{f'of {len(asked)} queries of {words} words, empty, percent':<58}")
        sys.stdout.write(f"{100 * len(lost) / len(asked):8.2f}\n")
        sys.stdout.write("".join(f"  {query}\n" for query in lost) if chosen.show else "")


def _of_project(root: Path) -> tuple[Index, Sequence[SearchRecord]]:
    library = compiler.library(settings.load(root))
    records = search.records(library)
    return whoosh_index.in_memory(records, Analysis(wordlist(library))), records


def _generated(cases: int) -> tuple[Index, Sequence[SearchRecord]]:
    records = list(generated_records.records(cases))
    return whoosh_index.in_memory(records, PLAIN), records


def queries(records: Iterable[SearchRecord], words: int, count: int, shortest: int) -> Iterator[str]:
    """That many queries with a mistake in each; the same records give the same queries."""
    chance = random.Random(words)
    texts = [_words(f"{record.title} {record.summary} {record.body}", shortest) for record in records]
    for text in chance.choices([text for text in texts if len(text) >= words], k=count):
        start = chance.randrange(len(text) - words + 1)
        asked = text[start : start + words]
        wrong = chance.randrange(words)
        asked[wrong] = mistyped(asked[wrong], chance)
        yield " ".join(asked)


def _words(text: str, shortest: int) -> list[str]:
    words = _WORD.findall(text.lower())
    return [word for word in words if len(word) >= shortest and word not in PLAIN.stop]


def mistyped(word: str, chance: random.Random) -> str:
    """A word with one mistake in it."""
    at = chance.randrange(len(word))
    sign = chance.choice(_LETTERS.replace(word[at], ""))
    first, rest = word[:at], word[at:]
    swapped = (
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word[1] + word[0] + word[2:]
    )
    return chance.choice([first + sign + rest, first + rest[1:], first + sign + rest[1:], swapped])


if __name__ == "__main__":
    main()
