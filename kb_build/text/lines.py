"""Lines of a body and runs of text in them, each with its place in the file."""

from collections.abc import Iterator
from typing import NamedTuple

from kb_build.text.source import Span

INDENT = 4


class Run(NamedTuple):
    """Text that is read as one piece, and where it begins in the file."""

    start: int
    text: str

    def stripped(self) -> "Run":
        """The run without the spaces around it."""
        text = self.text.lstrip()
        return Run(self.start + len(self.text) - len(text), text.rstrip())

    def part(self, begin: int, end: int | None = None) -> "Run":
        """A piece of the run."""
        return Run(self.start + begin, self.text[begin:end])


class Line(NamedTuple):
    """One line: its text as written, and its form with tabs as the spaces that the renderer makes of them."""

    start: int
    text: str
    form: str

    @property
    def span(self) -> Span:
        """The line without its line ending, and never empty."""
        return Span(self.start, self.start + max(1, len(self.text)))

    @property
    def inner(self) -> str:
        """The form without the spaces around it."""
        return self.form.strip()

    @property
    def level(self) -> int:
        """How many whole indents the line begins with."""
        return (len(self.form) - len(self.form.lstrip(" "))) // INDENT


def split(text: str, start: int) -> Iterator[Line]:
    """The lines of a text that begins `start` code points into its file."""
    for line in text.split("\n"):
        yield Line(start, line, line.expandtabs(INDENT) if "\t" in line else line)
        start += len(line) + 1


def run_of(lines: list[Line], skip: int = 0) -> Run:
    """Neighbouring lines as one run, without the first `skip` characters."""
    return Run(lines[0].start + skip, "\n".join(line.text for line in lines)[skip:])
