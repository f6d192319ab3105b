"""Did a file arrive whole? The SHA-256 of each, in the form that `sha256sum -c` reads."""

import hashlib
from collections.abc import Iterable
from pathlib import PurePosixPath

from kb_build.model import addresses
from kb_build.model.artifact import Artifact

PATH = PurePosixPath(f"{addresses.DATA}SHA256SUMS")


def file(artifacts: Iterable[Artifact]) -> Artifact:
    """The sums of all files beside the page of the data."""
    beside = sorted(
        (made for made in artifacts if made.path.parent == PATH.parent), key=lambda made: made.path
    )
    lines = [f"{hashlib.sha256(made.data).hexdigest()}  {made.path.name}\n" for made in beside]
    return Artifact(path=PATH, content="".join(lines))
