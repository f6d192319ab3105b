"""The analysis of a library: names, phrases and synonyms, in texts and in questions."""

import json
import pickle
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.text.indonesian import PLAIN, Analysis, Asked, Token, Wordlist

_LIBRARY = Wordlist(
    proper_names=frozenset({"citarum", "penanggalan", "bnpb"}),
    phrases={
        "badan nasional penanggulangan bencana": "bnpb",
        "satuan tugas": "satgas",
        "gugus tugas": "gugustugas",
        "tik": "ti",
        "teknologi informasi": "ti",
        "perjanjian kerja sama": "pks",
        "dinas": "dinas",
        "dinas sosial": "dinsos",
        "usaha mikro, kecil, dan menengah": "umkm",
        "berbagi data": "berbagidata",
    },
    synonyms=(
        ("satgas", "gugus tugas"),
        ("kolaborasi", "kerja sama"),
        ("berbagi data", "interoperabilitas"),
        ("yang", "mitra"),
    ),
)
LIBRARY = Analysis(_LIBRARY)


def terms(text: str) -> list[str]:
    return [token.stem for token in LIBRARY.tokens(text)]


def asked(text: str) -> list[str]:
    return [one.term for one in LIBRARY.asked(text)]


@pytest.mark.parametrize(
    "text",
    ["BNPB", "Badan Nasional Penanggulangan Bencana", "badan nasional\npenanggulangan bencananya", "BNPBnya"],
)
def test_a_name_and_its_abbreviation_ask_for_one_thing(text: str) -> None:
    assert asked(text) == ["bnpb"]


def test_a_text_with_a_phrase_is_also_found_by_its_words() -> None:
    assert list(LIBRARY.tokens("lewat satuan tugas")) == [
        Token("lewat", "lewat", 0, 5, 0),
        Token("satuan tugas", "satgas", 6, 18, 1),
        Token("satuan", "satu", 6, 12, 1),
        Token("tugas", "tugas", 13, 18, 2),
    ]


def test_of_two_phrases_a_question_asks_for_the_longer_one() -> None:
    assert asked("perjanjian kerja sama dinas sosial") == ["pks", "dinsos"]
    assert asked("dinas sosialnya dan dinas lain") == ["dinsos", "dinas", "lain"]


def test_a_text_is_found_by_every_phrase_that_stands_in_it() -> None:
    assert terms("perjanjian kerja sama")[:3] == ["pks", "janji", "kerjasama"]


@pytest.mark.parametrize("text", ["perjanjian kerjasama", "Perjanjian Kerja-Sama", "PERJANJIAN  KERJASAMA"])
def test_a_compound_inside_a_phrase_may_be_spelt_as_one_word(text: str) -> None:
    assert asked(text) == ["pks"]


@pytest.mark.parametrize("text", ["TIK", "teknologi informasi", "Teknologi-informasi"])
def test_two_abbreviations_of_one_thing_are_one_term(text: str) -> None:
    assert asked(text) == ["ti"]


@pytest.mark.parametrize(
    "text", ["satu tugas", "satuan, tugas", "satuan. Tugas", "satuan / tugas", "tugas satuan"]
)
def test_words_that_do_not_stand_together_are_no_phrase(text: str) -> None:
    assert "satgas" not in terms(text)


def test_a_phrase_that_is_written_with_commas_needs_them() -> None:
    assert asked("usaha mikro, kecil, dan menengah") == ["umkm"]
    assert "umkm" not in asked("usaha mikro kecil dan menengah")


def test_names_are_not_cut() -> None:
    assert LIBRARY.stem("Penanggalan") == "penanggalan"
    assert PLAIN.stem("Penanggalan") != "penanggalan"
    assert asked("di Citarumnya") == ["citarum"]


def test_what_means_nearly_the_same_answers_with_less() -> None:
    assert LIBRARY.asked("satgas") == (Asked("satgas", 0, 6, (("satgas", 1.0), ("gugustugas", 0.6))),)
    assert LIBRARY.asked("bekerja sama")[0].answers == (("kerjasama", 1.0), ("kolaborasi", 0.6))


def test_a_phrase_that_nobody_abbreviates_is_answered_by_its_words_too() -> None:
    assert LIBRARY.asked("berbagi data")[0].answers == (
        ("berbagidata", 1.0),
        ("interoperabel", 0.6),
        ("bagi", 0.6),
        ("data", 0.6),
    )


def test_a_function_word_answers_for_nothing() -> None:
    assert LIBRARY.asked("mitra")[0].answers == (("mitra", 1.0),)


def test_a_question_asks_for_each_term_once() -> None:
    assert asked("satgas, satuan tugas, dan Satgasnya") == ["satgas"]


def test_analyses_of_the_same_knowledge_are_equal_also_after_a_journey() -> None:
    again = Analysis(Wordlist(_LIBRARY.proper_names, dict(_LIBRARY.phrases), _LIBRARY.synonyms))
    travelled = pickle.loads(pickle.dumps(LIBRARY))
    assert LIBRARY == again == travelled
    assert hash(LIBRARY) == hash(again)
    assert list(travelled.tokens("satuan tugas")) == list(LIBRARY.tokens("satuan tugas"))


@pytest.mark.parametrize(
    "other",
    [
        Wordlist(),
        Wordlist(_LIBRARY.proper_names, _LIBRARY.phrases),
        Wordlist(_LIBRARY.proper_names, {}, _LIBRARY.synonyms),
        Wordlist(frozenset(), _LIBRARY.phrases, _LIBRARY.synonyms),
    ],
)
def test_an_analysis_that_knows_something_else_is_another(other: Wordlist) -> None:
    assert Analysis(other) != LIBRARY


def test_what_is_published_holds_phrases_and_synonyms_in_plain_values() -> None:
    published = json.loads(json.dumps(LIBRARY.published()))
    assert [["satuan", "tugas"], "satgas"] in published["phrases"]
    assert [["perjanjian", "kerjasama"], "pks"] in published["phrases"]
    assert [["usaha", "mikro", ",", "kecil", ",", "dan", "menengah"], "umkm"] in published["phrases"]
    assert [["kerja", "sama"], "kerjasama"] in published["compounds"]
    assert published["synonyms"]["satgas"] == ["gugustugas"]
    assert {"yang", "siapa", "bagaimana"} <= set(published["stop"])


@pytest.mark.parametrize("name", ["marks", "hyphens", "apostrophes"])
def test_published_signs_are_the_inside_of_a_class_of_signs(name: str) -> None:
    assert re.compile(f"[{PLAIN.published()[name]}]+").fullmatch("a") is None


_TEXTS = st.lists(
    st.sampled_from(
        ["satuan", "Tugas", "tugasnya", "dinas", "sosial", "TIK", "kerja", "sama", "dan", ",", "-", "/"]
    ),
    max_size=12,
).map(" ".join)


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_question_asks_for_what_the_same_text_holds(text: str) -> None:
    assert set(asked(text)) <= set(terms(text))


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_asked_for_stands_in_order_and_apart(text: str) -> None:
    spans = [(one.start, one.end) for one in LIBRARY.asked(text)]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(one.surface == text[one.start : one.end] for one in LIBRARY.asked(text))


def test_a_word_that_only_looks_like_a_function_word_with_a_clitic_is_a_word() -> None:
    assert [token.stem for token in PLAIN.tokens("makalah dalam makanya")] == ["makalah"]
