from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from kb_build.model.search_record import Passage, SearchRecord
from kb_build.search import whoosh_index
from tests import shipped_library

BANJIR = SearchRecord(
    id="banjir",
    kind="case",
    address="kasus/banjir/",
    title="Posko banjir",
    summary="Dinas bekerja sama menjawab laporan.",
    passages=(Passage("Petugas berkomunikasi lewat radio.", "Latar belakang", "latar-belakang"),),
    strategies=("komunikasi",),
    sectors=("kebencanaan",),
    regions=("kota-surabaya",),
    year=2019,
)
STUNTING = SearchRecord(
    id="stunting",
    kind="case",
    address="kasus/stunting/",
    title="Rapat stunting",
    summary="Puskesmas dan desa memakai satu data.",
    passages=(Passage("Laporan banjir tidak dibahas. Laporan dibahas.", "Hasil", "hasil"),),
    strategies=("kepercayaan",),
    sectors=("kesehatan",),
    year=2021,
)


def found(words: str, facets: Mapping[str, str | int] | None = None, limit: int = 10) -> list[str]:
    index = whoosh_index.in_memory([BANJIR, STUNTING])
    return [hit.id for hit in whoosh_index.search(index, words, facets or {}, limit)]


@cache
def shipped_index() -> Any:
    return whoosh_index.in_memory(shipped_library.records())


def shipped_cases(words: str) -> list[str]:
    return [hit.id for hit in whoosh_index.search(shipped_index(), words, {}, 1000) if hit.kind == "case"]


def test_a_word_in_the_title_counts_more_than_one_in_the_text() -> None:
    assert found("banjir") == ["banjir", "stunting"]


def test_pages_with_all_words_stand_before_pages_with_some() -> None:
    assert found("laporan puskesmas") == ["stunting", "banjir"]


@pytest.mark.parametrize("spelling", ["kerjasama", "kerja sama", "kerja-sama", "bekerjasama", "Kerja Sama"])
def test_a_compound_is_found_however_it_is_spelt(spelling: str) -> None:
    assert found(spelling) == ["banjir"]


def test_words_that_no_page_has_find_nothing() -> None:
    assert found("xyzzy") == []


@pytest.mark.parametrize("words", ["", "   ", "yang dan di", "?!"])
def test_a_question_without_a_word_of_its_own_finds_nothing(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    "facets",
    [{"strategy": "komunikasi"}, {"sector": "kebencanaan"}, {"region": "kota-surabaya"}, {"year": 2019}],
)
def test_a_facet_narrows_what_the_words_find(facets: Mapping[str, str | int]) -> None:
    assert found("laporan", facets) == ["banjir"]


def test_facets_narrow_together() -> None:
    assert found("laporan", {"strategy": "komunikasi", "year": 2021}) == []


def test_a_facet_alone_chooses_when_no_word_does() -> None:
    assert found("", {"sector": "kesehatan"}) == ["stunting"]


def test_no_more_pages_are_found_than_asked_for() -> None:
    assert found("laporan", limit=1) == found("laporan")[:1]


def test_a_hit_says_what_and_where_it_is_with_the_words_around_the_match() -> None:
    (hit,) = whoosh_index.search(whoosh_index.in_memory([BANJIR]), "radio", {}, 10)
    assert (hit.id, hit.kind, hit.title, hit.url) == ("banjir", "case", "Posko banjir", "/kasus/banjir/")
    assert hit.excerpt == "Dinas bekerja sama menjawab laporan. Petugas berkomunikasi lewat radio."
    assert hit.score > 0


def test_signs_of_other_query_languages_are_only_words() -> None:
    assert found('title:banjir AND (radio OR "x" NOT *) ~2 ^4') == ["banjir", "stunting"]


@pytest.mark.parametrize("words", ["komunikasi", "berkomunikasi", "dikomunikasikan", "KOMUNIKASI"])
def test_forms_of_one_word_find_the_same_shipped_cases(words: str) -> None:
    cases = shipped_cases("komunikasi")
    assert len(cases) > 1
    assert shipped_cases(words) == cases


def test_a_compound_finds_the_same_shipped_cases_as_one_word_or_two() -> None:
    cases = shipped_cases("kerja sama")
    assert cases
    assert shipped_cases("kerjasama") == cases


def test_every_shipped_case_is_found_by_the_title_of_its_main_strategy() -> None:
    for case in shipped_library.library().cases.values():
        title = shipped_library.library().strategies[case.strategies[0].id].title
        assert case.id in shipped_cases(title), case.id


def test_a_name_behind_an_untraceable_quotation_finds_no_page() -> None:
    names = [name.split()[-1] for name in shipped_library.untraceable_names().values()]
    hits = {name: whoosh_index.search(shipped_index(), name, {}, 10) for name in names}
    assert hits
    assert not any(hits.values()), hits
