"""The lists of names that editors keep: agencies, sectors, regions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A body that takes part in collaborations, under the name valid at the time of its cases."""

    id: str
    name: str
    kind: str
    abbreviation: str | None = None
    country: str = "ID"
    named_in: str | None = None
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
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A province, regency or city; `code` is Kemendagri's, `iso` is ISO 3166-2 (provinces only)."""

    id: str
    name: str
    code: str
    level: str
    iso: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabularies:
    """All lists, by id."""

    agencies: dict[str, Agency]
    sectors: dict[str, Sector]
    regions: dict[str, Region]

    def region(self, written: str) -> Region | None:
        """The region that a code or a name means."""
        folded = written.casefold()
        return next((r for r in self.regions.values() if folded in (r.code, r.name.casefold())), None)
