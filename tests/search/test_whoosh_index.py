import tempfile
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.model.search_record import SearchRecord
from kb_build.search import scoring, whoosh_index
from kb_build.search.analysed import AnalysedPage, analysed
from kb_build.search.index import Index
from kb_build.text.indonesian import PLAIN
from tests import shipped_library
from tests.search.pages import BANJIR, STUNTING, WORDS, found, index, libraries, record


@cache
def shipped_index() -> Index:
    return whoosh_index.in_memory(shipped_library.records(), PLAIN)


def shipped_cases(words: str) -> list[str]:
    return [hit.id for hit in shipped_index().search(words, limit=1000).hits if hit.kind == "case"]


def test_a_word_in_the_title_counts_more_than_one_in_the_text() -> None:
    assert found("banjir") == ["banjir", "stunting"]


def test_pages_with_all_words_stand_before_pages_with_some() -> None:
    assert found("laporan puskesmas") == ["stunting", "banjir"]


def test_a_second_word_counts_more_than_the_same_word_in_another_field() -> None:
    twice = record(1, "banjir", "banjir rapat")
    both = record(2, "rapat", "rapat banjir laporan")
    assert found("banjir laporan", records=[twice, both]) == ["kasus-2", "kasus-1"]


def test_an_early_word_of_a_text_counts_more_than_a_late_one() -> None:
    filling = "petugas " * 40
    late, early = record(1, "", f"{filling} banjir"), record(2, "", f"banjir {filling}")
    assert found("banjir", records=[late, early]) == ["kasus-2", "kasus-1"]


def test_of_equal_pages_the_first_by_address_comes_first() -> None:
    assert found("banjir", records=[record(2, "banjir"), record(1, "banjir")]) == ["kasus-1", "kasus-2"]


def test_what_is_made_up_stands_behind_what_is_real() -> None:
    made_up, real = record(1, "banjir", nature="rekaan"), record(2, "banjir", nature="nyata")
    assert found("banjir", records=[made_up, real]) == ["kasus-2", "kasus-1"]


@pytest.mark.parametrize("spelling", ["kerjasama", "kerja sama", "kerja-sama", "bekerjasama", "Kerja Sama"])
def test_a_compound_is_found_however_it_is_spelt(spelling: str) -> None:
    assert found(spelling) == ["banjir"]


def test_words_that_no_page_has_find_nothing() -> None:
    answer = index().search("xyzzy")
    assert (answer.status, answer.hits, answer.total, answer.correction) == ("nothing", (), 0, None)


@pytest.mark.parametrize("words", ["", "   ", "?!", '"', "*", "-", "-radio", '""'])
def test_a_question_without_words_is_empty(words: str) -> None:
    answer = index().search(words)
    assert (answer.status, answer.hits) == ("empty", ())


@pytest.mark.parametrize("words", ["yang dan di", '"yang"', "dan -radio"])
def test_a_question_of_function_words_alone_finds_nothing_and_says_why(words: str) -> None:
    answer = index().search(words)
    assert (answer.status, answer.hits) == ("only-function-words", ())


@pytest.mark.parametrize(
    ("facet", "value"),
    [
        ("strategy", "komunikasi"),
        ("sector", "kebencanaan"),
        ("region", "kota-surabaya"),
        ("agency", "dinas-sosial"),
        ("year", "2019"),
        ("outcome", "tercapai"),
        ("evidence", "3"),
        ("continuity", "berjalan"),
    ],
)
def test_a_facet_narrows_what_the_words_find(facet: str, value: str) -> None:
    assert found("laporan", {facet: [value]}) == ["banjir"]


def test_any_value_of_a_facet_will_do() -> None:
    assert sorted(found("laporan", {"year": ["2019", "2021"]})) == ["banjir", "stunting"]


def test_facets_narrow_together() -> None:
    assert found("laporan", {"strategy": ["komunikasi"], "year": ["2021"]}) == []


def test_a_facet_alone_chooses_when_no_word_does() -> None:
    assert found("", {"sector": ["kesehatan"]}) == ["stunting"]
    assert found("", {"nature": ["nyata"]}) == ["banjir", "stunting"]


def test_function_words_are_not_forgotten_because_of_a_facet() -> None:
    assert index().search("yang dan", {"nature": ["nyata"]}).status == "only-function-words"


def test_no_more_pages_are_found_than_asked_for_but_all_are_counted() -> None:
    answer = index().search("laporan", limit=1)
    assert [hit.id for hit in answer.hits] == found("laporan")[:1]
    assert answer.total == 2


def test_a_hit_says_what_and_where_it_is_with_the_words_around_the_match() -> None:
    (hit,) = index(BANJIR).search("radio").hits
    assert (hit.id, hit.kind, hit.title, hit.url) == ("banjir", "case", "Posko banjir", "/kasus/banjir/")
    assert hit.excerpt == "Dinas bekerja sama menjawab laporan. Petugas berkomunikasi lewat radio."
    assert [piece.text for piece in hit.marked if piece.is_match] == ["radio"]
    assert hit.score > 0


def test_every_form_of_the_asked_word_is_marked() -> None:
    (hit,) = index(BANJIR).search("komunikasi kerjasama").hits
    assert [piece.text for piece in hit.marked if piece.is_match] == ["bekerja sama", "berkomunikasi"]


def test_signs_of_other_query_languages_are_only_words() -> None:
    assert found("title:banjir AND (radio OR x NOT *) ~2 ^4") == ["banjir", "stunting"]


def test_a_page_with_an_unwanted_word_is_left_out_however_the_word_is_written() -> None:
    assert found("laporan -komunikasi") == ["stunting"]
    assert found("laporan -berkom*") == ["stunting"]
    assert found("laporan -zzz") == found("laporan")


def test_a_phrase_must_stand_together() -> None:
    assert found('"laporan banjir"') == ["stunting"]
    assert found('laporan -"laporan banjir"') == ["banjir"]
    assert found('"banjir laporan"') == []


def test_a_phrase_may_be_spelt_as_one_word_and_its_function_words_may_be_missing() -> None:
    spelt = [record(1, "kerjasama desa"), record(2, "kerja sama dengan desa"), record(3, "desa kerja sama")]
    assert sorted(found('"kerja sama dengan desa"', records=spelt)) == ["kasus-1", "kasus-2"]
    assert found('"kerja sama desa"', records=spelt) == ["kasus-1"]


def test_a_beginning_with_a_star_stands_for_all_words_that_begin_so() -> None:
    assert sorted(found("rad* stun*")) == ["banjir", "stunting"]


def test_the_last_word_may_be_unfinished() -> None:
    answer = index().search("laporan berkom")
    assert answer.hits[0].id == "banjir"
    assert answer.correction is None
    assert found("berkom laporan")[0] == "stunting"


def test_a_mistyped_word_finds_what_was_meant_and_says_so() -> None:
    answer = index().search("Laporan bnajir  -zzz")
    assert {hit.id for hit in answer.hits} == {"banjir", "stunting"}
    assert answer.correction == "Laporan banjir -zzz"


def test_a_mistyped_word_in_a_phrase_is_repaired_too() -> None:
    answer = index().search('"lapporan banjir"')
    assert [hit.id for hit in answer.hits] == ["stunting"]
    assert answer.correction == '"laporan banjir"'


def test_a_word_that_some_page_holds_is_never_taken_for_another() -> None:
    pages = [record(1, "peta"), record(2, "desa"), record(3, "desas")]
    assert found("desas", records=pages) == ["kasus-3"]


def test_a_number_is_never_repaired() -> None:
    assert found("2018", records=[record(1, "tahun 2019")]) == []


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
    library = shipped_library.library()
    for case in (case for case in library.cases.values() if case.strategies):
        title = library.strategies[case.strategies[0].id].title
        assert case.id in shipped_cases(title), case.id


def test_a_name_behind_an_untraceable_quotation_finds_no_page() -> None:
    names = [name.split()[-1] for name in shipped_library.untraceable_names().values()]
    held = {term for page in shipped_index().pages for term in page.surfaces}
    assert names
    assert held.isdisjoint(name.lower() for name in names)


def scored(pages: list[AnalysedPage], words: str) -> dict[str, float]:
    """What the formula gives each page, worked out page by page."""
    means = scoring.mean_lengths(page.lengths for page in pages)
    scores = dict.fromkeys((page.record.id for page in pages), 0.0)
    holding = {
        name: [{term for term, _ in page.counts[name].items()} for page in pages] for name in scoring.FIELDS
    }
    for page in pages:
        standing = scoring.standing(page.record.kind, page.record.nature)
        impacts = scoring.impacts(page.counts, page.lengths, means, standing)
        for asked in PLAIN.asked(words):
            pages_with = max(sum(asked.term in terms for terms in holding[name]) for name in holding)
            scores[page.record.id] += scoring.rarity(pages_with, len(pages)) * impacts.get(asked.term, 0.0)
    return {page_id: round(score, 3) for page_id, score in scores.items() if score}


@settings(max_examples=60, deadline=None)
@given(records=libraries(), words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join))
def test_scores_are_those_of_the_formula(records: list[SearchRecord], words: str) -> None:
    made = index(record(99, " ".join(WORDS)), *records)
    hits = made.search(words, limit=100).hits
    assert {hit.id: hit.score for hit in hits} == pytest.approx(scored(list(made.pages), words), abs=0.002)


@settings(max_examples=40, deadline=None)
@given(records=libraries())
def test_the_pages_of_an_index_are_the_analysed_records_by_address(records: list[SearchRecord]) -> None:
    made = index(*records) if records else whoosh_index.in_memory((), PLAIN)
    ordered = sorted(records, key=lambda one: one.address)
    expected = [analysed(one, PLAIN) for one in ordered]
    assert list(made.pages) == expected
    assert list(made.pages) == expected, "a second time"
    assert len(made.pages) == len(expected)


@settings(max_examples=80, deadline=None)
@given(title=st.text(max_size=40), body=st.text(max_size=200))
def test_whatever_a_page_says_can_be_kept_and_found(title: str, body: str) -> None:
    title = unicodedata.normalize("NFKC", title)
    made = index(record(1, title, body), BANJIR)
    (kept,) = (page for page in made.pages if page.record.id == "kasus-1")
    assert kept == analysed(record(1, title, body), PLAIN)
    for asked in PLAIN.asked(title):
        assert "kasus-1" in {hit.id for hit in made.search(asked.surface).hits}, asked


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(max_size=80)
    | st.lists(st.sampled_from([*WORDS, '"', "-", "*", '-"', "”", "\0"])).map(" ".join)
)
def test_whatever_is_typed_has_an_answer(text: str) -> None:
    answer = shared_index().search(text)
    assert (answer.status == "results") == bool(answer.hits)
    assert answer.total >= len(answer.hits)


@cache
def shared_index() -> Index:
    return index(BANJIR, STUNTING)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "banjir " * 2_000,
        "🌊🌊",
        "<img onerror=alert(1)>",
        "\0banjir",
        "\ud800 banjir",
        "ban\u00adjir",
    ],
    ids=["long word", "many words", "emoji", "markup", "NUL", "half a sign", "soft hyphen"],
)
def test_odd_queries_are_answered(text: str) -> None:
    has_word = "banjir" in text.replace("\u00ad", "")
    assert bool(shared_index().search(text).hits) == has_word


def test_indexes_in_memory_share_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    other = tmp_path / "MAIN.tmp"
    other.mkdir()
    (other / "of another program").write_text("still needed")
    assert found("banjir")
    assert [path.name for path in tmp_path.rglob("*")] == ["MAIN.tmp", "of another program"]
