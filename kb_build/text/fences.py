"""Blocks of text between fences, as a body without faults holds them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = re.compile(r"(?P<signs>`{3,}|~{3,}) *(?P<language>[\w#.+-]*) *")


class Fenced(NamedTuple):
    """What stands between two fences, and where in the body the line of the closing one ends."""

    language: str
    text: str
    end: int


def fenced(body: str) -> Iterator[Fenced]:
    """All fenced blocks of a body, in order."""
    opening: re.Match[str] | None = None
    inside: list[str] = []
    at = 0
    for line in body.split("\n"):
        at += len(line) + 1
        if opening is None:
            opening, inside = _OPENING.fullmatch(line), []
        elif line.rstrip(" ") == opening["signs"]:
            yield Fenced(opening["language"], "\n".join(inside), at - 1)
            opening = None
        else:
            inside.append(line)
