"""What the browser does with words is what Python does with them."""

import random
from collections.abc import Sequence

import pytest

from kb_build.search import query, spelling
from kb_build.search.browser import lexicon as lexicon_of
from kb_build.search.browser import signs
from kb_build.search.browser.postings import quantised
from kb_build.text.indonesian import PLAIN, Analysis
from kb_build.text.indonesian.writing import form, pieces, words
from tests.search.browser.library import ANALYSIS
from tests.search.javascript.nodes import called
from tests.search.pages import WORDS

ODD = (
    *(
        "",
        " ",
        "\n",
        "\0",
        "😀",
        "a",
        "-",
        "--",
        "*",
        '"',
        '""',
        '"""',
        "“",
        "-“",
        "_",
        "\u00ad",
        "\ufeff",
        "\u2028",
    ),
    *(
        "kerja-sama",
        "Kerja\u2011Sama",
        "undang-undang",
        "undang-undangan",
        "anak-anak2",
        "x-road",
        "ke-1",
        "a--b",
    ),
    *(
        "Jum'at",
        "Jum’at",
        "'kutip'",
        "ber‘kutip",
        "e\u0301lite",
        "élite",
        "ka\u0308rt",
        "ｂａｎｊｉｒ",
        "ﬁnal",
        "BANJIR",
    ),
    *(
        "kerja sama",
        "kerja, sama",
        "kerja\nsama",
        "kerja - sama",
        "tata kelolanya",
        "tatakelola",
        "bekerja samalah",
    ),
    *(
        "badan penanggulangan bencana daerah",
        "Badan  Penanggulangan-Bencana Daerah",
        "badan penanggulangan bencana",
    ),
    *(
        "untuknya",
        "adalah",
        "yang",
        "di-",
        "-di",
        "- di",
        "dinas/opd",
        "OPD;dinas",
        "200.000,5",
        "²",
        "١٢",
        "Ⅳ",
    ),
    *(
        "-banjir",
        "a -banjir",
        "a-banjir",
        '-"satu data"',
        'a-"satu data"',
        "-ban*",
        "ban*",
        "b*",
        "_ban*",
        "ban*a",
        "ban**",
    ),
    *(
        '"satu',
        'satu"',
        '"satu" "dua"',
        "„satu data”",
        '"yang dan"',
        '"a" -b c* d',
        "-",
        "-*",
        "-a*b",
        "--a",
        "a\u200bb",
    ),
    *("𝐛𝐚𝐧𝐣𝐢𝐫", "𐐀𐐁*", "_𐐀𐐁*", "İstanbul", "ΟΔΟΣ", "ß", "\ud800", "a\ud800b", "ـ", "\u202ebanjir", "ｶﾞ", "ก็"),
    *(
        "x" * 399 + " banjir",
        "😀" * 399 + "ab",
        "kata " * 2_000,
        "a" * 10_000,
        "-" * 500,
        '"' * 401,
        "e\u0301" * 500,
    ),
)
SIGNS = [*"ab -*\"'_.\u00ad\u0301“”’\n\0é2Ⅳ😀ﬁ", " ", " ", "-", '"']


def written() -> list[str]:
    """A few hundred queries: odd ones, and chains of words and signs."""
    chance = random.Random(4)
    chains = ["".join(chance.choices([*WORDS, *SIGNS], k=chance.randint(1, 9))) for _ in range(300)]
    sentences = [" ".join(chance.choices(WORDS, k=chance.randint(1, 6))) for _ in range(100)]
    return [*ODD, *chains, *sentences]


def test_queries_are_taken_apart_alike() -> None:
    texts = written()
    expected = [query.parse(text) for text in texts]
    found = called([("query.js", "parse", text) for text in texts])
    for text, one, other in zip(texts, expected, found, strict=True):
        parts = [[part.kind, part.text, part.is_without] for part in one.parts]
        assert parts == [[part["kind"], part["text"], part["isWithout"]] for part in other["parts"]], repr(
            text
        )
        assert (one.text, one.has_words) == (other["text"], other["hasWords"]), repr(text)


@pytest.mark.parametrize("analysis", [PLAIN, ANALYSIS], ids=["plain", "with names"])
def test_texts_are_read_alike(analysis: Analysis) -> None:
    texts = written()
    published = analysis.published()
    calls = [("language.js", "words", published, text) for text in texts]
    for text, found in zip(texts, called(calls), strict=True):
        expected = [[form(piece), piece] for match in words(text) for piece, _ in pieces(match[0])]
        assert found == expected, repr(text)


@pytest.mark.parametrize("analysis", [PLAIN, ANALYSIS], ids=["plain", "with names"])
def test_questions_ask_alike(analysis: Analysis) -> None:
    texts = written()
    published = analysis.published()
    calls = [("language.js", "asked", published, text, lexicon(text, analysis)) for text in texts]
    for text, found in zip(texts, called(calls), strict=True):
        expected = [[one.surface, [list(answer) for answer in one.answers]] for one in analysis.asked(text)]
        assert found == expected, repr(text)


def lexicon(text: str, analysis: Analysis) -> dict[str, str]:
    """The terms of the words of a text, as the published lexicon says them."""
    return {form(piece): analysis.stem(piece) for match in words(text) for piece, _ in pieces(match[0])}


def test_typing_mistakes_are_counted_alike() -> None:
    chance = random.Random(5)
    letters = "abcd"
    pairs = [
        (
            "".join(chance.choices(letters, k=chance.randint(0, 7))),
            "".join(chance.choices(letters, k=chance.randint(0, 7))),
        )
        for _ in range(500)
    ]
    asked = [(one, other, limit) for one, other in pairs for limit in (1, 2)]
    found = called([("spelling.js", "distance", *one) for one in asked])
    for (one, other, limit), wrong in zip(asked, found, strict=True):
        assert min(wrong, limit + 1) == min(spelling.distance(one, other, limit), limit + 1), (one, other)


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
    known = {word: lexicon_of.Word(term, len(word)) for word, term in words_.items()}
    (shard,) = lexicon_of.shards(known)
    (found,) = called([("lexicon.js", "decoded", shard.payload["words"])])
    assert {entry["word"]: entry["term"] for entry in found} == words_
    assert {entry["commonness"] == lexicon_of.commonness(len(entry["word"])) for entry in found} == {True}


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
