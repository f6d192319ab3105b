"""Words in runs that are fetched one by one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kb_build.search.browser.shard import cut

WORDS = st.sets(st.text("abcde", min_size=1, max_size=6), max_size=200).map(sorted)
TARGET = 40


@given(WORDS)
def test_every_word_is_in_one_run_and_in_its_place(words: list[str]) -> None:
    assert [word for run in cut(words, len, TARGET) for word in run] == words


@given(WORDS)
def test_no_run_is_empty_or_much_larger_than_wanted(words: list[str]) -> None:
    for run in cut(words, len, TARGET):
        assert 0 < sum(map(len, run)) <= 1.2 * TARGET


@given(WORDS)
def test_a_run_ends_early_only_between_first_letters(words: list[str]) -> None:
    runs = list(cut(words, len, TARGET))
    for run, following in pairwise(runs):
        if sum(map(len, run)) + len(following[0]) <= 0.8 * TARGET:
            assert run[-1][0] != following[0][0]


def test_a_word_that_is_too_large_is_a_run_of_its_own() -> None:
    assert [list(run) for run in cut(["a", "b" * 100, "c"], len, TARGET)] == [["a"], ["b" * 100], ["c"]]
