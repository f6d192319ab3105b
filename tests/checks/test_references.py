"""Every name that leads nowhere is told; a broken list or file is told once and not by all that name it."""

from pathlib import Path

import pytest

from tests.checks.found import GUDANG, POSKO, QUOTE, STRATEGY, found, names, told, write
from tests.projects import change

_BROKEN = ("{name", "{{name")
_ID = ("  - id: s1\n    publisher", "  - id: S1\n    publisher")


@pytest.mark.parametrize(
    ("old", "new", "rule", "value"),
    [
        ("  - id: komunikasi", "  - id: komunikasy", "unknown-strategy", "komunikasy"),
        ("[kebencanaan]", "[kebencanaan, kesehatan]", "unknown-sector", "kesehatan"),
        ("id: bpbd-contoh", "id: bpbd", "unknown-agency", "bpbd"),
        ('["35.78"]', '["35.78", Kota Malang]', "unknown-region", "Kota Malang"),
        ("[satu-nomor-untuk-warga]", "[satu-nomor]", "unknown-quote", "satu-nomor"),
        ("    source: s1\nout", "    source: s7\nout", "unknown-source", "s7"),
        ("    source: s1\n    mea", "    source: s7\n    mea", "unknown-source", "s7"),
        ("sendiri [s1]", "sendiri [s7]", "unknown-source", "s7"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(project: Path, old: str, new: str, rule: str, value: str) -> None:
    finding = found(project, {POSKO: (old, new)})[0]
    assert (finding.name, finding.details["value"]) == (rule, value)


def test_each_unknown_name_is_told_once_at_its_own_place(project: Path) -> None:
    related = "related:\n  - {id: kasus-a, relation: meniru}\n  - {id: kasus-b, relation: meniru}"
    change(project, {POSKO: ("quotes: [satu-nomor-untuk-warga]", related)})
    assert [(t.name, t.line, t.column) for t in told(project)] == [
        ("unknown-case", 30, 10),
        ("unknown-case", 31, 10),
    ]


@pytest.mark.parametrize("written", ["35.78", "Kota Surabaya", "kota surabaya", "KOTA SURABAYA"])
def test_a_region_is_known_by_its_code_and_by_its_name_in_any_case(project: Path, written: str) -> None:
    expected = [] if written == "35.78" else ["region-by-name"]
    assert names(project, {POSKO: ('"35.78"', f'"{written}"')}) == expected


def test_a_file_that_cannot_be_read_is_still_known_to_others(project: Path) -> None:
    write(project, "casestudies/kasus-rusak.md", "---\ntitle: [\n---\n")
    write(project, "content/kutipan/kutipan-rusak.md", "tanpa isian")
    quotes = "[satu-nomor-untuk-warga, kutipan-rusak]\nrelated: [{id: kasus-rusak, relation: meniru}]"
    changes = {POSKO: ("[satu-nomor-untuk-warga]", quotes)}
    assert names(project, changes) == ["unreadable-yaml", "no-front-matter"]


def test_a_strategy_that_cannot_be_read_is_still_known_to_its_cases(project: Path) -> None:
    assert names(project, {STRATEGY: ("---\n", "")}) == ["no-front-matter"]


@pytest.mark.parametrize("name", ["agencies", "sectors", "regions"])
def test_a_list_that_cannot_be_read_does_not_make_its_entries_unknown(project: Path, name: str) -> None:
    assert names(project, {f"content/vocabularies/{name}.yaml": _BROKEN}) == ["unreadable-yaml"]


@pytest.mark.parametrize("name", ["agencies", "sectors", "regions"])
def test_an_entry_that_is_malformed_does_not_become_unknown(project: Path, name: str) -> None:
    assert names(project, {f"content/vocabularies/{name}.yaml": ("{name", "{nama")}) == ["unknown-key"]


def test_marks_of_a_file_without_readable_fields_are_not_told(project: Path) -> None:
    assert names(project, {POSKO: ("sector: [kebencanaan]", "sector: [kebencanaan")}) == ["unreadable-yaml"]


def test_marks_are_not_told_when_the_number_of_a_source_is_misspelt(project: Path) -> None:
    assert names(project, {POSKO: _ID}) == ["wrong-form"]


def test_marks_are_not_told_when_the_list_of_sources_is_misspelt(project: Path) -> None:
    assert names(project, {POSKO: ("\nsources:", "\nsource:")}) == ["unknown-key"]


def test_marks_of_a_case_without_sources_are_told(project: Path) -> None:
    assert names(project, {GUDANG: ("untuk latihan.", "untuk latihan [s1].")}) == ["unknown-source"]


def test_marks_of_a_strategy_without_sources_are_told(project: Path) -> None:
    text = (project / STRATEGY).read_text("utf-8").splitlines(keepends=True)
    (project / STRATEGY).write_text("".join(text[:4] + text[6:]), "utf-8")
    assert names(project) == ["unknown-source"]


def test_two_sources_with_one_number_are_told_at_the_second(project: Path) -> None:
    second = '  - {id: s1, publisher: Media Contoh, kind: berita, voice: pelaku, url: "https://b.example"}\ncontributors'
    (finding,) = told(project, {POSKO: ("contributors", second)})
    assert (finding.name, finding.line, finding.column) == ("source-id-repeated", 38, 10)


@pytest.mark.parametrize(
    "name", ["BPBD Contoh", "bpbd contoh", "Badan Penanggulangan Bencana Daerah Kota Contoh"]
)
def test_a_registered_agency_under_its_name_is_told_its_code(project: Path, name: str) -> None:
    (finding,) = found(project, {POSKO: ("Dinas Sosial Kota Contoh", name)})
    assert finding.name == "registered-agency-by-name"
    assert finding.details["id"] == "bpbd-contoh"


def test_a_quotation_names_strategies_and_cases(project: Path) -> None:
    changes = {QUOTE: ("strategies: [komunikasi]", "strategies: [komunikas]\ncases: [posko]")}
    assert names(project, changes) == ["unknown-strategy", "unknown-case"]
