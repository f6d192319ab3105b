"""What a search may be narrowed to, as people write it and as the index knows it."""

from collections.abc import Iterator, Mapping

from kb_build.model.library import Library

LABELS = {
    "strategy": "Strategi",
    "sector": "Sektor",
    "region": "Wilayah",
    "agency": "Instansi",
    "year": "Tahun",
    "outcome": "Hasil",
    "evidence": "Tingkat bukti",
    "continuity": "Kelanjutan",
    "nature": "Sifat",
}
"""Facets with their names for people."""

Known = Mapping[str, Mapping[str, str]]
"""The values of each facet with what people call them."""


class UnknownFacetError(Exception):
    """A facet has no such value; `label` is the facet's name for people, `known` are its values."""

    def __init__(self, label: str, value: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{label}: {value}")
        self.label, self.value, self.known = label, value, known


def narrowing(library: Library, known: Known, asked: Mapping[str, str | None]) -> dict[str, tuple[str, ...]]:
    """The facets that were asked for, by ids; commas part values of which any will do.

    A value may also be written as people call it, a region by its code, an agency by its abbreviation.
    Raises UnknownFacetError for what the library does not have.
    """
    return {
        name: tuple(_id(library, known.get(name), name, value) for value in _values(written))
        for name, written in asked.items()
        if written is not None
    }


def _values(written: str) -> Iterator[str]:
    """The values between commas; an empty text is one value, which nothing has."""
    values = [value.strip() for value in written.split(",")]
    return iter([value for value in values if value] or [""])


def _id(library: Library, known: Mapping[str, str] | None, name: str, written: str) -> str:
    if known is None or written in known:
        return written
    folded = written.casefold()
    labelled = (value for value, label in known.items() if label.casefold() == folded)
    found = next(labelled, None) or _other_id(library, name, folded)
    if found is None:
        raise UnknownFacetError(LABELS[name], written, tuple(known))
    return found


def _other_id(library: Library, name: str, folded: str) -> str | None:
    vocabularies = library.vocabularies
    if name == "region" and (region := vocabularies.region(folded)):
        return region.id
    if name == "agency":
        agencies = vocabularies.agencies.values()
        return next((a.id for a in agencies if folded in (a.name.casefold(), a.short_name.casefold())), None)
    return None
