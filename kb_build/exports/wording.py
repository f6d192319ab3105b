"""The words that stand in exports and on no page: sentences for programs, tables and their columns."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml


@cache
def _words() -> Mapping[str, Any]:
    text = resources.files(__package__).joinpath("words.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


def sentence(name: str) -> str:
    """A sentence that several files carry."""
    return str(_words()["sentences"][name])


def direction(name: str) -> str:
    """A phrase of the file that tells programs what is where."""
    return str(_words()["directions"][name])


def files() -> Mapping[str, Mapping[str, str]]:
    """Title and description of each file that is no table, by its address."""
    found: Mapping[str, Mapping[str, str]] = _words()["files"]
    return found


def computed(name: str) -> Mapping[str, str]:
    """Title and description of a field that the build works out."""
    found: Mapping[str, str] = _words()["computed"][name]
    return found


def tables() -> Mapping[str, Mapping[str, Any]]:
    """Title, description and columns of each table; a column has a place in a schema, or is worked out."""
    found: Mapping[str, Mapping[str, Any]] = _words()["tables"]
    return found
