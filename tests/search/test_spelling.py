from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.search import spelling
from kb_build.search.spelling import Lexicon

LEXICON = Lexicon(
    {"komunikasi": 5, "kolaborasi": 9, "koordinasi": 3, "tim": 4, "tom": 2, "2019": 1, "data": 3, "datar": 3}
)
LETTERS = st.text("abc", max_size=5)


def edits(word: str, letters: str) -> set[str]:
    """Every word that one mistake makes of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return (
        {first + rest[1:] for first, rest in cuts if rest}
        | {first + rest[1] + rest[0] + rest[2:] for first, rest in cuts if len(rest) > 1}
        | {first + sign + rest[1:] for first, rest in cuts if rest for sign in letters}
        | {first + sign + rest for first, rest in cuts for sign in letters}
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("komunikaasi", "komunikasi"),
        ("komuniksi", "komunikasi"),
        ("kolabroasi", "kolaborasi"),
        ("kolaporasi", "kolaborasi"),
        ("olaborasi", "kolaborasi"),
        ("okordinasi", "koordinasi"),
        ("tmi", "tim"),
    ],
)
def test_one_wrong_sign_leads_to_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert LEXICON.alike(typed)[0] == (meant, 1)


def test_a_long_word_may_have_two_wrong_signs() -> None:
    assert LEXICON.alike("klaborsi") == (("kolaborasi", 2),)
    assert LEXICON.alike("kmunkasi") == (("komunikasi", 2),)


def test_a_short_word_may_not() -> None:
    assert LEXICON.alike("dtr") == ()
    assert LEXICON.alike("dart") == ()


def test_two_wrong_signs_are_only_thought_of_when_one_explains_nothing() -> None:
    words = Lexicon({"komunikasi": 1, "komunitasi": 90})
    assert words.alike("komunikassi") == (("komunikasi", 1),)
    assert words.alike("komunixassi") == (("komunitasi", 2), ("komunikasi", 2))


def test_of_several_words_those_with_the_same_first_letter_come_first_then_the_commonest() -> None:
    words = Lexicon({"tari": 1, "lari": 90, "taru": 5, "tart": 5, "sari": 80})
    assert [word for word, _ in words.alike("tarr")] == ["tart", "taru", "tari"]
    assert [word for word, _ in words.alike("zari")] == ["lari", "sari", "tari"]


@pytest.mark.parametrize("typed", ["2018", "x2019", "ti", "", "t"])
def test_numbers_and_very_short_words_are_like_no_other(typed: str) -> None:
    assert LEXICON.alike(typed) == ()


def test_a_beginning_leads_to_the_commonest_words_that_go_on() -> None:
    assert LEXICON.beginning_with("ko", 2) == ("kolaborasi", "komunikasi")
    assert LEXICON.beginning_with("data", 4) == ("data", "datar")
    assert LEXICON.beginning_with("x", 4) == ()
    assert Lexicon({}).beginning_with("", 4) == ()


@given(one=LETTERS, other=LETTERS)
def test_the_distance_of_two_words_is_the_same_both_ways(one: str, other: str) -> None:
    assert spelling.distance(one, other, 5) == spelling.distance(other, one, 5)


@given(word=LETTERS, other=LETTERS)
def test_one_mistake_is_the_distance_one(word: str, other: str) -> None:
    assert (spelling.distance(word, other, 1) <= 1) == (other == word or other in edits(word, "abc"))


@pytest.mark.parametrize(("letters", "mistakes"), [("abc", 1), ("abcdefgh", 2)])
@given(data=st.data())
def test_a_word_is_like_exactly_those_within_its_distance(
    letters: str, mistakes: int, data: st.DataObject
) -> None:
    draw: Callable[[st.SearchStrategy[str]], str] = data.draw
    typed = draw(st.text(letters, min_size=8 if mistakes > 1 else 3, max_size=10 if mistakes > 1 else 7))
    known = data.draw(st.sets(st.text(letters, min_size=3, max_size=10), max_size=20))
    distances = {word: spelling.distance(typed, word, 2) for word in known - {typed}}
    nearest = min(distances.values(), default=3)
    expected = {word for word, far in distances.items() if far == nearest <= (2 if len(typed) >= 8 else 1)}
    found = Lexicon(dict.fromkeys(known, 1)).alike(typed)
    assert {word for word, _ in found} <= expected
    assert len(found) == min(3, len(expected))
