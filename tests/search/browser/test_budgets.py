"""What the search may cost a browser in a library of 1,000 cases, and how near its answers are to Python's.

Bytes are the same on every machine. `tests/benchmarks/browser_speed.py` shows them for larger libraries, too.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from kb_build.search import whoosh_index
from kb_build.search.index import Index
from kb_build.text.indonesian import PLAIN
from tests.benchmarks.browser_speed import costs, likeness, published
from tests.benchmarks.generated_records import queries, records

CASES = 1_000
KILOBYTE = 1_000


@dataclass(frozen=True, slots=True)
class Library:
    """A library as Python asks it, and as it is published."""

    index: Index
    site: Path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    site = tmp_path_factory.mktemp("site")
    index = whoosh_index.in_memory(records(CASES), PLAIN)
    published(index, site)
    return Library(index, site)


def test_the_dialog_and_ten_results_are_small(library: Library) -> None:
    told = [json.loads(line) for line in costs(library.site, queries(100, CASES))]
    first, ten = ([one[which]["bytes"] for one in told] for which in ("first", "ten"))
    assert max(first) <= 70 * KILOBYTE
    assert max(ten) <= 95 * KILOBYTE
    assert sorted(ten)[len(ten) // 2] <= 80 * KILOBYTE
    assert max(one["ten"]["requests"] for one in told) <= 60


def test_no_file_of_the_index_is_large_but_those_of_the_list_of_all_cases(library: Library) -> None:
    sizes = {
        file.relative_to(library.site).as_posix(): file.stat().st_size
        for file in library.site.rglob("*.json")
    }
    alone = {"cari/facets.json", "cari/catalogue.json", "cari/titles.json"}
    assert max(size for path, size in sizes.items() if path not in alone) <= 8 * KILOBYTE
    assert sizes["cari/facets.json"] <= 40 * KILOBYTE


def test_the_browser_finds_what_python_finds(library: Library) -> None:
    shares, first = likeness(library.index, library.site, queries(100, CASES))
    assert sum(shares) / len(shares) >= 0.95
    assert first >= 90
