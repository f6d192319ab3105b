import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.search import query

SIGNS = st.sampled_from(["banjir", "a", " ", "-", '"', "“", "”", "*", "\0", "é", "🌊", "\ud800", "x9"])


def parts(text: str) -> list[tuple[str, str, bool]]:
    """Kind, text and whether its pages are left out, of each part with a word in it."""
    found = [(part.kind, part.text.strip(), part.is_without) for part in query.parse(text).parts]
    return [one for one in found if one[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tim lintas dinas", [("words", "tim lintas dinas", False)]),
        ('"tata kelola" data', [("phrase", "tata kelola", False), ("words", "data", False)]),
        ("“tata kelola”", [("phrase", "tata kelola", False)]),
        ("„tata kelola“", [("phrase", "tata kelola", False)]),
        ("data -banjir", [("words", "data", False), ("words", "banjir", True)]),
        ('-"tata kelola"', [("phrase", "tata kelola", True)]),
        ("kolab* data", [("prefix", "kolab", False), ("words", "data", False)]),
        ("-kolab*", [("prefix", "kolab", True)]),
        ("data-informasi", [("words", "data-informasi", False)]),
        ("data - informasi", [("words", "data - informasi", False)]),
        ('data "belum selesai', [("words", 'data "belum selesai', False)]),
        ("k*", [("words", "k*", False)]),
        ("TIM\u00a0\uff2b\uff2f\uff34\uff21", [("words", "TIM KOTA", False)]),
        ("tim\0kota\nbaru", [("words", "tim kota baru", False)]),
    ],
)
def test_a_query_is_taken_apart(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert parts(text) == expected


def test_of_a_long_query_the_beginning_is_read() -> None:
    assert query.parse("banjir " * 2_000).text == ("banjir " * 100)[: query.LONGEST]


@pytest.mark.parametrize("text", ["", "  ", "?!", '"', "-", "*", "-banjir", '-"tata kelola"'])
def test_some_queries_have_no_words_to_find(text: str) -> None:
    assert not query.parse(text).has_words


@given(st.lists(SIGNS, max_size=30).map("".join))
def test_parts_stand_in_the_query_where_they_say_and_do_not_overlap(text: str) -> None:
    parsed = query.parse(text)
    end = 0
    for part in parsed.parts:
        assert parsed.text[part.start : part.start + len(part.text)] == part.text
        assert part.start >= end
        end = part.start + len(part.text)


@given(st.lists(SIGNS, max_size=30).map("".join))
def test_no_word_of_a_query_is_lost(text: str) -> None:
    parsed = query.parse(text)
    in_parts = [sign for part in parsed.parts for sign in part.text if sign.isalnum()]
    assert in_parts == [sign for sign in parsed.text if sign.isalnum()]
