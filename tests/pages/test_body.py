import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.pages import body
from kb_build.pages.body import SitePaths
from kb_build.text import markdown

CASE = PurePosixPath("casestudies/posko.md")
STRATEGY = PurePosixPath("content/strategi/komunikasi.md")
GUIDE = PurePosixPath("content/tentang/index.md")
PATHS = SitePaths(
    content=PurePosixPath("content"),
    pages={
        CASE: PurePosixPath("kasus/posko.md"),
        PurePosixPath("casestudies/lain.md"): PurePosixPath("kasus/lain.md"),
        PurePosixPath("casestudies/2024/dalam-folder.md"): PurePosixPath("kasus/dalam-folder.md"),
        STRATEGY: PurePosixPath("strategi/komunikasi.md"),
        GUIDE: PurePosixPath("tentang/index.md"),
    },
    beside_cases={
        PurePosixPath("casestudies/gambar/posko/ruang.jpg"): PurePosixPath("kasus/gambar/posko/ruang.jpg"),
    },
)


def for_site(text: str, source: PurePosixPath = CASE, start: int = 0) -> str:
    return body.for_site(markdown.parse(text, start), source, PATHS)


@pytest.mark.parametrize(
    ("source", "written", "rewritten"),
    [
        (CASE, "../content/strategi/komunikasi.md", "../strategi/komunikasi.md"),
        (CASE, "../content/strategi/komunikasi.md#alat", "../strategi/komunikasi.md#alat"),
        (CASE, "lain.md#hasil", "lain.md#hasil"),
        (CASE, "./lain.md", "lain.md"),
        (CASE, "../content/index.md", "../index.md"),
        (CASE, "2024/dalam-folder.md", "dalam-folder.md"),
        (STRATEGY, "../../casestudies/posko.md", "../kasus/posko.md"),
        (STRATEGY, "../../casestudies/posko.md#sumber-s1", "../kasus/posko.md#sumber-s1"),
        (STRATEGY, "../jelajah.md", "../jelajah.md"),
        (STRATEGY, "../kontribusi/templat-kasus.txt", "../kontribusi/templat-kasus.txt"),
        (GUIDE, "../../casestudies/posko.md", "../kasus/posko.md"),
        (GUIDE, "../strategi/komunikasi.md", "../strategi/komunikasi.md"),
        (GUIDE, "%2e%2e/strategi/komunikasi.md", "../strategi/komunikasi.md"),
        (GUIDE, "../gambar/peta%20kota.png", "../gambar/peta%20kota.png"),
    ],
)
def test_a_link_to_a_file_of_the_project_leads_to_its_place_on_the_site(
    source: PurePosixPath, written: str, rewritten: str
) -> None:
    assert for_site(f"Lihat [ini]({written}).", source) == f"Lihat [ini]({rewritten})."


@pytest.mark.parametrize(
    "written",
    [
        "https://contoh.example/a.md",
        "mailto:redaksi@contoh.example",
        "#hasil",
        "#sumber-s1",
        "../../di-luar-proyek.md",
        "../README.md",
        "",
    ],
)
def test_every_other_address_stays_as_it_is_written(written: str) -> None:
    assert for_site(f"Lihat [ini]({written}).") == f"Lihat [ini]({written})."


def test_a_picture_of_a_case_keeps_its_text_and_finds_its_file() -> None:
    text = "![Ruang kendali](gambar/posko/ruang.jpg)"
    assert for_site(text) == text
    assert for_site("![Ruang](../../casestudies/gambar/posko/ruang.jpg)", STRATEGY) == (
        "![Ruang](../kasus/gambar/posko/ruang.jpg)"
    )


def test_a_title_behind_an_address_stays() -> None:
    written = '[ini](../content/strategi/komunikasi.md "Satu (dua)")'
    assert for_site(written) == '[ini](../strategi/komunikasi.md "Satu (dua)")'


def test_a_mark_becomes_a_link_to_its_source() -> None:
    assert for_site("Dijawab cepat [s1][s12].") == (
        "Dijawab cepat [\\[1\\]](#sumber-s1){#rujukan-s1-1}[\\[12\\]](#sumber-s12){#rujukan-s12-1}."
    )


@pytest.mark.parametrize(
    "text", ["| A | B |\n| --- | --- |\n| x [s2] | [b](lain.md) |", "- satu [s2]\n- [b](./lain.md)"]
)
def test_marks_and_links_in_tables_and_lists_are_rewritten_too(text: str) -> None:
    assert for_site(text) == text.replace("[s2]", "[\\[2\\]](#sumber-s2){#rujukan-s2-1}").replace(
        "./lain", "lain"
    )


@pytest.mark.parametrize(
    "text",
    [
        "```\n[s1] [a](../content/index.md)\n```",
        "~~~ yaml\nsources: [s1]\n~~~",
        "Tulis `[s1]` atau `[a](../content/index.md)`.",
        "Tulis \\[s1].",
    ],
)
def test_code_and_escapes_are_not_touched(text: str) -> None:
    assert for_site(text) == text


def test_every_mark_has_an_id_of_its_own_to_come_back_to() -> None:
    assert for_site("Satu [s1], dua [s2], lagi [s1].") == (
        "Satu [\\[1\\]](#sumber-s1){#rujukan-s1-1}, dua [\\[2\\]](#sumber-s2){#rujukan-s2-1}, "
        "lagi [\\[1\\]](#sumber-s1){#rujukan-s1-2}."
    )


def test_places_count_from_the_start_of_the_file() -> None:
    assert for_site("Dijawab [s1].", start=1234) == "Dijawab [\\[1\\]](#sumber-s1){#rujukan-s1-1}."


def test_an_insertion_stands_where_its_offset_says() -> None:
    text = markdown.parse("satu [s1]\ndua\n", 100)
    assert body.for_site(text, CASE, PATHS, {110: "BARU\n", 114: "AKHIR"}) == (
        "satu [\\[1\\]](#sumber-s1){#rujukan-s1-1}\nBARU\ndua\nAKHIR"
    )


PIECES = st.sampled_from(
    [
        "kata",
        "é ",
        "[s1]",
        "[a](lain.md#x)",
        "[b](../content/strategi/komunikasi.md)",
        "![c](gambar/posko/ruang.jpg)",
        "`[s1]`",
        "*",
        "\n\n",
        "\n",
        "## Judul",
        "- ",
        "| ",
        "```\n[s2]\n```\n",
        "[",
        "]",
        "(",
        ")",
        "\\",
        "&amp;",
        "  ",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_everything_but_links_and_marks_stays_byte_for_byte(text: str) -> None:
    parsed = markdown.parse(text)
    spans = sorted(
        [(mark.span.start, mark.span.end) for mark in parsed.marks]
        + [(link.target_span.start, link.target_span.end) for link in (*parsed.links, *parsed.images)]
    )
    kept, at = [], 0
    for start, end in spans:
        kept.append(re.escape(text[at:start]))
        at = end
    pattern = ".*?".join([*kept, re.escape(text[at:])])
    assert re.fullmatch(pattern, body.for_site(parsed, CASE, PATHS), re.DOTALL)


@pytest.mark.parametrize(
    ("written", "rewritten"),
    [
        ("Hebat![s1]", "Hebat\\![\\[1\\]](#sumber-s1){#rujukan-s1-1}"),
        ("Hebat\\![s1]", "Hebat\\![\\[1\\]](#sumber-s1){#rujukan-s1-1}"),
        ("Hebat! [s1]", "Hebat! [\\[1\\]](#sumber-s1){#rujukan-s1-1}"),
    ],
)
def test_an_exclamation_mark_before_a_source_mark_makes_no_image(written: str, rewritten: str) -> None:
    assert for_site(written) == rewritten
