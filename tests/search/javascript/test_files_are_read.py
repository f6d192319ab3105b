"""The browser reads what the export wrote."""

import random
from collections.abc import Sequence

import pytest

from kb_build.search.browser import lexicon, signs
from kb_build.search.browser.postings import quantised
from tests.search.javascript.nodes import called


def test_numbers_are_read_as_they_were_written() -> None:
    chance = random.Random(6)
    lists = [
        sorted(chance.sample(range(10 ** chance.randint(1, 6)), chance.randint(0, 9))) for _ in range(200)
    ]
    assert called([("signs.js", "gaps", signs.gaps(numbers)) for numbers in lists]) == lists
    behind = [f"{signs.gaps(numbers)}{'Z' * len(numbers)}" for numbers in lists]
    assert called([("signs.js", "gaps", f"??{text}", 2, 1) for text in behind]) == lists


def test_rounded_numbers_are_near_and_on_the_right_side() -> None:
    chance = random.Random(7)
    numbers = [chance.random() * 10 ** chance.randint(-6, 1) + 1e-7 for _ in range(300)]
    codes = [(signs.float_code(number, up=False), signs.float_code(number, up=True)) for number in numbers]
    read = called([("signs.js", "float", signs.pair(code), 0) for pair in codes for code in pair])
    assert read == [signs.float_value(code) for pair in codes for code in pair]
    for number, low, high in zip(numbers, read[::2], read[1::2], strict=True):
        assert low <= number <= high <= low * (1 + 1 / 128)


def test_word_lists_are_read_as_they_were_written() -> None:
    lists: Sequence[list[str]] = [
        ["a", "ab", "abc", "b"],
        ["kerja", "kerjasama", "kerjasamanya", "ke" * 20, "ke" * 20 + "x"],
        ["é", "éa", "😀", "😀😀", "𐐀a", "𐐁a", "ｶ", "1", "undang-undang"],
        [],
    ]
    for words_ in lists:
        ordered = signs.in_order(words_)
        (found,) = called([("signs.js", "frontCoded", "".join(signs.front_coded(ordered)))])
        assert found == ordered


def test_a_word_is_in_the_shard_that_begins_before_it() -> None:
    words_ = signs.in_order(["apa", "apel", "badan", "badai", "zebra", "é", "😀", "ｶ"])
    beginnings = [signs.parting(before, word) for before, word in zip(["", *words_], words_, strict=False)]
    assert called([("signs.js", "placeOf", beginnings, word) for word in words_]) == list(range(len(words_)))


def test_a_lexicon_is_read_as_it_was_written() -> None:
    words_ = {
        **{
            "koordinasi": "koordinasi",
            "mengoordinasikan": "koordinasi",
            "memukul": "pukul",
            "efektivitas": "efektif",
        },
        **{"undang-undang": "undang", "kolaboratif": "kolaborasi", "𐐀𐐁": "𐐀", "é": "e", "2019": "2019"},
        **{"x" * 60: "y", "z": "q" * 70, "ke" + "a" * 50: "b" + "a" * 50},
    }
    chance = random.Random(8)
    for _ in range(200):
        word, term = ("".join(chance.choices("abc", k=chance.randint(1, 9))) for _ in range(2))
        words_[word] = term
    known = {word: lexicon.Word(term, len(word)) for word, term in words_.items()}
    (shard,) = lexicon.shards(known)
    (found,) = called([("lexicon.js", "decoded", shard.payload["words"])])
    assert {entry["word"]: entry["term"] for entry in found} == words_
    assert {entry["commonness"] == lexicon.commonness(len(entry["word"])) for entry in found} == {True}


def test_postings_are_read_as_they_were_written_but_for_rounding() -> None:
    chance = random.Random(9)
    lists = []
    for _ in range(200):
        pages = sorted(chance.sample(range(10_000), chance.choice((1, 1, 2, 3, 50, 500))))
        scale = 10 ** chance.uniform(-4, 1.5)
        lists.append((pages, [scale * chance.random() + 1e-6 for _ in pages]))
    calls = [("postings.js", "decoded", "kata", "~nya,lain", quantised(pages, said)) for pages, said in lists]
    for (pages, said), found in zip(lists, called(calls), strict=True):
        assert found["pages"] == pages
        assert found["forms"] == ["kata", "katanya", "lain"]
        spread = max(said) - min(said)
        for exact, rounded in zip(said, found["said"], strict=True):
            assert rounded == pytest.approx(exact, abs=spread / 8 + max(said) / 64)
        best = said.index(max(said))
        assert found["said"][best] == pytest.approx(said[best], rel=1 / 64)
