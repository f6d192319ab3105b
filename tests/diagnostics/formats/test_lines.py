from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.formats.lines import line, position
from kb_build.text.source import Source


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, (1, 1)),
        (3, (1, 4)),
        (4, (1, 5)),
        (5, (2, 1)),
        (8, (2, 4)),
        (9, (3, 1)),
        (99, (3, 1)),
        (-1, (1, 1)),
    ],
)
def test_an_offset_has_a_line_and_a_column_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert position("satu\ndua\n", offset) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab\n\u2028\x85")), st.integers(-2, 40))
def test_lines_are_those_that_the_source_counts(text: str, offset: int) -> None:
    assert position(text, offset) == Source(path=PurePosixPath("a.md"), text=text).position(offset)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab\n\u2028\r")))
def test_lines_are_parted_by_line_feeds_alone(text: str) -> None:
    lines = [line(text, number + 1) for number in range(text.count("\n") + 1)]
    assert "\n".join(lines) == text
