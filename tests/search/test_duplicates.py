"""Texts that share much of their words are found, and no others."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.search.duplicates import BINS, LEAST_SHARE, candidates, sketch, words


def _text(seed: int, length: int = 600) -> list[str]:
    chance = random.Random(seed)
    return [f"kata{chance.randrange(2000)}" for _ in range(length)]


def _changed(text: list[str], share: float, seed: int) -> list[str]:
    """A copy in which a share of the words is another."""
    chance = random.Random(seed)
    return [f"lain{chance.randrange(2000)}" if chance.random() < share else word for word in text]


def _shares(*texts: list[str]) -> dict[tuple[str, str], float]:
    sketches = {f"t{index}": sketch(text) for index, text in enumerate(texts)}
    return {(first, second): share for first, second, share in candidates(sketches)}


@given(st.lists(st.text(min_size=1), min_size=50, max_size=200))
def test_a_text_is_wholly_like_itself(text: list[str]) -> None:
    assert _shares(text, text).get(("t0", "t1"), 1.0) == 1.0
    assert len(sketch(text)) == BINS


def test_two_equal_texts_are_found() -> None:
    assert _shares(_text(1), _text(1)) == {("t0", "t1"): 1.0}
    assert _shares(_text(1, 60), _text(1, 60)) == {("t0", "t1"): 1.0}


@pytest.mark.parametrize("seed", range(10))
def test_a_copy_with_every_tenth_word_changed_is_found(seed: int) -> None:
    text = _text(seed)
    (share,) = _shares(text, _changed(text, 0.1, seed)).values()
    assert LEAST_SHARE <= share < 0.95


@pytest.mark.parametrize("changed", [0.3, 0.6])
@pytest.mark.parametrize("seed", range(10))
def test_a_text_with_many_words_changed_is_no_copy(seed: int, changed: float) -> None:
    text = _text(seed)
    assert _shares(text, _changed(text, changed, seed)) == {}


@pytest.mark.parametrize("seed", range(10))
def test_a_text_that_takes_over_whole_paragraphs_is_found(seed: int) -> None:
    text = _text(seed)
    (share,) = _shares(text, [*text[:480], *_text(seed + 100, 120)]).values()
    assert share == pytest.approx(0.8, abs=0.15)


@given(st.integers(0, 10_000), st.integers(10_001, 20_000))
def test_unrelated_texts_are_no_pair(first: int, second: int) -> None:
    assert _shares(_text(first), _text(second)) == {}


@given(st.permutations(range(6)))
def test_the_order_of_texts_never_matters(order: list[int]) -> None:
    texts = [_text(1), _changed(_text(1), 0.05, 1), _text(2), _changed(_text(2), 0.05, 2), _text(3), _text(3)]
    sketches = {f"t{index}": sketch(texts[index]) for index in order}
    found = list(candidates(sketches))
    assert [pair[:2] for pair in found] == [("t0", "t1"), ("t2", "t3"), ("t4", "t5")]
    assert found == list(candidates(dict(sorted(sketches.items()))))


def test_a_short_text_has_no_sketch_and_is_like_nothing() -> None:
    assert sketch(_text(1, 49)) == ""
    assert _shares(_text(1, 49), _text(1, 49)) == {}


def test_everybody_in_a_large_group_of_copies_is_paired_but_not_with_everybody() -> None:
    found = _shares(*[_text(1)] * 100)
    assert {name for pair in found for name in pair} == {f"t{index}" for index in range(100)}
    assert len(found) < 200


def test_a_sketch_is_the_same_in_every_run_of_the_program() -> None:
    assert [ord(sign) for sign in sketch(_text(1))[:3]] == [0x31248, 0x16851, 0x2014D]


def test_words_are_taken_without_regard_to_capitals_and_signs() -> None:
    assert words("Satu-satunya POSKO, “banjir”.") == ["satu", "satunya", "posko", "banjir"]
