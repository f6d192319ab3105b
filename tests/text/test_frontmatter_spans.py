"""Every value and every key of a front matter is found exactly where it stands."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import yaml
from hypothesis import given, settings

from kb_build.text.frontmatter import FrontMatter, parse
from kb_build.text.source import Source
from tests.text.front_matters import TextDates, Written, front_matters

_BLOCK_SIGNS = ("|", ">")


def read(written: Written) -> FrontMatter:
    matter = parse(Source(path=PurePosixPath("a.md"), text=written.text))
    assert {fault.cause for fault in matter.faults} <= {"ambiguous-value"}
    return matter


def pointers(values: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value below the root, with its JSON Pointer."""
    pairs = values.items() if isinstance(values, dict) else enumerate(values)
    for key, value in pairs:
        below = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
        yield below, value
        if isinstance(value, dict | list):
            yield from pointers(value, below)


def loaded(text: str) -> Any:
    return yaml.load(text, Loader=TextDates)


@given(front_matters)
@settings(max_examples=200, deadline=None)
def test_values_are_those_that_pyyaml_reads_with_dates_as_text(written: Written) -> None:
    assert read(written).data == written.values


@given(front_matters)
@settings(max_examples=200, deadline=None)
def test_the_place_of_a_value_read_alone_gives_the_value(written: Written) -> None:
    matter = read(written)
    for pointer, value in pointers(written.values):
        span = matter.origin.at(pointer)
        text = written.text[span.start : span.end]
        if not isinstance(value, dict | list) and not text.startswith(_BLOCK_SIGNS):
            assert loaded(text) == value


@given(front_matters)
@settings(max_examples=200, deadline=None)
def test_the_place_of_a_key_read_alone_gives_the_key(written: Written) -> None:
    matter = read(written)
    for pointer, _ in pointers(written.values):
        name = pointer.rsplit("/", 1)[1].replace("~1", "/").replace("~0", "~")
        span = matter.origin.key(pointer)
        if not name.isdecimal():
            assert yaml.load(written.text[span.start : span.end], Loader=yaml.BaseLoader) == name


@given(front_matters)
@settings(max_examples=200, deadline=None)
def test_a_list_a_map_or_a_long_text_is_placed_from_its_first_sign_to_its_last(written: Written) -> None:
    matter = read(written)
    for pointer, value in pointers(written.values):
        span = matter.origin.at(pointer)
        text = written.text[span.start : span.end]
        assert text == text.strip(" \n")
        if isinstance(value, dict | list) and not any(sign in text for sign in _BLOCK_SIGNS):
            column = span.start - written.text.rindex("\n", 0, span.start) - 1
            assert loaded(" " * column + text) == value


@given(front_matters)
@settings(max_examples=200, deadline=None)
def test_the_body_begins_behind_the_closing_fence(written: Written) -> None:
    assert written.text[read(written).body_start :] == "Isi.\n"
