import pytest

from kb_build.text.line_forms import ITEM, MAX_LEVELS, misplaced, orphan, refused
from kb_build.text.lines import split


def cause(text: str, *, is_first: bool = True, is_inside: bool = False, in_list: bool = False) -> str | None:
    return refused(next(split(text, 0)), is_first=is_first, is_inside=is_inside, in_list=in_list)


@pytest.mark.parametrize("text", ["posko", "a - b", "-- a", "2024", "!!! posko", "<3", "[s1]: a", "=", "a#"])
def test_words_are_not_refused(text: str) -> None:
    assert cause(text) is None


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("> a", "unaccepted-block", "block-in-indent"),
        ("- - -", "unaccepted-block", "block-in-indent"),
        ("```", "fence-form", "block-in-indent"),
        (" # a", "heading-needs-space", "block-in-indent"),
    ],
)
def test_another_block_is_refused_by_where_it_stands(text: str, outside: str, inside: str) -> None:
    assert (cause(text), cause(text, is_inside=True)) == (outside, inside)


@pytest.mark.parametrize("text", ["===", "-", "  --- "])
def test_a_row_of_signs_underlines_only_what_stands_above_it(text: str) -> None:
    assert cause(text, is_first=False) == "setext-heading"
    assert cause(text) != "setext-heading"


@pytest.mark.parametrize("text", ["- # a", "1. - a", "- > a", "- ---"])
def test_an_item_holds_words(text: str) -> None:
    assert cause(text, in_list=True) is not None


@pytest.mark.parametrize(
    ("line", "level", "kinds", "expected"),
    [
        ("- a", 0, [], None),
        ("- a", 0, ["-", "-"], None),
        ("1. a", 1, ["-"], None),
        ("- a", 2, ["-"], "block-in-indent"),
        ("- a", -1, ["-"], "block-in-indent"),
        ("1. a", 0, ["-"], "list-needs-blank-line"),
        ("1. a", 0, ["-", None], "block-in-indent"),
        ("- a", MAX_LEVELS, ["-"] * MAX_LEVELS, "block-in-indent"),
    ],
)
def test_an_item_continues_an_open_list_or_opens_the_next_level(
    line: str, level: int, kinds: list[str | None], expected: str | None
) -> None:
    item = ITEM.match(line)
    assert item is not None
    assert misplaced(item, level, kinds) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("- \na", "block-in-indent"), ("- a\nb", None), ("-\u00a0\na", None)]
)
def test_only_an_item_with_words_goes_on_in_the_next_line(text: str, expected: str | None) -> None:
    assert orphan(list(split(text, 0)), 1, [0]) == expected


@pytest.mark.parametrize("sign", ["•", "·", "▪", "◦", "●", "\uf0b7", "1)", "12)", "-\u00a0", "1.\u00a0"])
def test_an_item_as_word_processors_write_it_is_refused(sign: str) -> None:
    assert cause(f"{sign} satu") == cause(f"{sign}\tsatu", is_first=False) == "unaccepted-block"


@pytest.mark.parametrize("text", ["a • b", "(1) satu", "a) satu", "– satu", "1.satu", "•satu"])
def test_the_same_signs_between_words_are_words(text: str) -> None:
    assert cause(text) is None


@pytest.mark.parametrize("text", ["| a | b |", " |a|"])
def test_a_row_outside_a_table_is_refused(text: str) -> None:
    assert cause(text) == "unaccepted-block"
