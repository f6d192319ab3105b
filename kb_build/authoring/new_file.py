"""A new file to fill in, under a name that can be its address."""

from pathlib import PurePosixPath
from typing import Literal

from kb_build.authoring import templates
from kb_build.diagnostics.suggest import id_like
from kb_build.settings import Settings

Kind = Literal["case", "quote"]


def place(kind: Kind, name: str, settings: Settings) -> PurePosixPath:
    """Where a new file of a kind belongs in the project; a file without a name is called new."""
    folder, unnamed = {
        "case": (settings.cases, "kasus-baru"),
        "quote": (settings.content / "kutipan", "kutipan-baru"),
    }[kind]
    return folder / f"{id_like(name.removesuffix('.md') or unnamed)}.md"


def text(kind: Kind) -> str:
    """What stands in it."""
    return templates.case() if kind == "case" else templates.quote()
