"""An abbreviation stands for the words that it abbreviates, and for no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.search.abbreviations import writings


@pytest.mark.parametrize(
    ("name", "abbreviation", "written"),
    [
        ("Badan Pusat Statistik", "BPS", ("bps", "badan pusat statistik")),
        ("Kementerian Dalam Negeri", "Kemendagri", ("kemendagri", "kementerian dalam negeri")),
        ("Bank Dunia (World Bank)", "WB", ("wb", "world bank", "bank dunia")),
        ("BPJS Kesehatan", "BPJS Kes", ("bpjs kes", "bpjs kesehatan")),
        ("PT PLN", "PLN", ("pln", "pt pln")),
    ],
)
def test_a_name_and_its_abbreviation_are_two_writings(
    name: str, abbreviation: str, written: tuple[str, ...]
) -> None:
    assert writings(name, abbreviation, {}) == written


@pytest.mark.parametrize(
    ("name", "abbreviation", "written"),
    [
        ("Pemerintah Kota Surabaya", "Pemkot Surabaya", ("pemkot", "pemerintah kota")),
        ("Pemerintah Provinsi Jawa Barat", "Pemprov Jabar", ("pemprov", "pemerintah provinsi")),
        (
            "Badan Penanggulangan Bencana Daerah Kota Surabaya",
            "BPBD Surabaya",
            ("bpbd", "badan penanggulangan bencana daerah"),
        ),
        (
            "Badan Rehabilitasi dan Rekonstruksi NAD-Nias",
            "BRR",
            ("brr", "badan rehabilitasi dan rekonstruksi"),
        ),
    ],
)
def test_a_place_at_the_end_is_no_part_of_what_is_abbreviated(
    name: str, abbreviation: str, written: tuple[str, ...]
) -> None:
    assert writings(name, abbreviation, {"jawa barat": "jabar"}) == written


def test_two_parts_of_a_name_are_abbreviated_each() -> None:
    assert writings("Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional", "ATR/BPN", {}) == (
        "bpn",
        "atr",
        "badan pertanahan nasional",
        "kementerian agraria dan tata ruang",
    )
    assert writings(
        "Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional",
        "Kementerian PPN/Bappenas",
        {},
    )[:2] == ("bappenas", "kementerian ppn")


def test_long_initials_behind_a_word_stand_for_the_words_behind_it() -> None:
    name = "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    assert writings(name, "Kementerian PANRB", {})[:3] == (
        "panrb",
        "kementerian panrb",
        "pendayagunaan aparatur negara dan reformasi birokrasi",
    )


def test_short_initials_behind_a_word_stand_for_nothing_alone() -> None:
    name = "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan"
    assert "pmk" not in writings(name, "Kemenko PMK", {})


@pytest.mark.parametrize(("name", "abbreviation"), [("PGN", "PGN"), ("OECD", "oecd"), ("", ""), ("/", "//")])
def test_a_name_that_is_its_own_abbreviation_is_not_written_otherwise(name: str, abbreviation: str) -> None:
    assert writings(name, abbreviation, {}) == ()


@given(st.text("ab cAB/().,-", max_size=30), st.text("ab cAB/().,-", max_size=20))
def test_any_name_and_abbreviation_are_compared(name: str, abbreviation: str) -> None:
    written = writings(name, abbreviation, {"a b": "c"})
    assert all(words == words.strip().lower() and words for words in written)
    assert len(set(written)) == len(written)
