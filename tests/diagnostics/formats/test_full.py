"""The frame around a faulty line: what stands above the caret is what the caret means."""

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import COLOURED, FORMATS
from kb_build.diagnostics.formats.full import width
from kb_build.text.source import Place, Source, Span
from tests.diagnostics.findings import PATH, finding, printed


def _frame(text: str, marked: str) -> list[str]:
    """The lines between the place and the reason."""
    return printed("full", text, finding(text, marked)).splitlines()[2:5]


def test_a_finding_shows_its_line_a_caret_a_reason_and_the_next_step() -> None:
    text = "satu\ndua <b>tiga\n"
    assert printed("full", text, finding(text, "<b>"), language="en") == (
        "error[KB510]: There is HTML code in the text.\n"
        " --> content/tentang/bukti.md:2:5\n"
        "  |\n"
        "2 | dua <b>tiga\n"
        "  |     ^^^\n"
        "  = why: HTML code is not shown, to keep readers safe.\n"
        "  = help: Delete the code; for a less-than sign, write `&lt;`.\n"
        "  = more: kb explain KB510\n"
        "\n"
    )


def test_the_gutter_is_as_wide_as_the_line_number() -> None:
    text = "\n" * 99 + "<b>"
    assert _frame(text, "<b>") == ["    |", "100 | <b>", "    | ^^^"]


def test_wide_east_asian_signs_take_two_columns() -> None:
    assert _frame("東京 <b>", "<b>")[2] == "  |      ^^^"
    assert _frame("ab東京", "東京")[2] == "  |   ^^^^"


@pytest.mark.parametrize("mark", ["\u0301", "\ufe0f", "\u20dd"])
def test_combining_marks_take_no_column(mark: str) -> None:
    assert _frame(f"e{mark} <b>", "<b>")[2] == "  |   ^^^"


def test_a_tab_is_shown_as_four_spaces() -> None:
    assert _frame("\t<b>", "<b>") == ["  |", "1 |     <b>", "  |     ^^^"]


@pytest.mark.parametrize(
    ("sign", "spelt"),
    [("\x1b", "<U+001B>"), ("\u202e", "<U+202E>"), ("\u200b", "<U+200B>"), ("\xa0", "<U+00A0>")],
)
def test_signs_that_hide_or_move_the_cursor_are_spelt_out(sign: str, spelt: str) -> None:
    frame = _frame(f"a{sign}<b>", "<b>")
    assert frame[1] == f"1 | a{spelt}<b>"
    assert frame[2] == "  | " + " " * 9 + "^^^"


def test_of_a_very_long_line_only_the_part_around_the_fault_is_shown() -> None:
    text = "a" * 500 + "<b>" + "c" * 500
    _, line, caret = _frame(text, "<b>")
    assert line.startswith("1 | …aaa")
    assert line.endswith("ccc…")
    assert len(line) < 180
    assert line[caret.index("^") : caret.index("^") + 3] == "<b>"


def test_the_beginning_of_a_very_long_line_is_shown_without_dots_before_it() -> None:
    _, line, caret = _frame("<b>" + "c" * 500, "<b>")
    assert line.startswith("1 | <b>ccc")
    assert caret == "  | ^^^"


def test_a_fault_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert _frame("satu\ndua\ntiga", "ua\nti") == ["  |", "2 | dua", "  |  ^^"]


def test_a_fault_without_width_still_has_a_caret() -> None:
    nothing = Diagnostic("raw-html", Place(PATH, Span(4, 4)))
    assert printed("full", "satu\n", nothing).splitlines()[4] == "  |     ^"


def test_a_file_whose_text_is_unknown_has_no_frame() -> None:
    elsewhere = Diagnostic("symlink", Place(PurePosixPath("content/lain.md"), Span(0, 1)))
    lines = printed("full", "satu\n", elsewhere).splitlines()
    assert lines[1] == " --> content/lain.md:1:1"
    assert lines[2].startswith("  = alasan")


def test_a_file_name_cannot_move_the_cursor() -> None:
    path = PurePosixPath("content/\x1b[2J\n.md")
    text = printed("full", "", Diagnostic("symlink", Place(path, Span(0, 1))))
    assert " --> content/<U+001B>[2J<U+000A>.md:1:1\n" in text


def test_words_of_the_author_cannot_move_the_cursor() -> None:
    text = "form: \x1b"
    found = finding(text, "\x1b", "unknown-strategy", {"value": "\x1b[31m", "suggestion": ""})
    assert "Strategi `<U+001B>[31m` tidak ada." in printed("full", text, found)


@pytest.mark.parametrize(
    ("name", "word", "colour"),
    [("raw-html", "galat", 31), ("section-empty", "peringatan", 33), ("symlink", "galat", 31)],
)
def test_in_colour_only_the_severity_and_the_caret_stand_out(name: str, word: str, colour: int) -> None:
    text = "satu <b>"
    found = [finding(text, "<b>", name, {"heading": ""})]
    sources = {PATH: Source(path=PATH, text=text)}
    painted = COLOURED["full"](found, sources, "id")
    assert painted.startswith(f"\x1b[1;{colour}m{word}\x1b[0m[KB")
    assert f"  |      \x1b[1;{colour}m^^^\x1b[0m\n" in painted
    assert painted.count("\x1b") == 4
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == FORMATS["full"](found, sources, "id")


@settings(max_examples=200, deadline=None)
@given(
    before=st.text(st.characters(exclude_characters="\n<")),
    after=st.text(st.characters(exclude_characters="\n")),
)
def test_the_caret_stands_below_the_fault_whatever_stands_around_it(before: str, after: str) -> None:
    _, line, caret = _frame(f"{before}<b>{after}", "<b>")
    assert width(line[: line.index("<b>", 4)]) == caret.index("^")
    assert caret.endswith("^^^")
