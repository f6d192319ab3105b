import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.text.lines import Run, run_of, split


@given(st.text(), st.integers(0, 1000))
def test_lines_put_together_are_the_text_again(text: str, start: int) -> None:
    lines = list(split(text, start))
    assert run_of(lines) == Run(start, text)
    assert all(text[line.start - start :].startswith(line.text) for line in lines)


@pytest.mark.parametrize(
    ("line", "level"), [("a", 0), ("   a", 0), ("    a", 1), ("\ta", 1), ("  \ta", 1), ("     \t a", 2)]
)
def test_a_tab_indents_to_the_next_level(line: str, level: int) -> None:
    assert next(split(line, 0)).level == level


def test_an_empty_line_still_has_a_place() -> None:
    empty = list(split("a\n\nb", 10))[1]
    assert (empty.span.start, empty.span.end) == (12, 13)


def test_a_part_of_a_run_knows_where_it_begins() -> None:
    run = Run(10, "  isi kotak ")
    assert run.stripped() == Run(12, "isi kotak")
    assert run.part(6, 11) == Run(16, "kotak")
