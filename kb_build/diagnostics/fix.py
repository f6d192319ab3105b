"""A repair: edits of a file's text that a person may let the program make."""

from dataclasses import dataclass

from kb_build.text.source import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file's text, in code points from 0, and what to write in its place."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together; a safe one only writes down better what its author meant."""

    edits: tuple[Edit, ...]
    is_safe: bool
