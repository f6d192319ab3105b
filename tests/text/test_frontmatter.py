from pathlib import PurePosixPath

import pytest

from kb_build.text.frontmatter import MAX_CHARACTERS, FrontMatter, Origin, parse, parse_yaml
from kb_build.text.source import Place, Source, Span

PATH = PurePosixPath("content/tentang/bukti.md")
TEXT = """---
# 😀 catatan
title: "Posko: banjir"
sources:
  - id: s1
    note: |
      satu
      dua

  - id: s2
empty:
"a/b": x
"~": y
---
Isi.
"""


def read(text: str) -> FrontMatter:
    return parse(Source(path=PATH, text=text))


def stretch(text: str, span: Span) -> str:
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/title", '"Posko: banjir"'),
        ("/sources/0/id", "s1"),
        ("/sources/0/note", "|\n      satu\n      dua"),
        ("/sources/1", "id: s2"),
        ("/sources", TEXT[TEXT.index("- id: s1") : TEXT.index("\nempty")]),
        ("/a~1b", "x"),
        ("/~0", "y"),
    ],
)
def test_a_pointer_leads_to_the_value_as_written(pointer: str, value: str) -> None:
    assert stretch(TEXT, read(TEXT).origin.at(pointer)) == value


@pytest.mark.parametrize(
    ("pointer", "key"),
    [
        ("/title", "title"),
        ("/sources/1/id", "id"),
        ("/a~1b", '"a/b"'),
        ("/title/0", "title"),
        ("/sources/1/tidak", "i"),
    ],
)
def test_a_pointer_leads_to_the_key_as_written(pointer: str, key: str) -> None:
    assert stretch(TEXT, read(TEXT).origin.key(pointer)) == key


@pytest.mark.parametrize(
    ("pointer", "sign"), [("/sources/7", "-"), ("/sources/0/tidak", "i"), ("/title/tidak", '"')]
)
def test_what_is_not_there_is_placed_where_it_would_belong(pointer: str, sign: str) -> None:
    assert stretch(TEXT, read(TEXT).origin.at(pointer)) == sign


@pytest.mark.parametrize("pointer", ["", "/tidak", "/tidak/0/ada", "/²"])
def test_what_belongs_nowhere_else_is_placed_at_the_opening_fence(pointer: str) -> None:
    origin = read(TEXT).origin
    assert origin.at(pointer) == origin.key(pointer) == Span(0, 3)


def test_a_place_names_the_file() -> None:
    origin = read(TEXT).origin
    assert origin.place("/title") == Place(PATH, origin.at("/title"))
    assert origin.key_place("/title") == Place(PATH, origin.key("/title"))


@pytest.mark.parametrize(("value", "written"), [("x\u00a0", "x\u00a0"), ("x \t", "x"), ("x # c", "x")])
def test_a_value_ends_where_its_last_sign_stands(value: str, written: str) -> None:
    text = f"---\na: {value}\nb: y\n---\n"
    assert stretch(text, read(text).origin.at("/a")) == written


def test_an_empty_value_is_placed_behind_its_colon() -> None:
    span = read(TEXT).origin.at("/empty")
    assert (span.start, span.end) == (TEXT.index("empty:") + 6, TEXT.index("empty:") + 6)


@pytest.mark.parametrize("sign", ["é", "😀", "字", "\u0301", "\u200d"])
def test_signs_of_any_width_before_a_value_do_not_move_it(sign: str) -> None:
    text = f'---\na: "{sign * 3}" # {sign}\nb: {sign}x\nc: isi\n---\n'
    origin = read(text).origin
    assert [stretch(text, origin.at(p)) for p in ("/b", "/c")] == [f"{sign}x", "isi"]


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_invisible_line_endings_in_quotes_do_not_move_what_follows(sign: str) -> None:
    text = f'---\na: "satu{sign}dua"\nb: isi\n---\n{sign}Isi.\n'
    matter = read(text)
    assert matter.faults == ()
    assert stretch(text, matter.origin.at("/b")) == "isi"
    assert text[matter.body_start :] == f"{sign}Isi.\n"


def test_values_and_faults_are_read_in_one_pass() -> None:
    text = "---\na: b: c\nd: no\na: e\n---\nIsi.\n"
    matter = read(text)
    assert matter.data == {"a": "b: c", "d": "no"}
    assert [(fault.cause, stretch(text, fault.span)) for fault in matter.faults] == [
        ("unquoted-colon", ":"),
        ("ambiguous-value", "no"),
        ("duplicate-key", "a"),
    ]
    assert text[matter.body_start :] == "Isi.\n"


@pytest.mark.parametrize(
    ("text", "cause", "place", "body"),
    [
        ("", "no-front-matter", "", ""),
        ("# Judul\nIsi.\n", "no-front-matter", "# Judul", "# Judul\nIsi.\n"),
        ("\n---\na: b\n---\n", "no-front-matter", "\n", "\n---\na: b\n---\n"),
        ("--- a\n---\n", "no-front-matter", "--- a", "--- a\n---\n"),
        ("---", "front-matter-unclosed", "---", "---"),
        ("---\na: b\n----\n", "front-matter-unclosed", "---", "---\na: b\n----\n"),
        ("---\n---\nIsi.", "empty-front-matter", "---", "Isi."),
        ("---\n# catatan\n---\nIsi.", "empty-front-matter", "---", "Isi."),
        ("---\nHanya kalimat.\n---\nIsi.", "not-key-and-value", "Hanya kalimat.", "Isi."),
        ("---\n- a\n- b\n---\nIsi.", "not-key-and-value", "- a", "Isi."),
        ("---\n\n# c\n12\n---\nIsi.", "not-key-and-value", "12", "Isi."),
        ("---\na: 'b\n---\nIsi.", "unreadable-yaml", "'", "Isi."),
        (f"---\na: {'x' * MAX_CHARACTERS}\n---\nIsi.", "front-matter-too-long", "---", "Isi."),
    ],
)
def test_a_file_without_readable_fields_says_so_and_keeps_its_body(
    text: str, cause: str, place: str, body: str
) -> None:
    matter = read(text)
    (fault,) = matter.faults
    assert (matter.data, fault.cause, stretch(text, fault.span)) == (None, cause, place)
    assert text[matter.body_start :] == body


def test_fences_may_have_spaces_behind_them() -> None:
    text = "--- \na: b\n---\t\nIsi.\n---\n"
    matter = read(text)
    assert (matter.data, text[matter.body_start :]) == ({"a": "b"}, "Isi.\n---\n")
    assert stretch(text, matter.origin.at("/a")) == "b"


def test_a_closing_fence_may_end_the_file() -> None:
    matter = read("---\na: b\n---")
    assert (matter.data, matter.body_start) == ({"a": "b"}, 12)


def test_a_file_of_yaml_alone_is_read_whole() -> None:
    text = "a:\n  - b: 😀 x\n"
    matter = parse_yaml(Source(path=PATH, text=text))
    assert (matter.data, matter.faults) == ({"a": [{"b": "😀 x"}]}, ())
    assert stretch(text, matter.origin.at("/a/0/b")) == "😀 x"
    assert matter.origin.at("/tidak") == Span(0, 1)


@pytest.mark.parametrize("text", ["", "# catatan\n", "- a\n", "kalimat\n"])
def test_a_file_of_yaml_that_is_no_map_says_so(text: str) -> None:
    matter = parse_yaml(Source(path=PATH, text=text))
    assert (matter.data, [fault.cause for fault in matter.faults]) == (None, ["not-key-and-value"])


def test_a_file_of_broken_yaml_has_one_fault() -> None:
    matter = parse_yaml(Source(path=PATH, text="a: [\n"))
    assert (matter.data, [fault.cause for fault in matter.faults]) == (None, ["unreadable-yaml"])


def test_an_origin_without_values_still_has_a_place() -> None:
    assert Origin(PATH).at("/a/b") == Span(0, 1)
