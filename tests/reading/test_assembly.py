"""Documents become nouns, and the order of the files never matters."""

from dataclasses import replace
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb_build import compiler, examination
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.library import Library
from kb_build.reading import disk
from kb_build.reading.disk import Shelf
from kb_build.settings import load
from tests.projects import change

POSKO = "casestudies/posko-banjir.md"


def _library(project: Path) -> Library:
    return compiler.library(load(project))


def _findings(shelf: Shelf, project: Path) -> tuple[Diagnostic, ...]:
    chosen = load(project)
    read = [disk.read(file, project) for file in shelf.sources]
    return examination.of_documents(read, shelf, chosen).diagnostics


def test_a_case_has_the_values_of_its_file_and_defaults_for_the_rest(project: Path) -> None:
    case = _library(project).cases["posko-banjir"]
    assert case.title == "Posko banjir bersama di Kota Contoh"
    assert [participant.name for participant in case.agencies] == [None, "Dinas Sosial Kota Contoh"]
    assert case.results[0].baseline is not None
    assert case.place.country == "ID"
    assert case.related == ()
    assert case.review.state == "sedang-diperiksa"


def test_a_quotation_has_a_source_or_the_article_it_was_found_in(project: Path) -> None:
    quotes = _library(project).quotes
    assert quotes["satu-nomor-untuk-warga"].source is not None
    assert quotes["kalimat-tanpa-jejak"].found_in is not None
    assert quotes["kalimat-tanpa-jejak"].speakers == ()


def test_a_malformed_file_becomes_no_noun_and_stays_a_known_id(project: Path) -> None:
    change(project, {POSKO: ("nature: nyata", "nature: nyatta")})
    library = _library(project)
    assert "posko-banjir" not in library.cases
    assert "posko-banjir" in library.ids("case")


def test_a_malformed_entry_of_a_list_does_not_take_the_others_with_it(project: Path) -> None:
    sectors = project / "content" / "vocabularies" / "sectors.yaml"
    sectors.write_text("kebencanaan: {name: Kebencanaan}\nkesehatan: {nama: Kesehatan}\n", "utf-8")
    assert list(_library(project).vocabularies.sectors) == ["kebencanaan"]


def test_a_group_of_synonyms_keeps_its_lines(project: Path) -> None:
    synonyms = project / "content" / "vocabularies" / "synonyms.yaml"
    synonyms.write_text(
        "tim: {words: [[satgas, satuan tugas], [gugus tugas]]}\nrusak: {words: satgas}\n", "utf-8"
    )
    (group,) = _library(project).vocabularies.synonyms.values()
    assert (group.id, group.words) == ("tim", (("satgas", "satuan tugas"), ("gugus tugas",)))


def test_a_term_keeps_the_source_of_its_explanation(project: Path) -> None:
    terms = _library(project).vocabularies.glossary
    assert terms["penghubung"].own
    source = terms["wali-data"].source
    assert source
    assert (source.publisher, source.date) == ("OECD", "2024-05")


SPOILT = {
    "address-taken",
    "duplicate-id",
    "file-name-not-an-id",
    "link-to-missing-page",
    "unknown-source",
    "unknown-strategy",
    "value-not-listed",
}


def _spoil(project: Path) -> None:
    """Two files for one page, two for one address, unknown ids, and a list that is half broken."""
    text = (project / POSKO).read_text("utf-8")
    (project / "casestudies" / "lama").mkdir()
    (project / "casestudies" / "lama" / "posko-banjir.md").write_text(text, "utf-8")
    (project / "casestudies" / "Posko Banjir.md").write_text(text.replace("[s1]", "[s2]"), "utf-8")
    change(project, {"casestudies/gudang-bersama.md": ("/kasus/gudang-lama/", "/kasus/posko-banjir/")})
    change(project, {POSKO: ("  - id: komunikasi", "  - id: komunikasy")})
    change(project, {"content/kutipan/kalimat-tanpa-jejak.md": ("[komunikasi]", "[komunikas]")})
    change(project, {"content/vocabularies/regions.yaml": ("level: kota", "level: kotta")})
    change(project, {"content/index.md": ("strategi/komunikasi.md", "strategi/komunikas.md")})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(random=st.randoms(use_true_random=False))
def test_the_order_of_the_files_never_matters(random: Random, project: Path) -> None:
    if not (project / "casestudies" / "lama").exists():
        _spoil(project)
    shelf = disk.shelf(load(project))
    expected = _findings(shelf, project)
    assert {finding.name for finding in expected} == SPOILT
    shuffled = random.sample(shelf.sources, len(shelf.sources))
    assert _findings(replace(shelf, sources=tuple(shuffled)), project) == expected
