"""A line that is too long is told where it begins, and nothing else is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb_build.text.long_lines import MAX_LENGTH, faults
from kb_build.text.source import Span

_LENGTHS = st.lists(
    st.one_of(st.integers(0, 40), st.integers(MAX_LENGTH - 2, MAX_LENGTH + 2), st.just(3 * MAX_LENGTH)),
    max_size=8,
)


@pytest.mark.parametrize("text", ["", "\n", "x" * MAX_LENGTH, f"{'x' * MAX_LENGTH}\n" * 3, "satu\n" * 5_000])
def test_lines_up_to_the_limit_are_fine(text: str) -> None:
    assert faults(text) == ()


def test_a_line_over_the_limit_is_told_at_its_beginning_with_its_length() -> None:
    (fault,) = faults(f"satu\n{'x' * (MAX_LENGTH + 1)}\ndua\n")
    assert (fault.cause, fault.span) == ("line-too-long", Span(5, 6))
    assert dict(fault.details) == {"found": "5001", "limit": "5000"}


def test_letters_are_counted_and_not_bytes() -> None:
    assert faults("東" * MAX_LENGTH) == ()
    assert len(faults("\U0001f600" * (MAX_LENGTH + 1))) == 1


@given(_LENGTHS, st.booleans())
@example([MAX_LENGTH, MAX_LENGTH + 1], False)
def test_the_lines_that_are_told_are_those_that_counting_finds(lengths: list[int], ends: bool) -> None:
    lines = ["x" * length for length in lengths]
    text = "\n".join(lines) + "\n" * ends
    starts = [sum(lengths[:index]) + index for index, length in enumerate(lengths) if length > MAX_LENGTH]
    assert [fault.span.start for fault in faults(text)] == starts
