"""The sentences that authors read, one file a language, same keys in each."""

from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


@cache
def sentences(language: Language) -> dict[str, dict[str, str]]:
    """All sentences of a language, by rule name, then by `message`, `why` or `help`."""
    loaded: dict[str, dict[str, str]] = _load(f"{language}.yaml")
    return loaded


@cache
def phrases(language: Language) -> dict[str, str]:
    """The pieces that sentences are filled with: suggestions, reasons, kinds of values."""
    loaded: dict[str, str] = _load(f"words.{language}.yaml")
    return loaded


@cache
def interface(language: Language) -> dict[str, str]:
    """The few words around a finding: severities, counts."""
    loaded: dict[str, str] = _load(f"interface.{language}.yaml")
    return loaded


def _load(file_name: str) -> Any:
    return yaml.load(
        resources.files(__name__).joinpath(file_name).read_text("utf-8"), Loader=yaml.CSafeLoader
    )
