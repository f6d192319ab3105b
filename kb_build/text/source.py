"""One text file and the places in it."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file, from `start` up to but not including `end`, in code points from 0."""

    start: int
    end: int

    def shifted(self, offset: int) -> "Span":
        """The same stretch, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a named file; the path is relative to the project, with forward slashes."""

    path: PurePosixPath
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file's text as people see it in an editor: decoded, with every line ending as `\\n`."""

    path: PurePosixPath
    text: str

    def place(self, span: Span) -> Place:
        """The span as a place in this file."""
        return Place(self.path, span)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, in code points."""
        offset = min(max(offset, 0), len(self.text))
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - line_start + 1


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a text that cannot be read as meant.

    `cause` is the kebab-case name of a rule in the catalogue; `details` are the words its message needs.
    """

    cause: str
    span: Span
    details: tuple[tuple[str, str], ...] = ()
