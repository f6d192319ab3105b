import pytest

from kb_build.pages import citing, sources
from kb_build.text import markdown
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
        "back": [],
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


def test_a_source_says_when_it_was_opened() -> None:
    opened = nouns.source(url="https://contoh.example/", accessed="2026-03-02")
    assert sources.entry(opened)["notes"] == ["Kami buka pada 2 Maret 2026."]


def test_a_source_leads_back_to_every_place_that_cites_it_section_by_section() -> None:
    text = markdown.parse("## Latar\n\nA [s1]. B [s2]. C [s1].\n\n## Hasil\n\nD [s1].\n")
    places = citing.by_source([*citing.in_text(text), *citing.in_list("Angka", "angka", ["s2", None, "s1"])])
    first, second = sources.listed([nouns.source("s1"), nouns.source("s2")], places)
    assert [(place["section"], [link["anchor"] for link in place["links"]]) for place in first["back"]] == [
        ("Latar", ["rujukan-s1-1", "rujukan-s1-2"]),
        ("Hasil", ["rujukan-s1-3"]),
        ("Angka", ["rujukan-angka-3"]),
    ]
    assert [link["text"] for link in first["back"][0]["links"]] == ["Latar", "2"]
    assert [link["label"] for link in first["back"][0]["links"]] == ["Latar 1", "Latar 2"]
    assert [place["section"] for place in second["back"]] == ["Latar", "Angka"]


def test_a_mark_above_the_first_section_has_a_link_back_with_words() -> None:
    (place,) = citing.in_text(markdown.parse("Satu [s1]."))
    assert (place.anchor, place.section) == ("rujukan-s1-1", "Naskah")


def test_many_publishers_are_named_as_far_as_a_phone_shows_them() -> None:
    names = ["Kementerian Pekerjaan Umum", "Universitas Negeri Contoh", "Harian Contoh Pagi", "Radio Contoh"]
    found = sources.according_to([nouns.source(f"s{n}", publisher=name) for n, name in enumerate(names, 1)])
    assert found[0]["publishers"] == ("Kementerian Pekerjaan Umum, Universitas Negeri Contoh, dan 2 lainnya")
    endless = sources.according_to([nouns.source(publisher="x" * 110)])
    assert endless[0]["publishers"] == "x" * 110
