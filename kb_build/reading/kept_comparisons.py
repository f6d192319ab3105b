"""Comparisons of versions, kept below `.kb/`: two versions never change, so they are compared once.

JSON, because a folder that somebody sends may hold anything; what does not have its shape is no cache.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from kb_build.model.history import Change

FILE_NAME = "comparisons.json"
_MADE_BY = ("reading/versions.py", "text/yaml_nodes.py")

Comparisons = Mapping[tuple[str, str], Change | None]
"""What differs between two versions, by their ids; the day of a change is left open."""


def kept(folder: Path) -> Comparisons:
    """The comparisons in a folder; none when they are missing, torn, foreign, or of another program."""
    try:
        written = json.loads((folder / FILE_NAME).read_bytes())
        if written["made_by"] != _program():
            return {}
        return dict(map(_pair, written["pairs"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


def keep(folder: Path, comparisons: Comparisons) -> None:
    """Put these in the place of what is kept, at once or not at all."""
    rows = [[*pair, *_row(change)] for pair, change in sorted(comparisons.items(), key=lambda item: item[0])]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = folder / f"{FILE_NAME}.{os.getpid()}"
        aside.write_text(json.dumps({"made_by": _program(), "pairs": rows}), "utf-8")
        aside.replace(folder / FILE_NAME)
    except OSError:
        return  # a site that nothing can be written beside is built all the same


def _row(change: Change | None) -> tuple[list[str], list[str]]:
    return (list(change.parts), list(change.states or ())) if change else ([], [])


def _pair(row: Any) -> tuple[tuple[str, str], Change | None]:
    old, new, parts, states = row
    if not all(isinstance(text, str) for text in (old, new, *parts, *states)):
        raise TypeError
    before_and_after = (states[0], states[1]) if len(states) == len(("before", "after")) else None
    changed = Change(date="", parts=tuple(parts), states=before_and_after)
    return (old, new), changed if parts or states else None


@cache
def _program() -> str:
    """A digest of what compares versions: another program may see other differences."""
    package = resources.files("kb_build")
    digest = hashlib.blake2b(digest_size=16)
    for name in _MADE_BY:
        digest.update(package.joinpath(name).read_bytes())
    return digest.hexdigest()
