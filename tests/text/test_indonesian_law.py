"""What holds for the analysis of every text, however it is written."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.text.indonesian import PLAIN, query_stems, stem, tokens
from tests.text.test_word_families import FAMILIES

_WORDS = sorted({word for words in FAMILIES.values() for word in words if word.isalpha()})
_ANY_SCRIPT = st.text(
    st.sampled_from("aeéñçüöåA Ｄ\uff12 ɣάϊώйёأؤ각한'’-\u2010 \u00ad\u200b.,\n"), max_size=40
)
_FULLWIDTH = {ord("!") + n: 0xFF01 + n for n in range(94)}
_WRITING = st.text(st.sampled_from("abdegijkmnoprstu kerja sama-'’.,0é\n"), max_size=60)


@given(st.sampled_from(_WORDS))
@settings(max_examples=300, deadline=None)
def test_a_stem_is_its_own_stem(word: str) -> None:
    assert stem(stem(word)) == stem(word)


@given(st.sampled_from(_WORDS))
@settings(max_examples=300, deadline=None)
def test_an_ordinary_word_asks_for_its_term(word: str) -> None:
    assert query_stems(word) in ((stem(word),), ())
    assert bool(query_stems(word)) == (word not in PLAIN.stop)


@given(_WRITING)
@settings(max_examples=200, deadline=None)
def test_capital_letters_change_nothing(text: str) -> None:
    assert query_stems(text.upper()) == query_stems(text.title()) == query_stems(text)


@given(st.one_of(_WRITING, st.text()))
@settings(max_examples=300, deadline=None)
def test_every_token_stands_where_it_says_and_they_stand_in_order(text: str) -> None:
    found = list(tokens(text))
    assert all(text[token.start : token.end] == token.surface for token in found)
    assert [(t.start, t.position) for t in found] == sorted((t.start, t.position) for t in found)


@given(_ANY_SCRIPT)
@settings(max_examples=300, deadline=None)
def test_accents_in_one_sign_or_in_two_are_the_same(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert query_stems(composed) == query_stems(decomposed) == query_stems(text)


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126) | st.just(" "), max_size=40))
@settings(max_examples=300, deadline=None)
def test_fullwidth_letters_are_letters(text: str) -> None:
    assert query_stems(text.translate(_FULLWIDTH)) == query_stems(text)


@pytest.mark.parametrize("text", ["pem\u00adbangunan", "pem\u200bbangunan", "\ufeffpembangunan\u200d"])
def test_signs_that_nobody_sees_part_no_word(text: str) -> None:
    assert query_stems(text) == ("bangun",)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "me" * 5_000,
        "nya" * 3_000,
        "kerja-" * 5_000,
        "e\u0301" * 5_000,
        "kerja\u0301-'" * 5_000,
        "\u0301" * 10_000,
        "kerja sama " * 3_000,
        "\x00😀\ud800 مرحبا שלום",
    ],
)
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    found = list(tokens(text))
    assert len(found) <= 2 * len(text)
    assert len(query_stems(text)) <= len(found)


@given(_WRITING)
@settings(max_examples=200, deadline=None)
def test_a_query_asks_for_nothing_that_the_same_text_would_not_answer(text: str) -> None:
    assert set(query_stems(text)) <= {token.stem for token in tokens(text)}
