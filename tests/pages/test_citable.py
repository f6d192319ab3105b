"""The day that a citation states."""

from pathlib import Path

from kb_build.model.case_study import CaseStudy, Review
from kb_build.model.history import Change
from kb_build.pages import citable
from kb_build.settings import Settings
from tests import nouns

_SETTINGS = Settings(root=Path(), site_url="https://contoh.example/", site_name="Pustaka Contoh")
_CHANGES = (Change(date="2026-11-22", parts=("title",)), Change(date="2026-01-02", is_beginning=True))


def day(case: CaseStudy, *changes: Change) -> str | None:
    cited = citable.citations(nouns.library([case]), _SETTINGS, {case.id: changes})
    return cited[f"kasus/{case.id}/"].date


def test_a_reviewed_case_is_cited_with_the_day_of_its_review() -> None:
    assert (
        day(nouns.case(review=Review(state="sumber-diperiksa", date="2026-06-07")), *_CHANGES) == "2026-06-07"
    )


def test_a_case_without_a_review_is_cited_with_the_day_when_its_text_last_changed() -> None:
    assert day(nouns.case(), *_CHANGES) == "2026-11-22"


def test_a_case_of_which_no_history_is_known_has_no_day() -> None:
    assert day(nouns.case()) is None
