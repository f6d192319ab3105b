"""The sentences that authors read, one file a language, same keys in each."""

from functools import cache
from importlib import resources
from typing import Literal

import yaml

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


@cache
def sentences(language: Language) -> dict[str, dict[str, str]]:
    """All sentences of a language, by rule name, then by `message`, `why` or `help`."""
    text = resources.files(__name__).joinpath(f"{language}.yaml").read_text("utf-8")
    loaded: dict[str, dict[str, str]] = yaml.safe_load(text)
    return loaded


@cache
def interface(language: Language) -> dict[str, str]:
    """The few words around a finding: severities, counts."""
    text = resources.files(__name__).joinpath(f"interface.{language}.yaml").read_text("utf-8")
    loaded: dict[str, str] = yaml.safe_load(text)
    return loaded
