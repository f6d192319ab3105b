"""The words on the pages, one file a language."""

from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

LANGUAGE: Final = "id"


@cache
def words() -> dict[str, Any]:
    """All words of the interface, by group and key."""
    text = resources.files(__name__).joinpath(f"{LANGUAGE}.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


def word(group: str, key: str) -> str:
    """One word, such as the label of an outcome."""
    return str(words()[group][key])
