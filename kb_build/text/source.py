"""One text file and the places in it."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""Signs that no text of a file may hold: they cannot be printed, or move what is printed."""


class Span(NamedTuple):
    """A stretch of a file, from `start` up to but not including `end`, in code points from 0.

    A named tuple, as are the parts of a body: a large library makes millions of them, and a frozen dataclass
    takes three times as long to make.
    """

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
