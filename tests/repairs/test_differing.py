"""What a repair would change, line by line."""

from pathlib import PurePosixPath

from kb_build import repairs

_PATH = PurePosixPath("content/tentang/bukti.md")


def test_a_changed_line_is_shown_before_and_after() -> None:
    assert repairs.difference(_PATH, "a\nb\nc\n", "a\nB\nc\n").splitlines() == [
        "--- a/content/tentang/bukti.md",
        "+++ b/content/tentang/bukti.md",
        "@@ -1,3 +1,3 @@",
        " a",
        "-b",
        "+B",
        " c",
    ]


def test_nothing_is_shown_where_nothing_differs() -> None:
    assert repairs.difference(_PATH, "a\n", "a\n") == ""


def test_a_missing_last_line_ending_is_told() -> None:
    shown = repairs.difference(_PATH, "a", "b").splitlines()
    assert shown[-4:] == ["-a", "\\ No newline at end of file", "+b", "\\ No newline at end of file"]


def test_signs_that_could_move_the_cursor_are_spelt_out() -> None:
    shown = repairs.difference(_PATH, "a\x1b[2J\tb\n", "a[2J\tb\n")
    assert "-a<U+001B>[2J\tb\n" in shown
    assert "\x1b" not in shown
