"""Nobody is called a suspect by name."""

from pathlib import Path, PurePosixPath

import pytest

from kb_build.checks import people
from kb_build.reading import disk
from kb_build.text.source import Source
from tests.checks.found import GUIDE, GUIDE_TEXT, POSKO, names, told


def _written(project: Path, text: str) -> list[str]:
    return names(project, {GUIDE: (GUIDE_TEXT, text)})


@pytest.mark.parametrize(
    "word",
    [
        "tersangka",
        "terdakwa",
        "terpidana",
        "diduga",
        "korupsi",
        "suap",
        "penyuapan",
        "penggelapan",
        "dugaannya",
    ],
)
def test_an_accusing_word_near_a_name_is_told(project: Path, word: str) -> None:
    (finding,) = told(
        project, {GUIDE: (GUIDE_TEXT, f"Menurut berita {word} itu mengenai Zubaidah Fulanah [s1].")}
    )
    assert (finding.name, finding.severity, finding.column) == ("person-accused", "warning", 16)
    assert finding.message == f"Kata `{word}` berdiri di dekat nama `Zubaidah Fulanah`."


def test_fields_are_looked_at_too(project: Path) -> None:
    text = "Kepala kantor, Bapak Zubaidin, menjadi tersangka."
    (finding,) = told(project, {POSKO: ("Laporan dijawab dalam 10 menit.", text)})
    assert (finding.name, finding.line) == ("person-accused", 23)


def test_titles_of_sources_are_not_the_authors_words(project: Path) -> None:
    title = "Zubaidah Fulanah menjadi tersangka"
    assert names(project, {POSKO: ("Laporan tahunan posko", title)}) == []


def test_one_sentence_is_told_once(project: Path) -> None:
    text = "Tersangka korupsi itu Zubaidah Fulanah, diduga bersama Zubaidin Fulanah."
    assert _written(project, text) == ["person-accused"]


@pytest.mark.parametrize(
    "text",
    [
        "Kepala dinas menjadi tersangka, menurut kejaksaan [s1].",
        "Zubaidah Fulanah memimpin rapat. Kemudian ada dugaan korupsi.",
        "Ada dugaan korupsi.\n\nZubaidah Fulanah memimpin rapat.",
        "- Ada dugaan korupsi\n- Zubaidah Fulanah memimpin rapat",
        "Zubaidah Fulanah mengajar pencegahan korupsi.",
        "Zubaidah Fulanah bekerja di Komisi Pemberantasan Korupsi.",
        "Zubaidah Fulanah menulis [laporan](https://contoh.example/ajang-korupsi).",
        "Dinas Sosial Kota Contoh melaporkan dugaan penggelapan.",
        "Zubaidah Fulanah menyebut cahaya yang gelap dan uap air.",
    ],
)
def test_offices_other_sentences_and_harmless_words_are_fine(project: Path, text: str) -> None:
    assert _written(project, text) == []


@pytest.mark.parametrize("part", ["korupsi ", "korupsi. ", "Aa ", "\n", ".", "Zubaidah Fulanah korupsi "])
def test_a_very_long_text_is_read_to_its_end(part: str) -> None:
    end = "Zubaidah Fulanah menjadi tersangka."
    text = f"---\ntitle: Contoh\n---\n\n{part * 10_000}\n\n{end}\n"
    source = Source(path=PurePosixPath(GUIDE), text=text)
    *_, last = people.check(disk.parse(source, "guide", "tentang/bukti"))
    assert last.place.span.start == text.index("tersangka")


def test_the_home_page_is_looked_at_and_lists_of_names_are_not(project: Path) -> None:
    home = project / "content/index.md"
    home.write_text(home.read_text("utf-8") + "\nZubaidah Fulanah menjadi tersangka.\n", "utf-8")
    assert names(project) == ["person-accused"]
    agencies = project / "content/vocabularies/agencies.yaml"
    agencies.write_text(agencies.read_text("utf-8") + "# Zubaidah Fulanah menjadi tersangka.\n", "utf-8")
    assert names(project) == ["person-accused"]
