import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.search import excerpt
from kb_build.text import markdown

LONG = "awal " * 60 + "Petugas berkomunikasi lewat radio. " + "akhir " * 60


def around(text: str, *written: str) -> str:
    """The excerpt with its matches in brackets."""
    pieces = excerpt.around(text, written)
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in pieces)


def test_a_short_text_is_shown_whole() -> None:
    assert around("Satu nomor dipakai bersama.\nTitik.", "nomor") == ("Satu [nomor] dipakai bersama. Titik.")


def test_a_long_text_is_shown_around_the_first_match_with_dots_where_it_was_cut() -> None:
    shown = around(LONG, "berkomunikasi")
    assert shown.startswith("… awal ")
    assert "Petugas [berkomunikasi] lewat radio." in shown
    assert shown.endswith(" akhir …")


def test_where_most_of_the_words_stand_together_is_shown() -> None:
    text = f"Banjir besar. {'awal ' * 60} Banjir di desa. {'akhir ' * 60} Desa lain."
    assert "[Banjir] di [desa]." in around(text, "banjir", "desa")


@pytest.mark.parametrize(
    ("text", "written", "shown"),
    [
        ("KERJA SAMA, kerja-sama", "kerja sama", "[KERJA SAMA], [kerja-sama]"),
        ("hari Jum’at", "jum'at", "hari [Jum’at]"),
        ("undang-undang lama", "undang-undang", "[undang-undang] lama"),
        ("data pendataan mendata", "data", "[data] pendataan mendata"),
        ("İstanbul data", "data", "İstanbul [data]"),
        ("a.b (data)", "data", "a.b ([data])"),
    ],
)
def test_words_are_marked_however_they_are_written(text: str, written: str, shown: str) -> None:
    assert around(text, written) == shown


def test_of_overlapping_words_the_longest_is_marked() -> None:
    assert around("satu data bersama", "satu", "satu data", "data bersama") == "[satu data] bersama"


def test_a_source_mark_leaves_no_blank_before_the_sign_that_follows_it() -> None:
    (section,) = markdown.parse("Sudah berjalan [s1]. Kapan mulai [s2][s3], belum tahu.").sections
    assert around(section.text) == "Sudah berjalan. Kapan mulai, belum tahu."


def test_without_a_match_the_beginning_is_shown() -> None:
    assert around(LONG, "banjir").startswith("awal awal")
    assert around("", "banjir") == ""


@pytest.mark.parametrize("tail", ["", " ", "\n\n"])
def test_blanks_at_the_end_are_no_more_text(tail: str) -> None:
    assert around(f"Satu nomor.{tail}", "satu") == "[Satu] nomor."


WORDS = st.lists(st.sampled_from(["abc", "abcdefgh", "komunikasi", "\n"]), min_size=30, max_size=60).map(
    " ".join
)


@settings(max_examples=150, deadline=None)
@given(text=WORDS, written=st.lists(st.sampled_from(["komunikasi", "abc", "x"]), max_size=2))
def test_an_excerpt_is_whole_words_of_the_text_in_one_line(text: str, written: list[str]) -> None:
    pieces = excerpt.around(text, written)
    shown = excerpt.plain(pieces).removeprefix("… ").removesuffix(" …")
    assert shown in " ".join(text.split())
    assert set(shown.split()) <= set(text.split())
    assert {piece.text for piece in pieces if piece.is_match} <= set(written)
