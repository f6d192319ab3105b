"""A word is taken apart in every way that the language allows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.text.indonesian.affixes import ways


def rests(word: str) -> set[str]:
    return {way.rest for way in ways(word)}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("mengubah", {"ubah", "kubah"}),
        ("perubahan", {"ubah", "rubah"}),
        ("memakai", {"pakai", "maka"}),
        ("menyapu", {"sapu", "nyapu"}),
        ("menulis", {"tulis", "nulis"}),
        ("mengecat", {"cat"}),
        ("bekerja", {"kerja"}),
        ("belajarlah", {"belajar"}),
        ("keberlanjutannya", {"lanjut"}),
        ("memperjuangkannya", {"juang"}),
        ("mengesampingkan", {"samping"}),
        ("dedaunan", {"daun"}),
        ("memproses", {"proses"}),
        ("memroses", {"proses"}),
    ],
)
def test_what_a_word_may_be_made_from_is_found(word: str, parts: set[str]) -> None:
    assert parts <= rests(word)


@pytest.mark.parametrize(
    ("word", "part"), [("mengelas", "kelas"), ("kerusakan", "rusa"), ("sekolah", "seko")]
)
def test_a_word_itself_is_the_cheapest_way(word: str, part: str) -> None:
    prices = {way.rest: way.price for way in reversed(list(ways(word)))}
    assert prices[word] == 0.0
    assert prices.get(part, 99.0) > 0.0


@pytest.mark.parametrize("word", ["kemakani", "bermakani", "kepalakan"])
def test_prefixes_and_suffixes_that_do_not_go_together_are_not_cut_together(word: str) -> None:
    prices = [way.price for way in ways(word) if way.rest in ("makan", "pala")]
    assert all(price > 2 for price in prices)


@given(st.text("abegikmnprstuy", max_size=14))
@settings(max_examples=300, deadline=None)
def test_every_way_costs_something_but_the_word_itself(word: str) -> None:
    found = list(ways(word))
    assert [way.rest for way in found if way.price <= 0] in ([word], [])
    assert all(len(way.rest) <= len(word) for way in found)
