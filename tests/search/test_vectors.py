"""Texts as vectors: what they have in common, from 0 to 1."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.search.vectors import Words, product, vectors

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(1, 50, width=32), max_size=8)
LIBRARY = st.lists(COUNTS, min_size=2, max_size=6)


@given(LIBRARY)
def test_a_product_lies_between_nought_and_one_and_has_no_direction(counts: list[dict[str, float]]) -> None:
    made = vectors([Words.of(count) for count in counts])
    for one in made:
        for other in made:
            assert 0 <= product(one, other) <= 1 + 1e-9
            assert product(one, other) == product(other, one)


@given(LIBRARY)
def test_a_text_and_its_copy_are_wholly_alike(counts: list[dict[str, float]]) -> None:
    one, copy, *_ = vectors([Words.of(count) for count in (counts[0], *counts)])
    assert product(one, copy) == pytest.approx(1 if counts[0] else 0)


@given(LIBRARY, st.randoms(use_true_random=False))
def test_the_order_of_words_never_matters(counts: list[dict[str, float]], chance: object) -> None:
    turned = [dict(reversed(count.items())) for count in counts]
    assert vectors([Words.of(count) for count in counts]) == vectors([Words.of(count) for count in turned])


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    first, *_ = vectors([Words.of(count) for count in ({"a": 1, "b": 1}, {"a": 1, "b": 1}, {"a": 1})])
    assert first["b"] > first["a"] > 0


def test_a_word_of_one_text_alone_only_makes_that_text_less_like_others() -> None:
    first, second = vectors([Words.of({"a": 1, "lain": 1}), Words.of({"a": 1})])
    assert set(first) == {"a"}
    assert first["a"] < second["a"]


def test_words_count_together_wherever_they_stand_in_a_text() -> None:
    assert Words.of({"a": 1, "b": 2}, {"b": 1}) == Words.of({"a": 1, "b": 3})


def test_of_a_long_text_the_heaviest_words_are_kept() -> None:
    counts = {f"kata{n}": float(n) for n in range(1, 200)}
    first, second = vectors([Words.of(counts), Words.of(counts)])
    assert set(first) == {f"kata{n}" for n in range(140, 200)}
    assert math.isclose(product(first, second), sum(w * w for w in first.values()))
