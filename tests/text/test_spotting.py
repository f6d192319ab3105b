"""Known phrases in a text: whole words, the longest first, never a part of another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.text.spotting import Phrase, Spotter

KNOWN = Spotter.of(
    [
        Phrase("ego sektoral", "ego"),
        Phrase("satgas", "satgas"),
        Phrase("satuan tugas", "satgas"),
        Phrase("SPBE", "spbe"),
        Phrase("integrasi TI", "integrasi"),
        Phrase("BIG", "big", exact=True),
        Phrase("Polri", "polri", exact=True),
        Phrase("Kementerian Lingkungan Hidup", "klh"),
        Phrase("Kementerian Lingkungan Hidup dan Kehutanan", "klhk"),
        Phrase("Kementerian PPN/Bappenas", "bappenas"),
        Phrase("UN-Habitat", "habitat"),
    ]
)


def spotted(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], meaning) for start, end, meaning in KNOWN.spots(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ego sektoral itu (ego sektoral).", [("Ego sektoral", "ego"), ("ego sektoral", "ego")]),
        ("**ego sektoral**, *Satgas*", [("ego sektoral", "ego"), ("Satgas", "satgas")]),
        ("ego\nsektoral", [("ego\nsektoral", "ego")]),
        ("ego\u00a0sektoral", [("ego\u00a0sektoral", "ego")]),
        ("EGO SEKTORAL", [("EGO SEKTORAL", "ego")]),
        ("menurut BIG, Polri", [("BIG", "big"), ("Polri", "polri")]),
        ("Integrasi TI", [("Integrasi TI", "integrasi")]),
        ("oleh UN-Habitat.", [("UN-Habitat", "habitat")]),
        ("di kementerian ppn/bappenas", []),
        ("di Kementerian PPN/Bappenas", [("Kementerian PPN/Bappenas", "bappenas")]),
    ],
)
def test_a_phrase_is_known_in_any_case_but_abbreviations_need_their_capitals(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert spotted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "big data",
        "Big",
        "polri",
        "spbe",
        "integrasi ti",
        "satgasnya",
        "prasatgas",
        "satgas-satgas",
        "eks-satgas",
        "satgas_baru",
        "ego-sektoral",
        "ego  sektoral",
        "ego, sektoral",
        "contoh.id/satgas",
        "satgas.go.id",
        "satgas@contoh",
        "TNI/Polri",
        "Polri/TNI",
        "#satgas",
        "\x00satgas",
        "satgas\x00",
        "satgas’s",
        "'satgas'",
    ],
)
def test_a_part_of_a_word_a_name_with_a_hyphen_or_an_address_is_no_phrase(text: str) -> None:
    assert spotted(text) == []


def test_the_longest_phrase_wins() -> None:
    assert spotted("Kementerian Lingkungan Hidup dan Kehutanan serta Kementerian Lingkungan Hidup.") == [
        ("Kementerian Lingkungan Hidup dan Kehutanan", "klhk"),
        ("Kementerian Lingkungan Hidup", "klh"),
    ]


@pytest.mark.parametrize("text", ["Polri Daerah Aceh", "Satgas Pangan", "BIG Bogor dan", "SPBE\nSummit"])
def test_a_name_that_goes_on_is_the_name_of_something_else(text: str) -> None:
    assert spotted(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Polri Rp8 miliar", 1),
        ("Polri 2020", 1),
        ("satgas Citarum", 1),
        ("Polri. Daerah", 1),
        ("Polri dan", 1),
    ],
)
def test_a_figure_a_new_sentence_or_a_small_letter_is_no_part_of_a_name(text: str, count: int) -> None:
    assert len(spotted(text)) == count


PIECES = st.sampled_from(
    ["ego sektoral", "Satgas", "satuan tugas", "BIG", "Polri", "dan", "Kota", " ", "-", ".", "\n", "*", "/"]
)


@given(st.lists(PIECES, max_size=20).map(" ".join) | st.lists(PIECES, max_size=20).map("".join))
def test_spots_stand_in_order_and_never_overlap_or_cut_a_word(text: str) -> None:
    at = 0
    for start, end, _ in KNOWN.spots(text):
        assert at <= start < end
        assert not (text[start - 1 : start] + text[end : end + 1]).strip(" \n*.-/").isalnum()
        at = end
