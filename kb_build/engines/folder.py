"""Staging: the same artifacts as files in a folder, for any engine that reads mkdocs.yml."""

import shutil
from pathlib import Path

from kb_build.compiler import Build
from kb_build.settings import Settings


def stage(build: Build, settings: Settings, target: Path) -> None:
    """Write content and artifacts to a folder that is made anew.

    Raises FileExistsError when the folder holds something that was not staged here.
    """
    marker = target / ".kb-staged"
    if target.exists() and any(target.iterdir()) and not marker.exists():
        raise FileExistsError(target)
    shutil.rmtree(target, ignore_errors=True)
    content = settings.root / settings.content
    shutil.copytree(content, target, ignore=shutil.ignore_patterns("*.md", ".*"), symlinks=True)
    shutil.rmtree(target / "vocabularies", ignore_errors=True)
    marker.touch()
    for artifact in build.artifacts:
        path = target / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if artifact.content is not None:
            path.write_text(artifact.content, "utf-8")
        elif artifact.origin is not None:
            shutil.copyfile(settings.root / artifact.origin, path)
