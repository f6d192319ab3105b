import pytest

from kb_build.pages import sources
from tests import nouns


def test_what_a_source_leaves_out_is_printed_as_absent() -> None:
    entry = sources.entry(nouns.source(url="https://contoh.example/laporan"))
    assert entry == {
        "number": 1,
        "anchor": "sumber-s1",
        "title": "",
        "publisher": "Dinas Contoh",
        "date": "tanpa tanggal",
        "kind": "Laporan",
        "voice": "Pelaku sendiri",
        "url": "https://contoh.example/laporan",
        "archive": "",
        "locator": "",
        "notes": [],
    }


def test_an_inferred_date_stands_in_brackets() -> None:
    assert sources.entry(nouns.source(date="2022", date_inferred=True))["date"] == "[2022]"


def test_a_copy_that_was_read_is_named_but_not_linked() -> None:
    entry = sources.entry(nouns.source(read_at="https://salinan.example/x"))
    assert entry["url"] == entry["archive"] == ""
    assert entry["notes"] == [
        "Alamat naskah aslinya belum kami catat.",
        "Salinan yang kami baca: https://salinan.example/x",
    ]


def test_a_source_that_lies_in_an_office_says_where_and_not_that_it_is_missing() -> None:
    assert sources.entry(nouns.source(held_at="Bagian Organisasi, hlm. 12"))["notes"] == [
        "Disimpan di: Bagian Organisasi, hlm. 12"
    ]


@pytest.mark.parametrize(
    ("read", "note"),
    [
        ("pembukaan", "Yang kami baca: pembukaannya."),
        ("seluruh", "Yang kami baca: seluruhnya."),
    ],
)
def test_a_source_says_how_much_of_it_was_read(read: str, note: str) -> None:
    assert sources.entry(nouns.source(url="https://contoh.example/", read=read))["notes"] == [note]


def test_an_outsider_says_how_much_of_the_case_was_seen_and_who_spoke() -> None:
    outside = nouns.source(
        kind="berita",
        voice="pihak-luar",
        covers="sebagian",
        speaker="peneliti",
        url="https://contoh.example/",
    )
    entry = sources.entry(outside)
    assert entry["voice"] == "Pihak luar, menilai sebagian kasus"
    assert entry["notes"] == ["Yang berbicara: peneliti."]


def test_only_an_outsider_is_printed_with_what_was_covered() -> None:
    assert sources.entry(nouns.source(covers="kasus"))["voice"] == "Pelaku sendiri"


def test_voices_are_named_once_with_their_publishers_outsiders_first() -> None:
    found = sources.according_to(
        [
            nouns.source("s1", publisher="Dinas A"),
            nouns.source("s2", publisher="Koran B", voice="mengutip-pelaku"),
            nouns.source("s3", publisher="Dinas A"),
            nouns.source("s4", publisher="Dinas C"),
            nouns.source("s5", publisher="Universitas D", voice="pihak-luar"),
        ]
    )
    assert found == [
        {"voice": "Pihak luar", "publishers": "Universitas D"},
        {"voice": "Pihak lain yang mengutip pelaku", "publishers": "Koran B"},
        {"voice": "Pelaku sendiri", "publishers": "Dinas A, Dinas C"},
    ]


def test_without_a_cited_source_nobody_speaks() -> None:
    assert sources.according_to([]) == []
