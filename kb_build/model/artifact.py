"""One file of the site before any engine has seen it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

PUBLISHABLE = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".pdf", ".csv", ".txt", ".docx", ".xlsx", ".pptx"}
)
"""Endings of files that are published as people sent them: what a browser shows but never runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A path below the site's source root, its content, and the project file it was made from, if one.

    An artifact wins over any file of the content folder at its path. Text is written as UTF-8, bytes as they
    are. Without content it is a plain copy of its origin, such as a picture that somebody sent.
    """

    path: PurePosixPath
    content: str | bytes | None
    origin: PurePosixPath | None = None

    @property
    def data(self) -> bytes:
        """What will lie at its path; nothing for a plain copy, whose bytes only the disk knows."""
        return self.content.encode() if isinstance(self.content, str) else self.content or b""

    @property
    def text(self) -> str:
        """The same of a file that is read as text."""
        return self.data.decode()


class PathClaimedTwiceError(Exception):
    """Two parts of this program made the same file: a mistake of ours, never of an author."""


def merge(*groups: tuple[Artifact, ...]) -> tuple[Artifact, ...]:
    """All artifacts, sorted by path; a path that two of them claim is refused."""
    by_path: dict[PurePosixPath, Artifact] = {}
    for artifact in (artifact for group in groups for artifact in group):
        if artifact.path in by_path:
            raise PathClaimedTwiceError(str(artifact.path))
        by_path[artifact.path] = artifact
    return tuple(by_path[path] for path in sorted(by_path))
