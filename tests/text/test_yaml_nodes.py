from itertools import pairwise
from typing import Any

import pytest

from kb_build.text import yaml_nodes
from kb_build.text.yaml_nodes import MAX_DEPTH


def read(text: str) -> Any:
    """The values of a text without faults."""
    root, faults = yaml_nodes.compose(text)
    assert root is not None
    values = yaml_nodes.build(root, faults)
    assert faults == []
    return values


def faults(text: str) -> list[tuple[str, str, dict[str, str]]]:
    """The faults of a text: cause, the stretch they stand on, details."""
    root, found = yaml_nodes.compose(text)
    if root is not None:
        yaml_nodes.build(root, found)
    return [(fault.cause, text[fault.span.start : fault.span.end], dict(fault.details)) for fault in found]


def test_values_are_read_as_typed() -> None:
    text = 'a: 2024-01-05\nb: 12\nc: -7\nd: true\ne:\nf: ~\ng: \'no\'\nh: "0123"\ni: "satu\\ndua"\nj: null\n'
    assert read(text) == {
        "a": "2024-01-05",
        "b": 12,
        "c": -7,
        "d": True,
        "e": None,
        "f": None,
        "g": "no",
        "h": "0123",
        "i": "satu\ndua",
        "j": None,
    }


def test_lists_maps_and_long_texts_are_read() -> None:
    text = "a: [x, {b: 1}]\nc:\n  - d: |\n      satu\n      dua\n    e: >-\n      tiga\n      empat\nf: {}\n"
    assert read(text) == {"a": ["x", {"b": 1}], "c": [{"d": "satu\ndua\n", "e": "tiga empat"}], "f": {}}


@pytest.mark.parametrize("key", ["yes", "2024", "null", "<<", "=", "33.10"])
def test_a_key_is_text_whatever_it_looks_like(key: str) -> None:
    assert read(f"{key}: isi") == {key: "isi"}


AMBIGUOUS = """
    no Yes on OFF y N 0123 +0123 0o17 0x1F -0x1F 0b11 1_000 1_0.5 33.10 1. .5 1e3 1.5e-3 12:30 1:20:30.5
    .inf -.INF .nan = << 1234567890123456 +1234567890123456
"""


@pytest.mark.parametrize("value", AMBIGUOUS.split())
def test_a_value_that_programs_read_differently_is_kept_as_text_and_refused(value: str) -> None:
    text = f"a: {value}\nb: x\n"
    root, _ = yaml_nodes.compose(text)
    assert root is not None
    assert yaml_nodes.build(root, []) == {"a": value, "b": "x"}
    assert faults(text) == [("ambiguous-value", value, {"value": value})]


@pytest.mark.parametrize(
    "value", ["'no'", '"33.10"', "2018-07", "v1.5", "1.2.3", "12 orang", "e3", "-", "Tidak"]
)
def test_quotes_or_letters_make_a_value_unambiguous(value: str) -> None:
    assert faults(f"a: {value} \n" if value != "-" else "a: '-'") == []


def test_the_first_of_two_like_keys_counts() -> None:
    text = "a: 1\nb: {c: 1, c: 2}\na: 2\n'b': 3\n"
    root, found = yaml_nodes.compose(text)
    assert root is not None
    assert yaml_nodes.build(root, found) == {"a": 1, "b": {"c": 1}}
    assert [(f.cause, f.span.start, dict(f.details)) for f in found] == [
        ("duplicate-key", text.index("c: 2"), {"key": "c"}),
        ("duplicate-key", text.index("a: 2"), {"key": "a"}),
        ("duplicate-key", text.index("'b'"), {"key": "b"}),
    ]


def test_a_key_without_words_still_has_a_place() -> None:
    assert faults("? \n?") == [("duplicate-key", "?", {"key": ""})]


def test_a_list_is_no_key() -> None:
    assert faults("[a]: 1\nb: 2") == [("key-not-text", "[a]", {})]


def test_anchors_aliases_and_tags_are_refused_each_where_it_stands() -> None:
    assert faults("a: &satu 1\nb: *satu\nc: !!python/name:os.system x\n") == [
        ("anchor", "&", {"name": "satu"}),
        ("alias", "*", {"name": "satu"}),
        ("tag", "!", {"name": "!!python/name:os.system"}),
    ]


@pytest.mark.parametrize("value", ["R&D", "Awas!", "5*3", "'&a'", "a & *b* !"])
def test_signs_inside_a_value_are_no_anchors(value: str) -> None:
    assert faults(f"a: {value}") == []


def test_nesting_is_read_to_its_limit() -> None:
    deepest = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert faults(f"a: {deepest}") == []
    assert faults(f"a: [{deepest}]") == [("nesting-too-deep", "[", {})]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "{a: " * 50_000,
        "- " * 50_000,
        "-   " * 50_000,
        "?  " * 50_000,
        "-  ?  " * 25_000,
        "a: " + "[" * 50_000 + "]" * 50_000,
        "".join(" " * depth + "a:\n" for depth in range(300)),
    ],
    ids=["brackets", "braces", "dashes", "dashes far apart", "questions", "both", "closed", "indents"],
)
def test_endless_nesting_is_refused(text: str) -> None:
    assert [cause for cause, _, _ in faults(text)] == ["nesting-too-deep"]


def test_an_alias_bomb_is_refused_and_never_expanded() -> None:
    names = "abcdefghi"
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise(names)
    )
    root, found = yaml_nodes.compose(bomb)
    assert root is None
    assert {fault.cause for fault in found} == {"anchor", "alias"}


def test_a_block_ends_with_the_last_thing_in_it() -> None:
    text = "a:\n  - b: 1\n    c: 2\n\n# catatan\nd: 3\n"
    root, _ = yaml_nodes.compose(text)
    _, value, _ = yaml_nodes.find(root, ["a"])
    assert value is not None
    span = yaml_nodes.span_of(value)
    assert text[span.start : span.end] == "- b: 1\n    c: 2"


@pytest.mark.parametrize(
    ("path", "found", "value"),
    [
        (["a", "1", "b"], True, "x"),
        (["a", "7"], False, "- 0\n  - b: x"),
        (["a", "1", "tidak"], False, "b: x"),
        (["c"], True, "y"),
        (["c", "0"], False, "y"),
        ([], True, "a:\n  - 0\n  - b: x\nc: y"),
    ],
)
def test_a_path_leads_to_a_value_or_to_the_last_one_on_the_way(
    path: list[str], found: bool, value: str
) -> None:
    text = "a:\n  - 0\n  - b: x\nc: y\n"
    root, _ = yaml_nodes.compose(text)
    _, node, arrived = yaml_nodes.find(root, path)
    assert node is not None
    span = yaml_nodes.span_of(node)
    assert (arrived, text[span.start : span.end]) == (found, value)
