"""A value that YAML cuts off at ` #` is told; a comment that cuts nothing is not."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.text import cut_values, frontmatter
from kb_build.text.source import Fault, Source

_WORDS = st.text("abcäé东 ", min_size=1, max_size=8).map(lambda word: f"x{word}x")
_COMMENTS = st.sampled_from(["", " #1", "  # catatan", "\t#"])
_VALUES = st.sampled_from(['"{}"', "'{}'", "[{}]", "{{a: {}}}", "|\n  {}", "{}"])


def _faults(yaml: str) -> tuple[list[Fault], str]:
    source = Source(path=PurePosixPath("a.md"), text=f"---\n{yaml}---\nIsi #1 # dua\n")
    return list(cut_values.faults(frontmatter.parse(source).origin)), source.text


def _told(yaml: str) -> list[tuple[str, str]]:
    """The key and the marked text of every fault, from the top down."""
    found, text = _faults(yaml)
    found.sort(key=lambda fault: fault.span.start)
    return [(dict(f.details)["key"], text[f.span.start : f.span.end]) for f in found]


@pytest.mark.parametrize(
    ("yaml", "key", "cut"),
    [
        ("title: Program #1 dari dua\n", "title", "#1 dari dua"),
        ("title: Program\t#1  \nb: dua\n", "title", "#1"),
        ("title: Kolaborasi: kunci #1\n", "title", "#1"),
        ("title: satu\n  dua   #tiga\n", "title", "#tiga"),
        ("tags:\n  - satu\n  - gempa #1\n", "tags", "#1"),
        ("a: {x: satu #1\n  , y: dua}\n", "x", "#1"),
        ("a:\n  - b: 12 #1\n", "b", "#1"),
        ("a: ~ #1\n", "a", "#1"),
    ],
)
def test_what_is_cut_off_is_told_with_the_key_that_lost_it(yaml: str, key: str, cut: str) -> None:
    assert _told(yaml) == [(key, cut)]


@pytest.mark.parametrize(
    "yaml",
    [
        "# catatan\ntitle: Satu\n  # catatan\nb: dua\n",
        'title: "Program #1" # catatan\n',
        "title: 'Program #1' # catatan\n",
        "tags: [satu, dua] # catatan\n",
        "place: {scope: desa} # catatan\n",
        "tags: # catatan\n  - satu\n",
        "tags:\n  - # catatan\n    satu\n",
        "title: # catatan\n",
        "title: | # catatan\n  Program #1 # dua\n",
        "title: Program#1\n",
        "url: https://contoh.example/#bagian\n",
    ],
)
def test_a_comment_that_cuts_nothing_is_not_told(yaml: str) -> None:
    assert _told(yaml) == []


def test_what_is_cut_off_is_told_in_forty_signs_at_most() -> None:
    (fault,), _ = _faults(f"title: Program #{'x' * 60}\n")
    assert dict(fault.details)["cut"] == f"#{'x' * 38}…"
    (fault,), _ = _faults(f"title: Program #{'x' * 39}\n")
    assert dict(fault.details)["cut"] == f"#{'x' * 39}"


def test_the_list_of_a_vocabulary_is_looked_at_too() -> None:
    source = Source(path=PurePosixPath("a.yaml"), text="bnpb: {name: BNPB} # satu\nbpbd:\n  name: BPBD #2\n")
    (fault,) = cut_values.faults(frontmatter.parse_yaml(source).origin)
    assert source.text[fault.span.start : fault.span.end] == "#2"


@given(st.lists(st.tuples(_VALUES, _WORDS, _COMMENTS), max_size=5))
def test_exactly_unquoted_values_before_a_comment_are_told(entries: list[tuple[str, str, str]]) -> None:
    yaml, cut = "", []
    for index, (form, word, comment) in enumerate(entries):
        head, _, rest = form.format(word).partition("\n")
        yaml += f"k{index}: {head}{comment}\n" + (f"{rest}\n" if rest else "")
        cut += [(f"k{index}", comment.strip())] if form == "{}" and comment else []
    assert _told(yaml) == cut
