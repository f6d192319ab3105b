"""Sentences that are hard to follow on a phone."""

from pathlib import Path, PurePosixPath

import pytest

from kb_build.checks import sentences
from kb_build.reading import disk
from kb_build.text.source import Source
from tests.checks.found import GUIDE, GUIDE_TEXT, POSKO, names, told

SHORT = "Posko itu menjawab laporan warga."


def _words(count: int) -> str:
    return f"Warga {' '.join(['dan'] * (count - 2))} petugas."


def _written(project: Path, text: str) -> list[str]:
    return names(project, {GUIDE: (GUIDE_TEXT, text)})


def test_a_sentence_of_more_than_45_words_is_told_where_it_begins(project: Path) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, f"{SHORT} {_words(46)} {SHORT}")})
    assert (finding.name, finding.severity, finding.line, finding.column) == (
        "long-sentence",
        "advice",
        6,
        35,
    )
    assert finding.message == "Kalimat ini 46 kata."


def test_45_words_are_fine(project: Path) -> None:
    assert _written(project, _words(45)) == []


def test_markup_and_source_marks_do_not_hide_the_place(project: Path) -> None:
    text = f"{SHORT}\n\n- Satu.\n- **Warga** [s1] *dan* [dan](bukti.md) {_words(46)}"
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, text)})
    assert (finding.line, finding.column) == (9, 5)


def test_two_long_sentences_that_begin_alike_are_told_in_their_places(project: Path) -> None:
    findings = told(project, {GUIDE: (GUIDE_TEXT, f"{_words(46)}\n\n{_words(47)}")})
    assert [(finding.line, finding.message) for finding in findings] == [
        (6, "Kalimat ini 46 kata."),
        (8, "Kalimat ini 47 kata."),
    ]


def test_a_long_summary_is_told_at_its_field(project: Path) -> None:
    text = f"Tiga {' '.join(['dan'] * 45)} dinas."
    (finding,) = told(project, {POSKO: ("Tiga dinas menjawab laporan banjir dari satu posko.", text)})
    assert (finding.line, finding.column) == (3, 10)


@pytest.mark.parametrize("cut", ["No. 5", "hlm. 12", "Dr. Fulanah", "Rp1.000", "dll. dan"])
def test_a_word_cut_short_does_not_divide_a_sentence(project: Path, cut: str) -> None:
    text = f"Warga {' '.join(['dan'] * 22)} {cut} {' '.join(['dan'] * 23)} petugas."
    assert _written(project, text) == ["long-sentence"]


def test_neither_lists_nor_tables_nor_headings_make_a_sentence(project: Path) -> None:
    items = "\n".join("- satu dua tiga empat lima" for _ in range(12))
    rows = "\n".join("| satu dua tiga | empat lima enam |" for _ in range(12))
    assert _written(project, f"## Judul dua kata\n\n{items}\n\n| A | B |\n| - | - |\n{rows}") == []


@pytest.mark.parametrize("part", [".", "kata ", "kata. ", ".x", f"{_words(46)} ", "! "])
def test_a_very_long_text_is_read_to_its_end(part: str) -> None:
    text = f"---\ntitle: Contoh\n---\n\n{part * (50_000 // len(part))}\n\n{_words(46)}\n"
    source = Source(path=PurePosixPath(GUIDE), text=text)
    *_, last = sentences.check(disk.parse(source, "guide", "tentang/bukti"))
    assert last.details["found"] == "46"
