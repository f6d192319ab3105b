"""Signs that nobody sees, and letters that only look like Latin ones."""

from pathlib import Path

import pytest

from kb_build.diagnostics.fix import Edit
from kb_build.text.source import Span
from tests.checks.found import GUIDE, GUIDE_TEXT, found, names, told


def _written(project: Path, text: str) -> list[str]:
    return names(project, {GUIDE: (GUIDE_TEXT, text)})


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u200f", "\u2060", "\u3164", "\U000e0041"])
def test_a_sign_that_nobody_sees_is_told(project: Path, sign: str) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, f"Isi hala{sign}man.")})
    assert (finding.name, finding.line, finding.column) == ("invisible-character", 6, 9)
    assert f"U+{ord(sign):04X}" in finding.message


@pytest.mark.parametrize(("sign", "instead"), [("\u200b", ""), ("\u3164", " ")])
def test_a_sign_that_nobody_sees_can_be_taken_out_without_joining_words(
    project: Path, sign: str, instead: str
) -> None:
    (finding,) = found(project, {GUIDE: (GUIDE_TEXT, f"Isi{sign}halaman.")})
    assert finding.fix
    assert finding.fix.is_safe
    assert finding.fix.edits == (Edit(finding.place.span, instead),)


def test_neighbouring_unseen_signs_are_told_once(project: Path) -> None:
    (finding,) = found(project, {GUIDE: (GUIDE_TEXT, "Isi hala\u200b\u200b\u200cman.")})
    assert finding.place.span.end - finding.place.span.start == 3


@pytest.mark.parametrize("picture", ["👩\u200d💻", "❤\ufe0f", "1\ufe0f\u20e3"])
def test_pictures_are_put_together_with_unseen_signs(project: Path, picture: str) -> None:
    assert _written(project, f"Terima kasih {picture} semua.") == []


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_a_sign_that_turns_the_writing_is_told_in_the_fields_too(project: Path, sign: str) -> None:
    (finding,) = told(project, {GUIDE: ("title: Tentang", f"title: {sign}Tentang")})
    assert (finding.name, finding.severity, finding.line) == ("bidirectional-character", "error", 2)


def test_each_sign_that_turns_the_writing_is_told(project: Path) -> None:
    assert _written(project, "Isi \u202ehalaman\u202c ini.") == ["bidirectional-character"] * 2


@pytest.mark.parametrize(
    ("word", "script"),
    [("kоta", "Kiril"), ("Ρapua", "Yunani"), ("daeraհ", "Armenia")],
)
def test_a_word_with_letters_of_another_script_is_told(project: Path, word: str, script: str) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, f"Pegawai {word} bekerja.")})
    assert finding.message == f"Kata `{word}` mencampur huruf Latin dengan huruf {script}."
    assert (finding.column, finding.end_column) == (9, 9 + len(word))


@pytest.mark.parametrize(
    "text",
    ["Debu 30 μg/m³ dan 5 kΩ.", "Kota Москва di Rusia.", "Kafe Ambarrukmo, é dan ñ.", "“Satu” – dua … 3×4"],
)
def test_units_whole_foreign_words_accents_and_printed_signs_are_fine(project: Path, text: str) -> None:
    assert _written(project, text) == []


def test_the_place_of_a_sign_counts_what_stands_before_it(project: Path) -> None:
    (finding,) = found(project, {GUIDE: (GUIDE_TEXT, "“Dua”\u200b kata.")})
    text = (project / GUIDE).read_text("utf-8")
    at = text.index("\u200b")
    assert finding.place.span == Span(at, at + 1)
