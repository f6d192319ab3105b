import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.search import excerpt
from kb_build.text import markdown

LONG = "awal " * 60 + "Petugas berkomunikasi lewat radio. " + "akhir " * 60


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt.around("Satu nomor dipakai bersama.\nTitik.", ("nomor",)) == (
        "Satu nomor dipakai bersama. Titik."
    )


def test_a_long_text_is_shown_around_the_first_match_with_dots_where_it_was_cut() -> None:
    shown = excerpt.around(LONG, ("komunikasi",))
    assert shown.startswith("… awal ")
    assert "Petugas berkomunikasi lewat radio." in shown
    assert shown.endswith(" akhir …")


def test_a_source_mark_leaves_no_blank_before_the_sign_that_follows_it() -> None:
    (section,) = markdown.parse("Sudah berjalan [s1]. Kapan mulai [s2][s3], belum tahu.").sections
    assert excerpt.around(section.text, ()) == "Sudah berjalan. Kapan mulai, belum tahu."


def test_without_a_match_the_beginning_is_shown() -> None:
    assert excerpt.around(LONG, ("banjir",)).startswith("awal awal")
    assert excerpt.around("", ("banjir",)) == ""


@pytest.mark.parametrize("tail", ["", " ", "\n\n"])
def test_blanks_at_the_end_are_no_more_text(tail: str) -> None:
    assert excerpt.around(f"Satu nomor.{tail}", ("nomor",)) == "Satu nomor."


WORDS = st.lists(st.sampled_from(["abc", "abcdefgh", "komunikasi", "\n"]), min_size=30, max_size=60).map(
    " ".join
)


@settings(max_examples=150, deadline=None)
@given(text=WORDS, stems=st.lists(st.sampled_from(["komunikasi", "abc", "x"]), max_size=2))
def test_an_excerpt_is_whole_words_of_the_text_in_one_line(text: str, stems: list[str]) -> None:
    shown = excerpt.around(text, tuple(stems)).removeprefix("… ").removesuffix(" …")
    assert shown in " ".join(text.split())
    assert set(shown.split()) <= set(text.split())
    assert "\n" not in shown
