"""Words of one family meet in a search; words that only look alike do not."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from kb_build.text.indonesian import query_stems

_DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("word_families.yaml").read_text("utf-8"))
FAMILIES: dict[str, list[str]] = _DATA["families"]
NAMES: list[str] = _DATA["names"]
APART: list[tuple[str, str]] = [(first, second) for first, second in _DATA["apart"]]
LEAST_SHARE = 0.98


def meet(first: str, second: str) -> bool:
    return not set(query_stems(first)).isdisjoint(query_stems(second))


def test_ninety_eight_of_a_hundred_pairs_of_one_family_meet() -> None:
    pairs = [pair for words in FAMILIES.values() for pair in combinations(words, 2)]
    strangers = [pair for pair in pairs if not meet(*pair)]
    assert len(FAMILIES) > 700
    assert len(strangers) <= (1 - LEAST_SHARE) * len(pairs), strangers


@pytest.mark.parametrize(("first", "second"), APART)
def test_words_that_only_look_alike_stay_apart(first: str, second: str) -> None:
    assert not meet(first, second)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_not_cut_like_a_word(name: str) -> None:
    assert query_stems(name) == query_stems(f"{name}nya") == (name.lower(),)
