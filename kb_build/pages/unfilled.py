"""What a draft leaves open, so that readers see it first and may help."""

from collections.abc import Iterator

from kb_build.model.case_study import CaseStudy, Review
from kb_build.pages.locale import word
from kb_build.pages.page import Values
from kb_build.pages.trail import field_name

_DRAFT = Review().state
_UNKNOWN = "belum-diketahui"
_SECTIONS = {
    "latar-belakang": "Latar belakang",
    "kolaborasi": "Kolaborasi",
    "hasil": "Hasil",
    "pelajaran": "Pelajaran",
}


def box(case: CaseStudy) -> list[Values]:
    """One box on a draft, none on other texts."""
    if case.review.state != _DRAFT:
        return []
    missing = [*_fields(case), *_sections(case)]
    return [
        {
            "title": word("unfilled", "title"),
            "lead": word("unfilled", "some" if missing else "nothing"),
            "missing": missing,
        }
    ]


def _fields(case: CaseStudy) -> Iterator[str]:
    """Names of the fields that a finished case study has and this one lacks."""
    has = {
        "place": bool(case.place.scope or case.place.regions or case.place.country != "ID"),
        "sources": bool(case.sources),
        "strategies": bool(case.strategies),
        "sector": bool(case.sector),
        "results": bool(case.results),
        "continuity": case.is_fictional or case.continuity is not None,
        "contributors": bool(case.contributors),
    }
    yield from (field_name(key) for key, is_there in has.items() if not is_there)
    if case.outcome == _UNKNOWN:
        yield word("unfilled", "outcome")


def _sections(case: CaseStudy) -> Iterator[str]:
    present = {heading.id for heading in case.body.headings}
    for section_id, name in _SECTIONS.items():
        if section_id not in present:
            yield word("unfilled", "section").format(name=name)
