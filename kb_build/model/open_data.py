"""What programs can fetch from this site, as the page about it tells people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DataField:
    """One column of a table or one field of a record, with its choices and what people call them.

    `place` is the file of a table, or the name of the schema of a record.
    """

    place: str
    name: str
    title: str
    description: str
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file: where it lies, what it holds, how many bytes it has, and the columns of a table."""

    address: str
    title: str
    description: str
    size: int
    fields: tuple[DataField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData:
    """All files, and the newest date that the library itself states; empty when it states none."""

    downloads: tuple[Download, ...] = ()
    date: str = ""


NO_DATA = OpenData()
