"""A document that somebody else can check, as a case, quote or strategy lists it."""

from dataclasses import dataclass

OUTSIDER = "pihak-luar"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """One source; what the file leaves out is None and is printed as absent."""

    id: str
    publisher: str
    kind: str
    voice: str
    covers: str | None = None
    speaker: str | None = None
    url: str | None = None
    held_at: str | None = None
    title: str | None = None
    date: str | None = None
    date_inferred: bool = False
    accessed: str | None = None
    archive: str | None = None
    read: str | None = None
    read_at: str | None = None
    locator: str | None = None

    @property
    def number(self) -> int:
        """The number that marks in the text show: 3 for `s3`."""
        return int(self.id.removeprefix("s"))
