"""The fixed sections of a page: all there, in order, with something in them."""

from pathlib import Path

import pytest

from tests.checks.found import GUDANG, GUIDE, GUIDE_TEXT, POSKO, STRATEGY, names, told
from tests.projects import change

_DRAFT = ("review: {state: sedang-diperiksa}", "review: {state: draf}")


@pytest.mark.parametrize(
    "section",
    [
        "Latar belakang {#latar-belakang}",
        "Kolaborasi {#kolaborasi}",
        "Hasil {#hasil}",
        "Pelajaran {#pelajaran}",
    ],
)
def test_a_section_that_is_missing_is_told_and_a_draft_may_lack_it(project: Path, section: str) -> None:
    (finding,) = told(project, {GUDANG: (f"## {section}", "Catatan.")})
    assert finding.message == f"Bagian `## {section}` belum ada."
    assert names(project, {GUDANG: _DRAFT}) == []


def test_a_misspelt_state_is_taken_for_a_draft(project: Path) -> None:
    change(project, {GUDANG: ("## Hasil {#hasil}", "### Hasil")})
    assert names(project, {GUDANG: ("sedang-diperiksa", "sedang-diperikas")}) == ["value-not-listed"]


def test_a_case_may_say_what_to_know_before_copying_it(project: Path) -> None:
    body = "ketiganya.\n\n## Kalau mau meniru {#syarat-replikasi}\n\n- Satu nomor telepon."
    assert names(project, {POSKO: ("tiga.", body)}) == []


def test_a_section_without_its_id_is_told_the_line_to_write(project: Path) -> None:
    found = told(project, {GUDANG: ("## Hasil {#hasil}", "## Hasilnya")})
    assert {finding.name for finding in found} == {"section-unknown", "section-missing"}
    unknown = next(finding for finding in found if finding.name == "section-unknown")
    assert unknown.help.startswith("Mungkin maksudnya `## Hasil {#hasil}`?")


def test_a_title_that_names_a_section_needs_no_id(project: Path) -> None:
    assert names(project, {GUDANG: ("## Hasil {#hasil}", "## Hasil")}) == []


def test_a_section_after_a_later_one_is_told(project: Path) -> None:
    text = (project / STRATEGY).read_text("utf-8")
    tools, traps = text.index("## Alat"), text.index("## Jebakan")
    swapped = (
        text[:tools]
        + text[traps : text.index("## Latihan")]
        + text[tools:traps]
        + text[text.index("## Latihan") :]
    )
    (project / STRATEGY).write_text(swapped, "utf-8")
    assert [(t.name, t.line) for t in told(project)] == [("section-out-of-order", 25)]


@pytest.mark.parametrize(
    ("content", "empty"),
    [
        ("", True),
        ("\n   \n", True),
        ("### Anak judul\n\nIsi.", False),
        ("```\nkode\n```", False),
        ("| a |\n| --- |\n| b |", False),
    ],
)
def test_a_section_with_nothing_in_it_is_told(project: Path, content: str, empty: bool) -> None:
    assert names(project, {GUDANG: ("Tidak ada hasil nyata.", content)}) == (
        ["section-empty"] if empty else []
    )


def test_the_last_section_is_not_empty_either(project: Path) -> None:
    (finding,) = told(project, {GUDANG: ("- Daftar barang dipakai bersama.", "")})
    assert (finding.name, finding.message) == ("section-empty", "Bagian `Pelajaran` masih kosong.")


def test_an_unknown_section_with_nothing_in_it_is_told_once(project: Path) -> None:
    assert names(project, {GUDANG: ("Dua dinas berbagi gudang.", "Isi.\n\n## Penutup\n")}) == [
        "section-unknown"
    ]


def test_a_guide_has_the_sections_it_likes(project: Path) -> None:
    assert names(project, {GUIDE: (GUIDE_TEXT, "## Apa saja\n\nIsi.\n\n## Ringkasan\n\nIsi.")}) == []


def test_a_heading_id_that_stands_twice_is_told_at_the_second(project: Path) -> None:
    (finding,) = told(project, {GUDANG: ("Dua dinas berbagi gudang.", "### Gudang {#hasil}\n\nIsi.")})
    assert (finding.name, finding.line) == ("heading-id-repeated", 32)


def test_headings_of_a_file_without_readable_fields_are_still_looked_at(project: Path) -> None:
    change(project, {GUIDE: ("title: Tentang bukti", "title: [")})
    assert names(project, {GUIDE: (GUIDE_TEXT, "# Judul kedua")}) == [
        "unreadable-yaml",
        "first-level-heading",
    ]


@pytest.mark.parametrize("heading", ["### Fakta", "### Catatan {#sumber}", "### Terkait"])
def test_a_heading_may_not_take_the_id_of_one_that_the_page_adds(project: Path, heading: str) -> None:
    changes = {GUDANG: ("## Hasil {#hasil}", f"## Hasil {{#hasil}}\n\nAda.\n\n{heading}")}
    assert names(project, changes) == ["heading-id-repeated"]


def test_more_headings_than_the_renderer_can_bear_are_told(project: Path) -> None:
    many = "\n".join("## Judul" for _ in range(401))
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, many)})
    assert (finding.name, finding.message) == (
        "too-many-headings",
        "Naskah ini punya 401 judul; paling banyak 400.",
    )
    assert finding.line == 406
