"""How fast are the ties between cases found? Run `python -m tests.benchmarks.related_speed`; read the ratios.

The measure is indexing the same cases, because both are done in one build, and a busy machine slows both.
Times are CPU seconds.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kb_build.search import relate, whoosh_index
from kb_build.search.index import Index
from kb_build.search.likeness import Cases
from kb_build.text.indonesian import PLAIN
from tests.benchmarks.generated_records import records

_SHOWN = 5
_LOOKED_AT = 100


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[1_000, 3_000, 10_000])
    relating: dict[int, float] = {}
    for count in parser.parse_args().cases:
        sys.stdout.write(f"{count} cases\n")
        with tempfile.TemporaryDirectory() as folder:
            for label, value in _rows(count, Path(folder) / "index", relating):
                sys.stdout.write(f"  {label:<58}{value:8.2f}\n")


def _rows(count: int, folder: Path, relating: dict[int, float]) -> Iterator[tuple[str, float]]:
    pages = list(records(count))
    start = time.process_time()
    index = whoosh_index.in_folder(pages, PLAIN, folder)
    indexed = time.process_time()
    links = relate(index.pages)
    relating[count] = time.process_time() - indexed
    yield "indexing, seconds", indexed - start
    yield "finding the ties of all, seconds", relating[count]
    yield "  as a share of indexing", relating[count] / (indexed - start)
    for fewer, seconds in relating.items():
        if fewer < count:
            yield f"  as a multiple of that for {fewer}", relating[count] / seconds
    shown = {here: {link.case_id for link in ties} for here, ties in links.items()}
    yield "share of the best of all pairs that is found", _found(shown, index)


def _found(shown: dict[str, set[str]], index: Index) -> float:
    """Some cases compared with all others."""
    cases = Cases.read(index.pages)
    numbers = range(len(cases.ids))
    hits, wanted = 0, 0
    for here in random.Random(1).sample(numbers, min(_LOOKED_AT, len(numbers))):
        mine = cases.facets.of[here] & cases.facets.strategies
        others = [there for there in numbers if there != here and mine & cases.facets.of[there]]
        others.sort(key=lambda there: (cases.fictional[there], -cases.score(here, there), there))
        best = {cases.ids[there] for there in others[:_SHOWN]}
        hits, wanted = hits + len(best & shown[cases.ids[here]]), wanted + len(best)
    return hits / wanted


if __name__ == "__main__":
    main()
