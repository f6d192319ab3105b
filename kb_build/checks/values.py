"""What do a file's values hold, well-formed or not?

Rules read these raw values, so that a file with one malformed field still has all the others checked in the
same pass.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kb_build.diagnostics.suggest import nearest


def each(data: Any, pattern: str) -> Iterator[tuple[str, Any]]:
    """Every value that a pattern such as `results/*/source` meets, with its JSON Pointer."""
    yield from _walk(data, pattern.split("/"), "")


def _walk(data: Any, steps: list[str], pointer: str) -> Iterator[tuple[str, Any]]:
    if not steps:
        yield pointer, data
    elif steps[0] == "*":
        if isinstance(data, list):
            for index, item in enumerate(data):
                yield from _walk(item, steps[1:], f"{pointer}/{index}")
    elif isinstance(data, Mapping) and steps[0] in data:
        yield from _walk(data[steps[0]], steps[1:], f"{pointer}/{steps[0]}")


def texts(data: Any, pattern: str) -> Iterator[tuple[str, str]]:
    """The texts among the values that a pattern meets; empty ones are left out."""
    return ((pointer, value) for pointer, value in each(data, pattern) if isinstance(value, str) and value)


def text(data: Any, path: str) -> str:
    """The text at a path, or an empty one."""
    return next((value for _, value in texts(data, path)), "")


def lacks(data: Mapping[str, Any], key: str) -> bool:
    """Whether a key is missing, and no other key looks like a misspelling of it."""
    return nearest(key, data) is None
