"""What a page is as something to cite: its writers, its title, its place, and how far it was checked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kb_build.model.case_study import Contributor

REPORT = "case"
"""The one kind that is cited as a report; pages of every other kind are cited as web pages."""

_WRITER = "penulis"
_WITHHELD = re.compile(r"\bnama(nya)? .*\b(disimpan|dirahasiakan)\b|\b(anonim|tanpa nama)\b", re.IGNORECASE)
_GROUP_WORDS = frozenset(
    {
        *("tim", "redaksi", "dewan", "panitia", "sekretariat", "kelompok", "forum", "komunitas"),
        *("kementerian", "lembaga", "badan", "dinas", "biro", "bagian", "balai", "pusat", "kantor"),
        *("pemerintah", "universitas", "institut", "yayasan", "perkumpulan", "pustaka"),
        *("institution", "institute", "university", "department", "office", "agency", "bank"),
    }
)
_LICENSES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person or a group, under the name they gave; nobody guesses which part of it is a family name."""

    name: str

    @property
    def is_group(self) -> bool:
        """Whether the name is that of a team or an office, told by one of its words or by capitals alone."""
        words = {word.casefold() for word in self.name.split()}
        return not words.isdisjoint(_GROUP_WORDS) or self.name.isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One page as reference managers and other readers of metadata are told of it.

    `address` is relative to the site, `url` is whole. `site` both holds the page and publishes it. Without an
    author the site is the author. `date` is `2026`, `2026-01` or full, and None when nobody wrote down one:
    there is no clock here. `genre` says in words what the page is and, for a case that is not real, that it
    is not. `evidence` says in words how far it was checked; `license` is an address, empty for a page
    whose text is not ours.
    """

    kind: str
    address: str
    url: str
    title: str
    genre: str
    site: str
    abstract: str
    authors: tuple[Author, ...] = ()
    date: str | None = None
    language: str = "id"
    license: str = ""
    evidence: str = ""
    keywords: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What the page is called in a list of references: lasting and never shared, as its address is."""
        return self.address.strip("/").replace("/", ":")

    @property
    def year(self) -> str | None:
        """The year alone."""
        return self.date[:4] if self.date else None

    @property
    def is_report(self) -> bool:
        """Whether it is cited as a report rather than as a web page."""
        return self.kind == REPORT

    @property
    def written_by(self) -> tuple[Author, ...]:
        """Those who stand in the place of the author: never nobody."""
        return self.authors or (Author(name=self.site),)


def authors(contributors: Iterable[Contributor]) -> tuple[Author, ...]:
    """The writers among those who helped, each once; a withheld name is no name to cite."""
    names = (person.name for person in contributors if person.role == _WRITER)
    return tuple(Author(name=name) for name in dict.fromkeys(names) if not _WITHHELD.search(name))


def license_address(license_id: str) -> str:
    """Where a licence can be read; empty for one that is not ours to give."""
    return _LICENSES.get(license_id, "")
