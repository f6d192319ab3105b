"""Files of the index on a disk, as a host would serve them."""

from collections.abc import Iterable
from pathlib import Path

from kb_build.model.artifact import Artifact


def written(artifacts: Iterable[Artifact], folder: Path) -> Path:
    """The folder, with the artifacts below it."""
    for artifact in artifacts:
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(artifact.text, "utf-8", newline="\n")
    return folder
