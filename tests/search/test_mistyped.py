import pytest

from kb_build.search import whoosh_index
from kb_build.search.wordlist import wordlist
from kb_build.text.indonesian import Analysis
from tests import shipped_library
from tests.benchmarks import mistyped


@pytest.mark.parametrize("words", [1, 2, 3])
def test_at_most_one_in_a_hundred_mistyped_queries_finds_nothing(words: int) -> None:
    records = shipped_library.records()
    index = whoosh_index.in_memory(records, Analysis(wordlist(shipped_library.library())))
    asked = list(mistyped.queries(records, words, 500, shortest=4))
    assert len(set(asked)) > 400
    lost = [query for query in asked if not index.search(query).hits]
    assert len(lost) <= 5, lost
