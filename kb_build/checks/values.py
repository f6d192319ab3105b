"""What do a file's values hold, well-formed or not?

Rules read these raw values, so that a file with one malformed field still has all the others checked in the
same pass.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from kb_build.diagnostics.suggest import nearest


def each(data: Any, pattern: str) -> list[tuple[str, Any]]:
    """Every value that a pattern such as `results/*/source` meets, with its JSON Pointer."""
    found = [("", data)]
    for step in _steps(pattern):
        found = _items(found) if step == "*" else _fields(found, step)
        if not found:
            break
    return found


@cache
def _steps(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.split("/"))


def _items(found: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [
        (f"{pointer}/{index}", item)
        for pointer, data in found
        if isinstance(data, list)
        for index, item in enumerate(data)
    ]


def _fields(found: list[tuple[str, Any]], key: str) -> list[tuple[str, Any]]:
    return [
        (f"{pointer}/{key}", data[key])
        for pointer, data in found
        if isinstance(data, dict | Mapping) and key in data
    ]


def texts(data: Any, pattern: str) -> Iterator[tuple[str, str]]:
    """The texts among the values that a pattern meets; empty ones are left out."""
    return ((pointer, value) for pointer, value in each(data, pattern) if isinstance(value, str) and value)


def text(data: Any, path: str) -> str:
    """The text at a path, or an empty one."""
    return next((value for _, value in texts(data, path)), "")


def lacks(data: Mapping[str, Any], key: str) -> bool:
    """Whether a key is missing, and no other key looks like a misspelling of it."""
    return key not in data and nearest(key, data) is None
