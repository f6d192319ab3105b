"""What an author reads when the fields are not YAML."""

import pytest

from kb_build.text import yaml_nodes
from kb_build.text.yaml_nodes import MAX_MENDED
from tests.text.test_yaml_nodes import faults


@pytest.mark.parametrize(
    ("text", "cause", "place"),
    [
        ("a: b\n\tc: d\n", "tab-indentation", "\t"),
        ("a:\n\tb: c\n", "tab-indentation", "\t"),
        ("a: @b\n", "special-first-character", "@"),
        ("a: 50%\nb: %c\n", "special-first-character", "%"),
        ("a: `b`\n", "special-first-character", "`"),
        ("a: - b\n", "special-first-character", "-"),
        ("a: 'b\nc: d\n", "unreadable-yaml", "'"),
        ("a: [b\nc: d\n", "unreadable-yaml", "["),
        ("a: {b: 1\nc: d\n", "unreadable-yaml", "{"),
        ("a: 'b' c\n", "unreadable-yaml", "c"),
        ("a:b\nc: d\n", "not-key-and-value", "a:b"),
        ("a: b\nc\n", "not-key-and-value", "c"),
        ("a: b\n- c\n", "unreadable-yaml", "-"),
        ("a:\n  bc\n  d: e\n", "not-key-and-value", "bc"),
        ("a:\n  - b:c\n    d: e\n", "not-key-and-value", "- b:c"),
        ("a: b\x07\n", "control-character", "\x07"),
        ("é😀: b\nc: \ufffe\n", "control-character", "\ufffe"),
        ("a: b\u2028c\nd: e\n", "control-character", "\u2028"),
        ("# a\u2028b\nc: d\n", "control-character", "\u2028"),
        ("\ufeffa: b\n", "byte-order-mark", "\ufeff"),
    ],
)
def test_what_cannot_be_read_is_named_and_placed(text: str, cause: str, place: str) -> None:
    assert [(found, at) for found, at, _ in faults(text)] == [(cause, place)]


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("a: b: c\n", "a", 1),
        ("- nama: b: c\n", "nama", 1),
        ("a: b\n  c: d\n", "a", 2),
        ("a: b\n  c\n  d: e\n", "a", 3),
        ("x:\n  - a: b\n\n     c: d\n", "a", 4),
    ],
)
def test_an_unquoted_colon_is_told_with_the_field_it_stands_in(text: str, key: str, line: int) -> None:
    root, (fault,) = yaml_nodes.compose(text)
    assert root is not None
    assert (fault.cause, dict(fault.details)) == ("unquoted-colon", {"key": key})
    assert text.count("\n", 0, fault.span.start) + 1 == line


def test_a_value_with_an_unquoted_colon_is_read_as_if_quoted_and_the_faults_behind_it_are_found() -> None:
    text = "a: b: c: d\ne: f\ng:\n  - h: i: j\nk: no\ne: l\n"
    root, found = yaml_nodes.compose(text)
    assert root is not None
    assert yaml_nodes.build(root, found) == {"a": "b: c: d", "e": "f", "g": [{"h": "i: j"}], "k": "no"}
    assert [(fault.cause, text[fault.span.start : fault.span.end]) for fault in found] == [
        ("unquoted-colon", ":"),
        ("unquoted-colon", ":"),
        ("ambiguous-value", "no"),
        ("duplicate-key", "e"),
    ]


def test_the_sign_that_stands_in_for_a_colon_is_never_one_of_the_text() -> None:
    root, _ = yaml_nodes.compose("a: b: \ue000\nc: \ue001\n")
    assert root is not None
    assert yaml_nodes.build(root, []) == {"a": "b: \ue000", "c": "\ue001"}


def test_a_text_with_every_sign_that_could_stand_in_is_still_read() -> None:
    assert [cause for cause, _, _ in faults("a: b: c # " + "".join(map(chr, range(0xE000, 0xF900))))] == [
        "unquoted-colon"
    ]


def test_a_fault_that_ends_reading_keeps_those_before_it() -> None:
    assert [cause for cause, _, _ in faults("a: b: c\nd: 'e\n")] == ["unquoted-colon", "unreadable-yaml"]


def test_thousands_of_unquoted_colons_are_not_all_read_past() -> None:
    root, found = yaml_nodes.compose("a: b: c\n" * 8_000)
    assert root is None
    assert len(found) == MAX_MENDED + 1


@pytest.mark.parametrize(("escape", "sign"), [(r"\0", "U+0000"), (r"\e", "U+001B"), (r"\x7f", "U+007F")])
def test_a_control_sign_spelt_out_between_double_quotes_is_told(escape: str, sign: str) -> None:
    root, found = yaml_nodes.compose(f'a: "b{escape}"\n')
    assert root is not None
    yaml_nodes.build(root, found)
    assert [(fault.cause, dict(fault.details)) for fault in found] == [("control-character", {"sign": sign})]


def test_a_tab_or_a_new_line_spelt_out_between_double_quotes_is_text() -> None:
    root, found = yaml_nodes.compose('a: "b\\tc\\nd"\n')
    assert root is not None
    assert (yaml_nodes.build(root, found), found) == ({"a": "b\tc\nd"}, [])
