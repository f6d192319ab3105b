"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.text import sentences


def _split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences.spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga melapor ke posko.",
        "Perpres No. 39 Tahun 2019 mengatur data.",
        "Lihat hlm. 12 laporan itu.",
        "Menurut Dr. Fulanah, biayanya Rp1.000 tiap warga.",
        "Ada beras, air, dll. di gudang.",
        "Kantor di Jl. Contoh itu buka.",
        "A. B. Fulanah menulis.",
        "Rumahnya 3.600 unit!",
        "Siapa yang menjawab?",
        "Naskah tanpa titik",
    ],
)
def test_words_cut_short_and_numbers_end_no_sentence(sentence: str) -> None:
    assert _split(sentence) == [sentence]
    assert _split(f"{sentence.rstrip('.!?')}. Lalu hujan turun.") == [
        f"{sentence.rstrip('.!?')}.",
        "Lalu hujan turun.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Satu. Dua.",
        "Satu! Dua.",
        "Satu? Dua.",
        "Satu…\nDua.",
        'Ia berkata "satu." Dua.',
        "Satu **tebal.** Dua.",
        "Satu .[s1] Dua.",
        "Pada 2018. Kota lain menyusul.",
        "Ada beras, air, dll. Gudang penuh.",
    ],
)
def test_a_stop_with_what_closes_behind_it_ends_a_sentence(text: str) -> None:
    assert len(_split(text)) == 2


def test_signs_alone_are_no_words() -> None:
    assert sentences.words("Biaya – menurut BPBD – 10 % naik .") == ["Biaya", "menurut", "BPBD", "10", "naik"]


@given(
    st.lists(st.sampled_from(["Kata", "No.", "dll.", "2.000", "akhir.", "Apa?", "(dua.)", "…", " ", "\n"]))
)
def test_sentences_hold_everything_but_the_spaces_between_them(parts: list[str]) -> None:
    text = " ".join(parts)
    assert "".join("".join(_split(text)).split()) == "".join(text.split())
