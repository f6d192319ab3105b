"""All files at a glance, for what one file says of another."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_build.model.document import Kind
from kb_build.model.summary import Entry, Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The summaries of all files, sorted by path.

    `files` are the paths of everything in the source folders, readable or not, relative to the project;
    `site_url` is the site's own address, empty when it is not known; `today` is the day that counts as today,
    or None when nobody knows it.
    """

    summaries: tuple[Summary, ...]
    files: frozenset[str]
    content: PurePosixPath
    site_url: str = ""
    today: str | None = None

    def of(self, *kinds: Kind) -> tuple[Summary, ...]:
        """The files of some kinds."""
        return tuple(summary for summary in self.summaries if summary.kind in kinds)

    def ids(self, kind: Kind) -> frozenset[str]:
        """Ids of all files of a kind, readable or not."""
        return frozenset(summary.id for summary in self.summaries if summary.kind == kind)

    def entries(self, kind: Kind) -> tuple[Entry, ...] | None:
        """The entries of a vocabulary, malformed ones too; None when its file cannot be read."""
        found = self.of(kind)
        if not all(summary.is_readable for summary in found):
            return None
        return tuple(entry for summary in found for entry in summary.entries)
