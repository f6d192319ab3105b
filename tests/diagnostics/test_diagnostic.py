from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Diagnostic, from_fault, in_reading_order, phrase
from kb_build.text.source import Fault, Place, Source, Span


def _at(path: str, start: int, rule: str = "raw-html", **details: str) -> Diagnostic:
    return Diagnostic(rule, Place(PurePosixPath(path), Span(start, start + 1)), details)


def test_findings_stand_by_file_then_from_the_top_down() -> None:
    first, second, third = _at("a.md", 5), _at("a.md", 40), _at("b.md", 1)
    assert in_reading_order([third, second, first]) == (first, second, third)


def test_the_same_finding_at_the_same_place_counts_once() -> None:
    assert len(in_reading_order([_at("a.md", 5), _at("a.md", 5)])) == 1


def test_different_findings_at_one_place_all_count() -> None:
    found = [_at("a.md", 5), _at("a.md", 5, "tag", name="x"), _at("a.md", 5, "tag", name="y")]
    assert len(in_reading_order(found)) == 3


def test_text_and_phrases_can_stand_at_one_place() -> None:
    place = Place(PurePosixPath("a.md"), Span(0, 1))
    found = [
        Diagnostic("address-taken", place, {"other": other}) for other in ("a", phrase("generated-page"))
    ]
    assert len(in_reading_order(found)) == 2


@settings(max_examples=100, deadline=None)
@given(st.permutations([_at(path, start) for path in ("a.md", "b.md") for start in (1, 2, 30)]))
def test_the_order_of_discovery_never_shows(found: list[Diagnostic]) -> None:
    assert in_reading_order(found) == in_reading_order(reversed(found))


def test_a_fault_of_a_text_keeps_its_place_and_its_words() -> None:
    source = Source(path=PurePosixPath("a.md"), text="title: &x")
    told = from_fault(Fault("anchor", Span(7, 8), (("name", "x"),)), source)
    assert told == Diagnostic("anchor", Place(source.path, Span(7, 8)), {"name": "x"})


def test_only_errors_stop_a_build() -> None:
    assert _at("a.md", 1, "raw-html").is_error
    assert not _at("a.md", 1, "section-empty").is_error
    assert not _at("a.md", 1, "achieved-on-weak-evidence").is_error
