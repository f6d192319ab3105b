import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import phrase
from kb_build.diagnostics.suggest import id_like, nearest, shortlist, suggestion

IDS = ("komunikasi", "kepercayaan", "tim-lintas-instansi")


@pytest.mark.parametrize(
    "written", ["komunikasi", "Komunikasi", " komunikasi ", "komunikas", "komunikassi", "comunikasi"]
)
def test_a_slip_of_the_pen_is_recognised(written: str) -> None:
    assert nearest(written, IDS) == "komunikasi"


@pytest.mark.parametrize("written", ["tim lintas instansi", "tim_lintas_instansi", "TIM-LINTAS-INSTANSI"])
def test_blanks_underscores_and_capitals_do_not_count(written: str) -> None:
    assert nearest(written, IDS) == "tim-lintas-instansi"


def test_a_word_like_no_other_has_no_suggestion() -> None:
    assert nearest("anggaran", IDS) is None
    assert nearest("komunikasi", ()) is None


def test_a_known_word_with_an_underscore_is_recognised() -> None:
    assert nearest("held-at", ("held_at", "read_at")) == "held_at"


@settings(max_examples=100, deadline=None)
@given(st.sets(st.from_regex(r"[a-z]{3,8}", fullmatch=True), min_size=1))
def test_a_known_word_means_itself(known: set[str]) -> None:
    for word in known:
        assert nearest(word, known) == word


def test_a_short_list_names_six_and_hints_at_the_rest() -> None:
    assert shortlist("cab") == "`a`, `b`, `c`"
    assert shortlist("abcdefg") == "`a`, `b`, `c`, `d`, `e`, `f`, …"


def test_a_suggestion_names_the_nearest_or_all_or_says_that_there_are_none() -> None:
    assert suggestion("komunikasy", IDS, "existing") == phrase("did-you-mean", near="komunikasi")
    assert suggestion("x", ("a",), "existing") == phrase("existing", list="`a`")
    assert suggestion("x", (), "existing") == phrase("empty-list")


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("Pasar Bersama (1)", "pasar-bersama-1"),
        ("pasar__bersama", "pasar-bersama"),
        ("Kópi", "kopi"),
        ("ab", "nama-ab"),
        ("東京", "nama"),
        ("", "nama"),
    ],
)
def test_a_name_becomes_an_id(written: str, better: str) -> None:
    assert id_like(written) == better


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=90))
def test_whatever_is_suggested_as_an_id_is_one(written: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{1,58}[a-z0-9]", id_like(written))
