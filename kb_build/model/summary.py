"""What other files need to know of one file: small, so that thousands of them fit in memory and in a cache.

The parts are named tuples, not dataclasses: a cache of ten thousand files makes some hundred thousand of
them, and a named tuple is made three times as fast.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from kb_build.model.document import Kind
from kb_build.text.source import Place, Span


class Mention(NamedTuple):
    """A value that names something in another file, and the rule that tells when that is not there."""

    rule: str
    value: str
    start: int
    end: int


class Passage(NamedTuple):
    """Words as they stand in a file: a link's target, an address, a date, a sentence in quotation marks."""

    value: str
    start: int
    end: int


class Tie(NamedTuple):
    """A relation to another case."""

    relation: str
    id: str
    start: int
    end: int


class Outsider(NamedTuple):
    """A source that claims to be an outsider's: what it lacks, and where its `voice` stands."""

    publisher: str
    kind: str
    has_covers: bool
    has_speaker: bool
    start: int
    end: int
    key_start: int
    key_end: int


class Entry(NamedTuple):
    """An entry of a vocabulary: its id, the words that people may write for it, and a region's BPS code."""

    id: str
    words: tuple[str, ...]
    bps: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One file; spans count code points from the start of the file.

    `is_readable` is False when its fields could not be read; such a file is still a known id.
    """

    path: PurePosixPath
    kind: Kind
    id: str
    is_readable: bool
    mentions: tuple[Mention, ...] = ()
    anchors: tuple[str, ...] = ()
    links: tuple[Passage, ...] = ()
    outward_links: tuple[Passage, ...] = ()
    images: tuple[Passage, ...] = ()
    described_images: tuple[str, ...] = ()
    redirects: tuple[Passage, ...] = ()
    agency_names: tuple[Passage, ...] = ()
    outsiders: tuple[Outsider, ...] = ()
    ties: tuple[Tie, ...] = ()
    state: tuple[Passage, ...] = ()
    words: tuple[Passage, ...] = ()
    dates: tuple[Passage, ...] = ()
    checked: tuple[Passage, ...] = ()
    entries: tuple[Entry, ...] = ()
    sketch: str = ""

    def place(self, start: int, end: int) -> Place:
        """A stretch of this file as a place."""
        return Place(self.path, Span(start, end))

    @property
    def beginning(self) -> Place:
        """Where a finding about the whole file is shown."""
        return self.place(0, 1)
