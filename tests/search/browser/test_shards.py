"""The files of the index that a browser reads."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.model.artifact import Artifact, merge
from kb_build.model.search_record import Passage
from kb_build.search.analysed import analysed
from kb_build.search.browser import shards
from kb_build.text.indonesian import PLAIN, Analysis, Wordlist
from tests import shipped_library
from tests.search.browser.library import ANALYSIS, LABELS, RECORDS, pages
from tests.search.pages import record

FILES = {str(artifact.path): artifact for artifact in shards(pages(), ANALYSIS, LABELS)}


def content(path: str) -> Any:
    return json.loads(FILES[f"cari/{path}"].content or "")


def changed(artifacts: tuple[Artifact, ...]) -> set[str]:
    """The paths whose files are others than those of the library, but for their version."""
    before = {path: without_version(artifact) for path, artifact in FILES.items()}
    return {str(one.path) for one in artifacts if before.get(str(one.path)) != without_version(one)}


def without_version(artifact: Artifact) -> dict[str, Any]:
    return {**json.loads(artifact.content or ""), "version": ""}


@settings(max_examples=10, deadline=None)
@given(st.permutations(RECORDS))
def test_the_order_of_pages_never_matters(records: list[Any]) -> None:
    again = shards(pages(tuple(records)), ANALYSIS, LABELS)
    assert {str(artifact.path): artifact for artifact in again} == FILES


def test_the_files_are_sorted_and_claimed_once() -> None:
    artifacts = shards(pages(), ANALYSIS, LABELS)
    assert merge(artifacts) == artifacts


def test_every_file_says_of_which_build_it_is() -> None:
    versions = {json.loads(artifact.content or "")["version"] for artifact in FILES.values()}
    assert len(versions) == 1
    other = shards(pages((*RECORDS[:-1], replace(RECORDS[-1], summary="Lain."))), ANALYSIS, LABELS)
    assert versions.isdisjoint(json.loads(artifact.content or "")["version"] for artifact in other)


def test_a_label_changes_only_where_it_stands() -> None:
    other = {**LABELS, "nature": {"rekaan": "Karangan"}}
    assert changed(shards(pages(), ANALYSIS, other)) == {"cari/meta.json", "cari/facets.json"}


def test_what_the_analysis_knows_is_published() -> None:
    assert content("meta.json")["analysis"] == json.loads(json.dumps(ANALYSIS.published()))


def test_a_page_is_published_with_its_sections_and_without_what_it_lacks() -> None:
    numbers = {content(f"halaman/{number}.json")["url"]: number for number in range(len(RECORDS))}
    assert content(f"halaman/{numbers['kutipan/ego/']}.json") == {
        "version": content("meta.json")["version"],
        "id": "ego",
        "kind": "quote",
        "url": "kutipan/ego/",
        "title": "Tinggalkan ego sektoral",
        "summary": "Di sebuah rapat koordinasi.",
        "verification": "sumber-primer",
    }
    banjir = content(f"halaman/{numbers['kasus/banjir/']}.json")
    assert banjir["passages"][-2:] == [
        ["", "strategi", "Nomor tunggal memendekkan jalan."],
        ["", "kutipan", "Kami menjawab bersama-sama."],
    ]
    assert banjir["names"] == "Badan Penanggulangan Bencana Daerah Kota Surabaya"
    assert numbers[""] == 0


def test_blanks_that_source_marks_left_are_gone() -> None:
    pages_ = pages((replace(RECORDS[0], passages=(Passage("Sudah berjalan .\nLalu , kapan ?"),)),))
    published = {str(artifact.path): artifact.content or "" for artifact in shards(pages_, ANALYSIS, LABELS)}
    assert "Sudah berjalan. Lalu, kapan?" in published["cari/halaman/0.json"]


def test_a_library_without_pages_is_published_too() -> None:
    empty = {str(artifact.path): json.loads(artifact.content or "") for artifact in shards([], PLAIN, {})}
    assert empty["cari/meta.json"]["pages"] == 0
    assert set(empty) == {f"cari/{name}.json" for name in ("catalogue", "facets", "meta", "titles")}


def test_words_that_nobody_can_type_do_no_harm() -> None:
    odd = ("a" * 100, "b" * 5_000, "kata;kata,kata", "~", "A~B", "𐐀𐐁𐐂", "x\u2028y", '"', "\\")
    artifacts = shards(pages(tuple(record(at, word, word) for at, word in enumerate(odd))), PLAIN, {})
    assert all(json.loads(artifact.content or "") for artifact in artifacts)


@pytest.mark.parametrize("term", ["atr/bpn", "kementerian ppn", "a,b;c"])
def test_a_term_that_is_no_single_word_is_no_word_of_the_lexicon(term: str) -> None:
    analysis = Analysis(Wordlist(phrases={"dua kata": term}))
    published = contents(shards([analysed(record(1, "dua kata"), analysis)], analysis, {}))
    assert words(published) == ["dua", "kata"]
    assert terms(published) == sorted(["dua", "kata", term])


def test_every_written_word_and_every_term_that_a_reader_may_type_is_in_the_lexicon() -> None:
    published = contents(tuple(FILES.values()))
    assert {"berkoordinasi", "koordinasi", "jumat", "bpbd", "ruang", "ruangan", "sama"} <= {*words(published)}
    spelt_together = {"".join(pair) for pair, _ in ANALYSIS.published()["compounds"]}  # type: ignore[attr-defined]
    assert {*terms(published)} <= {*words(published)} | spelt_together


def test_names_behind_untraceable_quotations_are_in_no_file() -> None:
    records = shipped_library.records()
    index = [analysed(one, PLAIN) for one in records]
    artifacts = shards(index, PLAIN, {})
    everything = "\n".join(artifact.text for artifact in artifacts).lower()
    written = {surface for page in index for surface in page.surfaces}
    known = {*words(contents(artifacts)), *terms(contents(artifacts))}
    names = shipped_library.untraceable_names()
    assert names
    for name in names.values():
        assert name.lower() not in everything
        assert known.isdisjoint({*name.lower().split()} - written)


def contents(artifacts: tuple[Artifact, ...]) -> dict[str, Any]:
    return {str(artifact.path): json.loads(artifact.content or "") for artifact in artifacts}


def words(published: dict[str, Any]) -> list[str]:
    """All words of the lexicon."""
    shards_ = [content["words"] for path, content in published.items() if path.startswith("cari/kata/")]
    return [word for text in shards_ for word in decoded(re.findall("([A-Z])([^A-Z]*)[A-Z][^A-Z]*", text))]


def terms(published: dict[str, Any]) -> list[str]:
    """All terms with postings."""
    shards_ = [content["terms"] for path, content in published.items() if path.startswith("cari/istilah/")]
    return [word for text in shards_ for word in decoded(re.findall("([A-Z])([^A-Z]*)", text))]


def decoded(pairs: list[tuple[str, str]]) -> Iterator[str]:
    word = ""
    for shared, rest in pairs:
        word = word[: ord(shared) - ord("A")] + rest
        yield word
