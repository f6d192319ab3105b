"""Headings go down one level at a time; up they may go as far as they like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.checks import levels
from tests.reading.documents import document


def _skips(*found: int) -> list[tuple[int, str, str]]:
    """Of headings of these levels, the number of each that is told, and what is said of it."""
    body = "\n\n".join(f"{'#' * level} Judul {index}" for index, level in enumerate(found))
    made = document("guide", f"---\ntitle: Judul\n---\n\n{body}\n")
    places = [heading.span for heading in made.body.headings]
    return [
        (places.index(d.place.span), str(d.details["found"]), str(d.details["wanted"]))
        for d in levels.check(made)
    ]


@pytest.mark.parametrize("found", [(), (2,), (2, 3, 4, 2, 3), (2, 2), (2, 3, 4, 5, 6, 2)])
def test_headings_in_steps_of_one_are_fine(found: tuple[int, ...]) -> None:
    assert _skips(*found) == []


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ((2, 4), [(1, "4", "3")]),
        ((3,), [(0, "3", "2")]),
        ((2, 5, 6), [(1, "5", "3")]),
        ((2, 4, 2, 4), [(1, "4", "3"), (3, "4", "3")]),
    ],
)
def test_a_skipped_level_is_told_where_it_is_skipped(
    found: tuple[int, ...], told: list[tuple[int, str, str]]
) -> None:
    assert _skips(*found) == told


@given(st.lists(st.integers(1, 6), max_size=12))
def test_headings_written_as_they_are_told_skip_no_more(found: list[int]) -> None:
    for _ in found:
        for index, _, wanted in _skips(*found):
            found[index] = int(wanted)
    assert _skips(*found) == []
