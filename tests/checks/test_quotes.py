"""Nothing is quotable without a source, and the name of an untraceable quotation stands in one place."""

from pathlib import Path

import pytest

from tests.checks.found import GUDANG, POSKO, QUOTE, TRACELESS, names, told, write
from tests.projects import change

_SOURCE = (
    "source: {id: s1, publisher: BPBD Kota Contoh, kind: laporan, voice: pelaku, "
    'url: "https://contoh.example/laporan"}\n'
)


@pytest.mark.parametrize("state", ["sumber-primer", "sumber-sekunder", "dikonfirmasi"])
def test_a_quotable_state_needs_a_source(project: Path, state: str) -> None:
    change(project, {QUOTE: (_SOURCE, "")})
    (finding,) = told(project, {QUOTE: ("state: sumber-primer", f"state: {state}")})
    assert (finding.name, finding.line, finding.column) == ("quotable-without-source", 6, 23)
    assert finding.message == f"Keadaan `{state}` memerlukan `source`."


def test_a_state_that_is_not_quotable_needs_no_source(project: Path) -> None:
    change(project, {QUOTE: (_SOURCE, ""), POSKO: ("quotes: [satu-nomor-untuk-warga]\n", "")})
    assert names(project, {QUOTE: ("state: sumber-primer", "state: belum-diperiksa")}) == ["orphan-quote"]


def test_a_misspelt_source_is_told_once(project: Path) -> None:
    assert names(project, {QUOTE: ("\nsource:", "\nsorce:")}) == ["unknown-key"]


def test_a_malformed_field_does_not_hide_a_missing_source(project: Path) -> None:
    changes = {QUOTE: (_SOURCE, "context: Ya\n")}
    assert names(project, changes) == ["too-short", "quotable-without-source"]


@pytest.mark.parametrize(
    ("text", "emphasised"),
    [
        ("Satu *nomor* cukup untuk warga.", True),
        ("Satu **nomor** cukup untuk warga.", True),
        ("Satu _nomor_ cukup untuk warga.", True),
        ("Satu nomor, 3 * 4 cukup untuk warga.", False),
        ("Satu nama_berkas_lama untuk warga.", False),
    ],
)
def test_emphasis_in_a_verbatim_quotation_is_told(project: Path, text: str, emphasised: bool) -> None:
    found = names(project, {QUOTE: ("Satu nomor cukup untuk warga.", text)})
    assert found == (["emphasis-in-verbatim"] if emphasised else [])


def test_emphasis_is_allowed_in_a_paraphrase(project: Path) -> None:
    changes = {
        QUOTE: ('"Satu nomor cukup untuk warga."\nform: verbatim', '"Satu *nomor* cukup."\nform: parafrase')
    }
    assert names(project, changes) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ('"Mencari kalimat ini di arsip berita."', '"Bertanya kepada Zubaidah."', 6, 67),
        ("strategies:", 'context: "Menurut FULANAH."\nstrategies:', 7, 10),
        ("[komunikasi]\n---\n", "[komunikasi]\n---\n\nKata Fulanah sendiri.\n", 10, 6),
    ],
)
def test_the_name_of_an_untraceable_quotation_stands_nowhere_else(
    project: Path, old: str, new: str, line: int, column: int
) -> None:
    (finding,) = told(project, {TRACELESS: (old, new)})
    assert (finding.name, finding.line, finding.column) == ("untraceable-name-leaks", line, column)


def test_the_name_of_an_untraceable_quotation_is_not_its_address(project: Path) -> None:
    (project / TRACELESS).rename(project / "content/kutipan/fulanah-kerja-sama.md")
    (finding,) = told(project)
    assert finding.message == "Nama dari `attributed_as` muncul di nama berkas."


def test_titles_and_short_words_are_no_names(project: Path) -> None:
    assert names(project, {TRACELESS: ('"Mencari kalimat', '"Dr. pakar mencari kalimat')}) == []


@pytest.mark.parametrize("state", ["belum-diperiksa", "disengketakan"])
def test_a_case_uses_quotable_quotations_alone(project: Path, state: str) -> None:
    used, orphan = told(project, {QUOTE: ("state: sumber-primer", f"state: {state}")})
    assert (used.name, used.path, used.line) == ("quote-not-quotable", POSKO, 29)
    assert (orphan.name, orphan.path) == ("orphan-quote", QUOTE)


def test_a_quotation_that_lacks_its_source_is_told_there_and_not_by_its_cases(project: Path) -> None:
    assert names(project, {QUOTE: (_SOURCE, "")}) == ["quotable-without-source"]


def test_a_quotation_that_cannot_be_read_is_told_there_and_not_by_its_cases(project: Path) -> None:
    write(project, QUOTE, "tanpa isian")
    assert names(project) == ["no-front-matter"]


def test_a_made_up_case_follows_the_same_rule(project: Path) -> None:
    assert names(project, {GUDANG: ("nature: rekaan", "nature: rekaan\nquotes: [kalimat-tanpa-jejak]")}) == [
        "quote-not-quotable"
    ]


def test_a_misspelt_state_is_told_there_and_not_by_its_cases(project: Path) -> None:
    assert names(project, {QUOTE: ("state: sumber-primer", "state: sumber-primr")}) == ["value-not-listed"]
