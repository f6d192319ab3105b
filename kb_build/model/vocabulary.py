"""The lists that editors keep: agencies, sectors, regions, other words for things, and terms explained."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A body that takes part in collaborations, under the name valid at the time of its cases.

    `until` is the year in which it ended or took another name, `successors` are the ids of those who went on;
    `unused` says why it is registered although no case names it.
    """

    id: str
    name: str
    kind: str
    abbreviation: str | None = None
    country: str = "ID"
    named_in: str | None = None
    until: str | None = None
    successors: tuple[str, ...] = ()
    unused: str | None = None
    note: str | None = None

    @property
    def short_name(self) -> str:
        """The abbreviation, or the name when there is none."""
        return self.abbreviation or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A field of public service."""

    id: str
    name: str
    description: str | None = None
    aliases: tuple[str, ...] = ()


_PROVINCE_DIGITS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A province, regency or city.

    `code` is that of Kemendagri, by which cases name regions; `bps` is that of Statistics Indonesia, which
    gives some of the same digits to other regions; `iso` is ISO 3166-2 (provinces only).
    """

    id: str
    name: str
    code: str
    level: str
    iso: str | None = None
    bps: str | None = None

    @property
    def province_code(self) -> str:
        """The code of its province, with which its own begins; that of a province is whole."""
        return self.code[:_PROVINCE_DIGITS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """Words for things that mean nearly the same; each thing is given by all ways to write it."""

    id: str
    words: tuple[tuple[str, ...], ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSource:
    """Where the explanation of a term was read."""

    publisher: str
    title: str | None = None
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term explained, either after a source or in the library's own words; `see` are ids of others."""

    id: str
    term: str
    definition: str
    aliases: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    source: TermSource | None = None
    own: bool = False

    @property
    def title(self) -> str:
        """The term as it begins a line."""
        return f"{self.term[:1].upper()}{self.term[1:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabularies:
    """All lists, by id."""

    agencies: dict[str, Agency]
    sectors: dict[str, Sector]
    regions: dict[str, Region]
    synonyms: dict[str, Synonyms] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)

    def region(self, written: str) -> Region | None:
        """The region that a code or a name means."""
        folded = written.casefold()
        return next((r for r in self.regions.values() if folded in (r.code, r.name.casefold())), None)
