"""The most alike cases are found without comparing each with every other."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from kb_build.model.search_record import SearchRecord
from kb_build.search import relate
from kb_build.search.analysed import AnalysedPage
from kb_build.search.likeness import Cases
from tests.benchmarks.generated_records import records

SHOWN = 5


def page(record: SearchRecord) -> AnalysedPage:
    """A page whose words are taken as they are written."""
    fields = ("title", "summary", "body")
    counts = {name: Counter(getattr(record, name).lower().split()) for name in fields}
    return AnalysedPage(record=record, counts=counts, lengths={}, surfaces={})


def related(pages: Iterable[AnalysedPage]) -> dict[str, list[str]]:
    """The related cases of every case, none of them stated by an author."""
    return {here: [link.case_id for link in ties] for here, ties in relate(pages).items()}


def compared(pages: Iterable[AnalysedPage]) -> Iterator[tuple[str, list[str]]]:
    """The same, by comparing each case with every other."""
    cases = Cases.read(pages)
    for here, case_id in enumerate(cases.ids):
        mine = set(cases.fields[here]["strategies"])
        others = [n for n in range(len(cases.ids)) if n != here and mine & set(cases.fields[n]["strategies"])]
        others.sort(key=lambda n: (cases.fictional[n], -cases.score(here, n), n))
        yield case_id, [cases.ids[n] for n in others[:SHOWN]]


def test_nearly_every_case_is_found_that_a_comparison_of_all_pairs_finds() -> None:
    pages = [page(record) for record in records(500)]
    found = related(pages)
    hits = sum(len(set(found[case_id]) & set(best)) for case_id, best in compared(pages))
    assert hits >= 0.95 * SHOWN * len(pages)


def test_a_case_is_compared_with_few_others_however_large_the_library_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: Counter[int] = Counter()
    likeness = Cases.likeness

    def counted(cases: Cases, one: int, other: int) -> float:
        calls[one] += 1
        return likeness(cases, one, other)

    monkeypatch.setattr(Cases, "likeness", counted)
    related(page(record) for record in records(400))
    assert len(calls) == 400
    assert max(calls.values()) < 50


def test_cases_that_have_everything_in_common_still_have_neighbours_and_not_all_the_same() -> None:
    first = next(records(1))
    pages = [page(replace(first, id=f"kasus-{n:03}")) for n in range(400)]
    found = related(pages)
    assert {len(others) for others in found.values()} == {SHOWN}
    assert len({other for others in found.values() for other in others}) > SHOWN


def test_a_case_without_facets_or_words_is_tied_by_its_strategy_alone() -> None:
    bare = SearchRecord(id="a", kind="case", address="a/", title="", summary="", strategies=("komunikasi",))
    found = related([page(bare), page(replace(bare, id="b")), page(replace(bare, id="c", strategies=()))])
    assert found == {"a": ["b"], "b": ["a"], "c": []}


def test_only_cases_are_related() -> None:
    first = next(records(1))
    pages = [page(first), page(replace(first, id="panduan", kind="guide"))]
    assert related(pages) == {first.id: []}


def test_what_is_made_up_stands_last_however_alike_it_is() -> None:
    first, second = (replace(record, strategies=("komunikasi",), nature="nyata") for record in records(2))
    real = [replace(second, id=f"nyata-{n}") for n in range(40)]
    made_up = [replace(first, id=f"rekaan-{n}", nature="rekaan") for n in range(40)]
    found = related(map(page, [replace(first, id="satu"), *made_up, *real]))
    assert {other.partition("-")[0] for other in found["satu"]} == {"nyata"}
    few = related(map(page, [replace(first, id="satu"), *made_up, *real[:2]]))
    assert [other.partition("-")[0] for other in few["satu"]] == ["nyata"] * 2 + ["rekaan"] * 3
