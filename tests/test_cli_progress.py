"""How far a long run is: told at a terminal, never in a pipe."""

from io import StringIO
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kb_build.cli.progress import Progress


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(stream: StringIO) -> list[str]:
    """The lines that stood there one after the other."""
    return stream.getvalue().split("\r")[1:]


def test_a_long_run_is_told_from_its_beginning_to_its_end() -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.started(1000)
    progress.advanced(500)
    progress.advanced(500)
    assert shown(stream) == [
        "Memeriksa [........................] 0%",
        "Memeriksa [############............] 50%",
        "Memeriksa [########################] 100%",
    ]


def test_afterwards_the_line_is_empty() -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.started(1000)
    progress.advanced(1000)
    progress.done()
    *_, blanks, nothing = shown(stream)
    assert (blanks.strip(), nothing) == ("", "")
    assert len(blanks) >= len(shown(stream)[-3])


def test_a_pipe_gets_nothing() -> None:
    stream = StringIO()
    progress = Progress(stream)
    progress.started(100_000)
    progress.advanced(70_000)
    progress.done()
    assert stream.getvalue() == ""


def test_a_short_run_is_over_before_anybody_wonders() -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.started(500)
    progress.advanced(500)
    progress.done()
    assert stream.getvalue() == ""


@given(st.integers(501, 20_000), st.lists(st.integers(0, 3000)))
def test_a_terminal_never_hears_the_same_twice_nor_more_than_everything(total: int, steps: list[int]) -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.started(total)
    for step in steps:
        progress.advanced(step)
    lines = shown(stream)
    assert len(lines) <= 125
    assert all(one != other for one, other in pairwise(lines))
    percents = [int(line.rsplit(" ", 1)[1].removesuffix("%")) for line in lines]
    assert percents == sorted(percents)
    assert percents[-1] == min(100, sum(steps) * 100 // total)
