"""The cases of every agency, sector and region, found in one pass over the library."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library

Cases = Mapping[str, tuple[CaseStudy, ...]]
"""Cases by the id of what they have in common; an id without a case is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Who has a page: only what has a case."""

    agencies: Cases
    sectors: Cases
    regions: Cases


def grouped(library: Library) -> Groups:
    """All cases of a library by what they have in common."""
    return Groups(
        agencies=_by(library, lambda case: (agency.id for agency in library.agencies_of(case))),
        sectors=_by(library, lambda case: case.sector),
        regions=_by(library, lambda case: (region.id for region in library.regions_of(case))),
    )


def _by(library: Library, ids: Callable[[CaseStudy], Iterable[str]]) -> Cases:
    groups: defaultdict[str, list[CaseStudy]] = defaultdict(list)
    for case in library.cases.values():
        for group in dict.fromkeys(ids(case)):
            groups[group].append(case)
    return {group: tuple(cases) for group, cases in groups.items()}
