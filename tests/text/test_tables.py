import pytest

from kb_build.text import tables
from kb_build.text.lines import Line, split


def lines(text: str) -> list[Line]:
    return list(split(text, 0))


def cells(text: str) -> list[str]:
    runs, misfits = tables.read(lines(text))
    assert misfits == []
    assert all(text[run.start :].startswith(run.text) for run in runs)
    return [run.text for run in runs]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
        ("a | b\n--- | ---\nc | d", ["a", "b", "c", "d"]),
        ("| a | b |\n|---|---|\n| c |", ["a", "b", "c"]),
        ("| a |\n|---|\n| b |", ["a", "b"]),
        ("| a\\|b | c |\n|:--|--:|\n| `d|e` | f |", ["a\\|b", "c", "`d|e`", "f"]),
        ("\t| a |\tb |\n|---|---|", ["a", "b"]),
    ],
)
def test_bars_part_cells_unless_they_stand_in_code_or_behind_a_backslash(text: str, words: list[str]) -> None:
    assert cells(text) == words


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("| a | b |\n|---|---|\n| c | d | e |", 2),
        ("| a |\n|---|\nb", 2),
        ("| a | b |\n|---|---|\n| c \\\\| d |", 2),
        ("| a | b |\n|---|---|\n| \\`c | d |", 2),
    ],
)
def test_a_row_that_the_renderer_would_part_differently_is_a_misfit(text: str, row: int) -> None:
    rows = lines(text)
    assert tables.read(rows)[1] == [rows[row]]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("| a | b |\n|---|---|", True),
        ("a | b\n:-: | ---", True),
        ("| a | b |\n|---|", False),
        ("| a | b |\n|   |   |", False),
        ("a\n|---|", False),
    ],
)
def test_a_table_begins_with_as_many_dividers_as_titles(text: str, begins: bool) -> None:
    header, divider = lines(text)
    assert tables.begins(header, divider) is begins


@pytest.mark.parametrize(
    ("line", "is_one"), [("|-|-|", True), (" :-|", True), ("---", False), ("| a |", False)]
)
def test_a_divider_has_bars_and_no_words(line: str, is_one: bool) -> None:
    assert tables.is_divider(lines(line)[0]) is is_one
