"""A list of names says everything once."""

from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.checks.vocabularies import check
from kb_build.model.document import Kind
from kb_build.reading import disk
from kb_build.text.source import Source

KINDS: tuple[Kind, ...] = ("agencies", "sectors", "regions")


def told(kind: Kind, text: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Name, underlined text and words of each finding."""
    source = Source(path=PurePosixPath(f"content/vocabularies/{kind}.yaml"), text=text)
    return [
        (d.name, text[d.place.span.start : d.place.span.end], dict(d.details))
        for d in check(disk.parse(source, kind, kind))
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_stands_twice_is_told_at_the_second(kind: Kind) -> None:
    found = told(kind, "satu: {name: Nama Sama}\ndua: {name: nama  sama}\n")
    assert found == [
        ("repeated-name", "nama  sama", {"value": "nama  sama", "id": "dua", "other": "satu"}),
    ]


def test_an_abbreviation_may_not_be_the_name_or_abbreviation_of_another_agency() -> None:
    text = "a: {name: A, abbreviation: XY}\nb: {name: xy}\nc: {name: C, abbreviation: Xy}\n"
    assert [(marked, words["other"]) for _, marked, words in told("agencies", text)] == [
        ("xy", "a"),
        ("Xy", "a"),
    ]


def test_an_abbreviation_may_be_its_own_agency_s_name() -> None:
    assert told("agencies", "oecd: {name: OECD, abbreviation: OECD}\n") == []


def test_a_city_may_be_called_as_the_regency_around_it() -> None:
    text = 'a: {name: Bima, code: "52.06", level: kabupaten}\nb: {name: Bima, code: "52.72", level: kota}\n'
    assert told("regions", text) == []


@pytest.mark.parametrize(("field", "value"), [("code", "35.78"), ("iso", "ID-JI")])
def test_a_code_that_stands_twice_is_told(field: str, value: str) -> None:
    text = f'a: {{name: A, {field}: "{value}"}}\nb: {{name: B, {field}: "{value}"}}\n'
    assert told("regions", text) == [
        ("repeated-code", f'"{value}"', {"value": value, "id": "b", "other": "a"}),
    ]


def test_an_id_with_a_slash_or_a_tilde_is_found_at_its_place() -> None:
    text = "a: {name: A}\na/b~c: {name: A}\n"
    ((_, marked, words),) = told("sectors", text)
    assert (marked, words["id"]) == ("A", "a/b~c")


def test_a_word_that_stands_in_two_lines_is_told_at_the_second() -> None:
    text = "a: {words: [[x y, z], [q]]}\nb/c: {words: [[X  Y], [Q, q]]}\n"
    assert told("synonyms", text) == [
        ("repeated-word", "X  Y", {"value": "X  Y", "other": "a"}),
        ("repeated-word", "Q", {"value": "Q", "other": "a"}),
        ("repeated-word", "q", {"value": "q", "other": "a"}),
    ]


def test_a_word_may_stand_twice_in_one_line() -> None:
    assert told("synonyms", "a: {words: [[Satgas, satgas]]}\n") == []


def test_another_writing_of_a_term_may_not_be_that_of_another_term() -> None:
    text = (
        "a: {term: satgas, aliases: [Gugus  tugas]}\nb: {term: pokja, aliases: [tim, gugus tugas, SATGAS]}\n"
    )
    assert [(marked, words["other"]) for _, marked, words in told("glossary", text)] == [
        ("gugus tugas", "a"),
        ("SATGAS", "a"),
    ]


def test_a_term_may_only_refer_to_terms_that_are_explained() -> None:
    found = told("glossary", "ego-sektoral: {term: ego, see: [pokja, ego sektoral]}\npokja: {term: pokja}\n")
    assert [(name, marked) for name, marked, _ in found] == [("unknown-term", "ego sektoral")]


def test_other_files_have_no_names_to_repeat() -> None:
    source = Source(path=PurePosixPath("content/a.md"), text="---\nname: A\n---\n")
    assert list(check(disk.parse(source, "guide", "a"))) == []


_WORDS = st.sampled_from(["A", "a", "B", "", "35", 7, None, ["A"], {"name": "A"}])
_LINES = st.lists(st.lists(_WORDS, max_size=3) | _WORDS, max_size=3) | _WORDS
_ENTRY = st.dictionaries(st.sampled_from(["name", "abbreviation", "code", "level", "iso"]), _WORDS) | _WORDS


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.text("ab/~", min_size=1, max_size=3),
        st.dictionaries(st.sampled_from(["term", "aliases", "see"]), _LINES) | _WORDS,
    )
)
def test_terms_of_any_shape_are_read_and_none_repeats_itself(entries: dict[str, Any]) -> None:
    found = told("glossary", yaml.safe_dump(entries, sort_keys=False))
    assert all(words["id"] != words["other"] for name, _, words in found if name == "repeated-name")
    assert all(words["value"] not in entries for name, _, words in found if name == "unknown-term")


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.text("ab/~", min_size=1, max_size=3), st.dictionaries(st.just("words"), _LINES) | _WORDS
    )
)
def test_lines_of_any_shape_are_read(entries: dict[str, Any]) -> None:
    found = told("synonyms", yaml.safe_dump(entries, sort_keys=False))
    assert all(words["other"] in entries for _, _, words in found)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(KINDS), st.dictionaries(st.text("ab/~", min_size=1, max_size=3), _ENTRY))
def test_entries_of_any_shape_are_read_and_none_repeats_itself(kind: Kind, entries: dict[str, Any]) -> None:
    found = told(kind, yaml.safe_dump(entries, sort_keys=False))
    assert all(words["id"] != words["other"] for _, _, words in found)
    order = list(entries)
    assert all(order.index(words["other"]) < order.index(words["id"]) for _, _, words in found)
