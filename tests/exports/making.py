"""Exports of a library, made as the build makes them."""

from functools import cache
from pathlib import Path

from kb_build import compiler, settings
from kb_build.exports import whole_library
from kb_build.model.library import Library
from kb_build.settings import Settings
from tests import shipped_library
from tests.projects import REPOSITORY

SITE = "https://pustaka.example/kolaborasi/"


def files(library: Library, site_url: str = SITE, site_name: str = "Pustaka Contoh") -> dict[str, bytes]:
    """Every export of a library, by its path."""
    chosen = Settings(root=Path(), site_url=site_url, site_name=site_name)
    made, _ = compiler.exported(library, chosen)
    return {str(artifact.path): artifact.data for artifact in made}


def whole(library: Library) -> str:
    """The file of the whole library alone, which is made faster than all."""
    told = compiler.told_to_exports(library, Settings(root=Path(), site_url=SITE, site_name="Pustaka Contoh"))
    return next(a.text for a in whole_library.files(library, told) if str(a.path) == whole_library.PATH)


@cache
def shipped() -> dict[str, bytes]:
    """Every export of the shipped library, by its path."""
    made, _ = compiler.exported(shipped_library.library(), settings.load(REPOSITORY))
    return {str(artifact.path): artifact.data for artifact in made}
