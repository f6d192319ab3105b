import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.text.inline import MAX_OPEN_BRACKETS, Inline, Link, parse, read_any

OFFSET = 100


def read(text: str) -> Inline:
    found = parse(text, OFFSET)
    assert found.faults == []
    return found


def faults(text: str) -> list[tuple[str, str]]:
    found = parse(text, OFFSET).faults
    return [(f.cause, text[f.span.start - OFFSET : f.span.end - OFFSET]) for f in found]


def written(link: Link, text: str) -> tuple[str, str]:
    spans = (link.span, link.target_span)
    whole, target = (text[span.start - OFFSET : span.end - OFFSET] for span in spans)
    return whole, target


def test_a_link_knows_its_words_its_address_and_where_both_stand() -> None:
    text = 'Lihat 😀 [**posko** `112`](../posko.md#hasil "Posko"), lalu pulang.'
    (link,) = read(text).links
    assert (link.text, link.target) == ("posko 112", "../posko.md#hasil")
    assert written(link, text) == ('[**posko** `112`](../posko.md#hasil "Posko")', "../posko.md#hasil")


def test_an_image_is_told_apart_from_a_link() -> None:
    text = "Peta: ![Peta banjir](gambar/peta.png) dan \\![bukan gambar](x)"
    found = read(text)
    assert [(image.text, image.target) for image in found.images] == [("Peta banjir", "gambar/peta.png")]
    assert written(found.images[0], text)[0] == "![Peta banjir](gambar/peta.png)"
    assert [link.text for link in found.links] == ["bukan gambar"]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("?x=1&region=2&copy=3", "?x=1&region=2&copy=3"),
        ("?x=1&amp;y=2", "?x=1&y=2"),
        ("a&#95;b", "a_b"),
        ("", ""),
        ("a_b_c*d*", "a_b_c*d*"),
    ],
)
def test_only_whole_character_references_are_read_in_an_address(address: str, target: str) -> None:
    assert [link.target for link in read(f"[a]({address})").links] == [target]


def test_a_link_may_run_over_two_lines() -> None:
    assert [link.text for link in read("[dua\nbaris](a)").links] == ["dua\nbaris"]


@pytest.mark.parametrize(
    "text", ["`[a](b)`", "``[a](b) ` ``", "\\[a](b)", "[a] (b)", "[a", "a](b)", "[a]\n(b)"]
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert read(text).links == []


def test_source_marks_are_found_where_they_stand() -> None:
    text = "Warga 😀 puas [s1][s12], kata [s1](x) dan [s0] dan `[s2]`."
    marks = read(text).marks
    assert [(mark.id, text[mark.span.start - OFFSET : mark.span.end - OFFSET]) for mark in marks] == [
        ("s1", "[s1]"),
        ("s12", "[s12]"),
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*Posko* **bersama** [s1] di [Kota](a) ![peta](b)", "Posko bersama  di Kota peta"),
        ("\\*bintang\\* &amp; &copy; R&D", "*bintang* & © R&D"),
        ("`*kode* &amp; \\*`", "*kode* &amp; \\*"),
        ("a \\~ b C:\\data", "a \\~ b C:\\data"),
        ("&amp dan &#x41; dan &tidakada;", "&amp dan A dan &tidakada;"),
    ],
)
def test_plain_words_are_those_a_reader_sees(text: str, plain: str) -> None:
    assert read(text).plain == plain


@pytest.mark.parametrize(
    ("text", "cause", "place"),
    [
        ("a <b>c", "raw-html", "<"),
        ("a <!-- c", "raw-html", "<"),
        ("surel <1@contoh.example>", "raw-html", "<"),
        ("surel <0![a](b)@1>", "raw-html", "<"),
        ("&#65 x", "raw-html", "&#65"),
        ("a {.kelas} b", "attribute-list", "{.kelas}"),
        ("[a](b){: #x }", "attribute-list", "{: #x }"),
        ("a `b", "code-unclosed", "`"),
        ("\\`[a](b)`", "code-unclosed", "`"),
        ("`a\nb`", "code-unclosed", "`"),
        ("lihat [TOC]", "unaccepted-block", "[TOC]"),
        ("a *b** c", "emphasis-unpaired", "**"),
        ("[a](b c)", "link-form", "[a]("),
        ("[a](b(c))", "link-form", "[a]("),
        ("[a](<b>)", "link-form", "[a]("),
        ("[a [b] c](d)", "link-form", "[a [b] c]("),
        ("[![a](b)](c)", "link-form", "[![a](b)]("),
        ("[a](b \"'c'd\")", "link-form", "[a]("),
        ('![a](b "[c](d)")', "link-form", "[a]("),
    ],
)
def test_a_form_that_could_be_read_in_two_ways_is_refused(text: str, cause: str, place: str) -> None:
    assert (cause, place) in faults(text)


@pytest.mark.parametrize(
    "text", ["a < b", "a <3", "{}", "{ }", "\\{x\\}", "`{x}`", "a & b", "&#65;", "`` a`b ``"]
)
def test_signs_of_everyday_writing_are_not_refused(text: str) -> None:
    assert faults(text) == []


def test_as_many_brackets_as_allowed_may_stand_open() -> None:
    assert faults("[" * MAX_OPEN_BRACKETS) == []


@pytest.mark.parametrize("text", ["[" * 50_000, "[" * 25_000 + "]" * 25_000, "]" * 30_000 + "[" * 30_000])
def test_endless_brackets_are_one_fault(text: str) -> None:
    assert [cause for cause, _ in faults(text)] == ["too-many-brackets"]


_PIECES = st.sampled_from(
    [
        "a",
        " ",
        "\n",
        "[",
        "]",
        "(",
        ")",
        "!",
        "[s1]",
        "[s12](",
        "](x)",
        "](b.md#c)",
        "kata",
        '"',
        "*",
        "<",
        "\\",
        "'",
    ]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_a_run_that_looks_simple_is_read_as_any_other(text: str) -> None:
    assert parse(text, OFFSET) == read_any(text, OFFSET)
