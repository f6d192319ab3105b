"""Plain words of a body, told from everything that only stands among them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.text import markdown
from kb_build.text.prose import HIDDEN, Section, sections
from tests.text.bodies import accepted


def read(text: str, start: int = 0) -> list[Section]:
    return list(sections(markdown.parse(text, start)))


def plain(text: str) -> list[str]:
    """The plain words of every run."""
    return [" ".join(run.text.replace(HIDDEN, " ").split()) for section in read(text) for run in section.runs]


def test_words_of_paragraphs_and_items_are_plain() -> None:
    text = "Satu dua\ntiga.\n\n- empat\n    - lima\n\n!!! note\n    enam\n"
    assert plain(text) == ["Satu dua tiga.", "empat", "lima", "enam"]


@pytest.mark.parametrize(
    "text",
    [
        "## Judul",
        "```\nkode\n```",
        "`kode`",
        "``kode ` kode``",
        "[tautan](a.md)",
        '[tautan](a.md "Judul (tautan)")',
        "![gambar](a.png)",
        "[s1]",
        "[kurung]",
        "[kurung [dalam] kurung]",
        "\\* \\[",
        "| sel |\n| --- |\n| sel |",
        '!!! tip "Judul kotak"',
        '"kutipan"',
        "“kutipan”",
        "„kutipan“",
        "„kutipan”",
        "«kutipan»",
        "‘kutipan’",
        "&quot;kutipan&quot;",
        "&ldquo;kutipan&rdquo;",
        "“kutipan “dalam kutipan",
        "“kutipan\nyang panjang”",
        "sambungan kutipan”",
        "“kata yang belum ditutup",
    ],
)
def test_everything_else_is_hidden(text: str) -> None:
    assert [words for words in plain(text) if words] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("awal “kutipan” akhir", "awal akhir"),
        ('awal "satu" tengah "dua" akhir', "awal tengah akhir"),
        ("hari Jum’at dan Jum'at", "hari Jum’at dan Jum'at"),
        ("para warga’ lain", "para warga’ lain"),
        ("R&amp;D &copy;", "R&amp;D &copy;"),
        ("kode `a` lalu \\` b ` c", "kode lalu b ` c"),
        ("awal [a](b) akhir [s1].", "awal akhir ."),
        ("**tebal** dan *miring*", "**tebal** dan *miring*"),
    ],
)
def test_words_beside_what_is_hidden_stay(text: str, words: str) -> None:
    assert plain(text) == [words]


def test_a_section_holds_the_sections_below_it_and_begins_at_its_heading() -> None:
    text = "awal\n\n## Satu\n\na\n\n### Di dalam\n\nb\n\n## Dua\n\nc\n"
    found = read(text, 100)
    assert [[run.text for run in section.runs] for section in found] == [["awal"], ["a", "b"], ["c"]]
    assert [text[section.start - 100 : section.end - 100][:6] for section in found] == [
        "awal\n\n",
        "## Sat",
        "## Dua",
    ]
    assert found[-1].end == 100 + len(text)


@settings(max_examples=200, deadline=None)
@given(accepted, st.integers(0, 50))
def test_every_sign_that_is_not_hidden_stands_at_its_place_in_the_file(text: str, start: int) -> None:
    body = markdown.parse(text, start)
    taken = [link.span for link in (*body.links, *body.images)] + [mark.span for mark in body.marks]
    taken += [heading.span for heading in body.headings]
    for section in sections(body):
        for run in section.runs:
            assert section.start <= run.start
            assert run.start + len(run.text) <= section.end
            for offset, sign in enumerate(run.text):
                if sign != HIDDEN:
                    at = run.start + offset
                    assert text[at - start] == sign
                    assert not any(span.start <= at < span.end for span in taken)
