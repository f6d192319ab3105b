"""Where the keys of a TOML text stand."""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kb_build.text.source import Span
from kb_build.text.toml_keys import Keys, nearest, spans

TEXT = '''# [tool.kb]
[project]
description = """
[tool.kb]
content = 1
"""
list = [
  "a]", # content = 2
  {content = 3},
]

  [ tool . "kb" ]
content = "isi"
'max-file-kb' = 4
severity.KB504 = "off"

[tool.kb.severity]
"section-empty" = 'off' # KB501 = "off"
'''


def marked(text: str, keys: Keys) -> tuple[int, str]:
    """The line of a key, and what is underlined there."""
    span = nearest(spans(text), keys)
    return text.count("\n", 0, span.start) + 1, text[span.start : span.end]


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("tool", "kb"), (12, 'tool . "kb"')),
        (("tool", "kb", "content"), (13, "content")),
        (("tool", "kb", "max-file-kb"), (14, "'max-file-kb'")),
        (("tool", "kb", "severity", "KB504"), (15, "severity.KB504")),
        (("tool", "kb", "severity", "section-empty"), (18, '"section-empty"')),
        (("project", "list"), (7, "list")),
    ],
)
def test_a_key_is_found_where_it_is_written(keys: Keys, place: tuple[int, str]) -> None:
    assert marked(TEXT, keys) == place


def test_of_a_key_inside_a_value_the_line_of_that_value_is_shown() -> None:
    assert marked("[tool.kb]\nseverity = {KB504 = 3}\n", ("tool", "kb", "severity", "KB504")) == (
        2,
        "severity",
    )


def test_of_a_key_that_stands_nowhere_the_header_of_its_table_is_shown() -> None:
    assert marked("\n[tool.kb]\n", ("tool", "kb", "warna")) == (2, "tool.kb")


def test_without_anything_around_it_the_beginning_is_shown() -> None:
    assert nearest(spans(""), ("tool", "kb")) == Span(0, 1)


_BARE = st.text("ab-_1", min_size=1, max_size=3)
_QUOTED = st.text('a. #=]"\\', max_size=4).map(
    lambda key: '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'
)
_KEY = st.lists(_BARE | _QUOTED, min_size=1, max_size=3).map(" . ".join)
_VALUE = st.sampled_from(
    [
        "1",
        '"a # ]"',
        "'[x]'",
        '"""\na = 1\n[b]\n"\\""""',
        "'''\nb = '\n'''",
        "[\n1, # ]\n[2],\n]",
        '{a = "]"}',
    ]
)
_LINE = (
    st.builds("{} = {}".format, _KEY, _VALUE)
    | st.builds("[{}]".format, _KEY)
    | st.sampled_from(["", "# a = 1", "  "])
)


def _paths(data: Any) -> Iterator[Keys]:
    for key, value in data.items():
        yield (key,)
        if isinstance(value, dict):
            yield from ((key, *rest) for rest in _paths(value))


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINE, max_size=6).map("\n".join))
def test_every_key_of_a_sound_text_is_found_as_its_reader_reads_it(text: str) -> None:
    data = None
    with suppress(tomllib.TOMLDecodeError):
        data = tomllib.loads(text)
    assume(data is not None)
    found = spans(text)
    assert set(found) <= set(_paths(data))
    assert {path[:1] for path in found} == {(key,) for key in data or ()}
    assert all(text[: span.start].rpartition("\n")[2].strip(" \t[") == "" for span in found.values())


@settings(max_examples=300, deadline=None)
@given(st.text("ab.\"'\\[]{}=#\n ", max_size=30))
def test_any_text_is_read_to_its_end(text: str) -> None:
    with suppress(tomllib.TOMLDecodeError):
        spans(text)
