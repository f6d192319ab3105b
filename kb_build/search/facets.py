"""What a search may be narrowed to, as people write it and as the index knows it."""

from collections.abc import Mapping

from kb_build.model.library import Library

LABELS = {"strategy": "Strategi", "sector": "Sektor", "region": "Wilayah"}


class UnknownFacetError(Exception):
    """A facet has no such value; `label` is the facet's name for people, `known` are its values."""

    def __init__(self, label: str, value: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{label}: {value}")
        self.label, self.value, self.known = label, value, known


def narrowing(library: Library, asked: Mapping[str, str | int | None]) -> dict[str, str | int]:
    """The facets that were asked for, by ids; a region may also be asked for by its code or its name.

    Raises UnknownFacetError for what the library does not have.
    """
    return {
        name: _id(library, name, value) if isinstance(value, str) else value
        for name, value in asked.items()
        if value is not None
    }


def _id(library: Library, name: str, written: str) -> str:
    vocabularies = library.vocabularies
    known = {
        "strategy": library.strategies,
        "sector": vocabularies.sectors,
        "region": vocabularies.regions,
    }[name]
    if name == "region" and (region := vocabularies.region(written)):
        return region.id
    if written not in known:
        raise UnknownFacetError(LABELS[name], written, tuple(known))
    return written
