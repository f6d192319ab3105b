"""Staging: the same artifacts as files in a folder, for any engine that reads mkdocs.yml."""

import shutil
from pathlib import Path

from kb_build.compiler import Build
from kb_build.engines import assets, stylesheet
from kb_build.settings import Settings

MARKER = ".kb-staged"
"""The file that says that a folder was staged here and may be made anew."""

THEME = "theme_overrides"


def stage(build: Build, settings: Settings, target: Path) -> None:
    """Write content and artifacts to a folder that is made anew.

    Raises FileExistsError when the folder holds something that was not staged here.
    """
    _make_anew(target)
    content = settings.root / settings.content
    for relative in assets.below(content):
        _copy(content / relative, target / relative)
    for sheet, css in stylesheet.joined(settings.root / THEME).items():
        _write(target / sheet, css.encode())
    _write_artifacts(build, settings, target)


def export(build: Build, settings: Settings, target: Path) -> None:
    """Write artifacts alone to a folder that is made anew; raises as `stage` does."""
    _make_anew(target)
    _write_artifacts(build, settings, target)


def _make_anew(target: Path) -> None:
    marker = target / MARKER
    if target.exists() and any(target.iterdir()) and not marker.exists():
        raise FileExistsError(target)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    marker.touch()


def _write_artifacts(build: Build, settings: Settings, target: Path) -> None:
    for artifact in build.artifacts:
        path = target / artifact.path
        if artifact.content is not None:
            _write(path, artifact.data)
        elif artifact.origin is not None and assets.is_harmless(
            settings.root / artifact.origin, settings.root
        ):
            _copy(settings.root / artifact.origin, path)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
