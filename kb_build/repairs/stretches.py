"""Lines around a place."""

from kb_build.text.source import Span


def line_around(text: str, at: int) -> Span:
    """The line around an offset, without its line ending."""
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the blanks at its end."""
    return Span(start, start + len(text[start:end].rstrip()))


def indent(line: str) -> int:
    """The number of spaces that a line begins with."""
    return len(line) - len(line.lstrip(" "))
