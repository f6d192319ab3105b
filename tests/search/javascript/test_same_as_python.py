"""What the browser does with words is what Python does with them."""

import random

import pytest

from kb_build.search import query, spelling
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
