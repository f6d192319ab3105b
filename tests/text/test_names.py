"""Names of persons, told from offices, places and programmes."""

import pytest

from kb_build.text.names import person_in


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Menurut berita, Zubaidah Fulanah ditahan.", "Zubaidah Fulanah"),
        ("Zubaidah Fulanah ditahan.", "Zubaidah Fulanah"),
        ("Mantan Zubaidah Fulanah ditahan.", "Zubaidah Fulanah"),
        ("Polisi menahan Bapak Zubaidin.", "Zubaidin"),
        ("Polisi menahan H. Zubaidin.", "Zubaidin"),
        ("Polisi menahan Prof. Dr. Zubaidin Fulanah.", "Zubaidin Fulanah"),
        ("Polisi menahan Dewi Fulanah.", "Dewi Fulanah"),
        ("Polisi menahan Zubaidin bin Fulanah.", "Zubaidin bin Fulanah"),
        ("Polisi menahan M. Zubaidin.", "M. Zubaidin"),
    ],
)
def test_names_and_titled_names_are_seen(sentence: str, name: str) -> None:
    assert person_in(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Menurut Kementerian Dalam Negeri, datanya benar.",
        "Dinas Sosial Kota Contoh membantu.",
        "Pengadilan Negeri Zubaidah memutus.",
        "Rapat di Sulawesi Tenggara dan Nusa Tenggara Barat.",
        "Pegawai di Zubaidah Fulanah melapor.",
        "Menurut KPK Zubaidah Fulanah, begitu.",
        "RSUD Dr. Zubaidin penuh.",
        "Rumah Sakit Dr. Zubaidin penuh.",
        "Bantuan Program Keluarga Harapan dan Dana Desa.",
        "Lembaga itu ialah Zubaidah Fulanah (ZF).",
        "Bapak Bupati dan Ibu Kota.",
        "Undang-Undang Nomor 3 berlaku.",
        "Pada Januari Februari turun hujan.",
        "Ibu Zubaidah".replace("Zubaidah", "pejabat"),
        "Fulanah melapor.",
    ],
)
def test_offices_places_programmes_and_single_words_are_no_names(sentence: str) -> None:
    assert person_in(sentence) is None
