"""Lines that are longer than any reader or renderer should be given."""

from kb_build.text.source import Fault, Span

MAX_LENGTH = 5_000
"""Code points in a line; the renderer's patterns cost time that grows faster than the line."""


def faults(text: str) -> tuple[Fault, ...]:
    """A fault at the beginning of every line that is too long."""
    return tuple(
        Fault(
            "line-too-long", Span(start, start + 1), (("found", str(end - start)), ("limit", str(MAX_LENGTH)))
        )
        for start, end in _long(text)
    )


def _long(text: str) -> list[tuple[int, int]]:
    """Where each line that is too long begins and ends.

    Looking for the last line ending of each stretch of the greatest length passes over many lines at once.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while len(text) - at > MAX_LENGTH:
        end = text.rfind("\n", at, at + MAX_LENGTH + 1)
        if end < 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            found.append((at, end))
        at = end + 1
    return found
