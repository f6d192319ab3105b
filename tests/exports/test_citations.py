"""Files for reference managers, read by programs that are not ours."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pytest
import rispy
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from kb_build import settings
from kb_build.exports import citations
from kb_build.model.citation import Author, Citation
from kb_build.pages import citable
from tests import shipped_library
from tests.model.test_citation import cited
from tests.projects import REPOSITORY

HOSTILE = (
    "Rp100% & kerja_sama #1 {satu} ~ ^ \\emph{dua} $x$",
    'Judul "dengan" tanda ‘petik’, koma, dan </script><script>alert(1)</script>',
    "} kurung tidak berpasangan {",
    "مرحبا kanan ke kiri, 😀, é ñ ü",
    "Baris\r\npertama\nER  - \nTY  - JOUR",
    "@article{x, title = {y}}",
    "a" * 110,
)
SIGNS = (
    ("textbraceleft", "{"),
    ("textbraceright", "}"),
    ("textless", "<"),
    ("textgreater", ">"),
    ("textasciicircum", "^"),
)
"""Commands of LaTeX that the reader leaves out or prints as a lookalike."""
CSL_VARIABLES = {
    *("id", "type", "title", "author", "issued", "container-title", "publisher", "genre"),
    *("URL", "language", "abstract", "note", "keyword"),
}


def read_bibtex(entries: Iterable[Citation]) -> Mapping[str, Entry]:
    entry_by_key: Mapping[str, Entry] = parse_string(citations.bibtex(list(entries)), "bibtex").entries
    return entry_by_key


def typeset(latex: str) -> str:
    """What LaTeX would print."""
    known = get_default_latex_context_db()
    known.add_context_category("signs", macros=[MacroTextSpec(*sign) for sign in SIGNS], prepend=True)
    return str(LatexNodes2Text(math_mode="verbatim", latex_context=known).latex_to_text(latex))


def read_ris(entries: Iterable[Citation]) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = rispy.loads(citations.ris(list(entries)))
    return records


def printed(entry: Citation) -> str:
    """A citation in the Harvard style, made by a citation processor."""
    source = CiteProcJSON(json.loads(citations.csl_json([entry])))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Cited([CitationItem(entry.key)]))
    return "".join(map(str, bibliography.bibliography()))


def shipped() -> list[Citation]:
    return list(citable.citations(shipped_library.library(), settings.load(REPOSITORY)).values())


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("title", HOSTILE)
def test_bibtex_holds_any_title_and_typesets_it_as_it_was(title: str) -> None:
    entries = read_bibtex([cited(title=title), cited(address="kasus/lain/")])
    assert list(entries) == ["kasus:samsat", "kasus:lain"]
    assert one_line(typeset(entries["kasus:samsat"].fields["title"])) == one_line(title)


@pytest.mark.parametrize("title", HOSTILE)
def test_ris_holds_any_title_in_one_record(title: str) -> None:
    first, second = read_ris([cited(title=title), cited(title="Lain")])
    assert first["title"] == one_line(title)
    assert (first["type_of_reference"], second["title"]) == ("RPRT", "Lain")


@pytest.mark.parametrize("title", HOSTILE)
def test_csl_json_holds_any_title(title: str) -> None:
    (entry,) = json.loads(citations.csl_json([cited(title=title)]))
    assert entry["title"] == one_line(title)


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1, max_size=60
)


@given(TEXT.filter(str.strip))
def test_no_text_makes_a_second_entry_or_loses_one(text: str) -> None:
    entry = cited(title=text, abstract=text, evidence=text, keywords=(text,))
    assert len(read_bibtex([entry])) == 1
    (record,) = read_ris([entry])
    assert record["title"] == one_line(text)


def test_a_case_is_a_report_of_the_site_and_every_other_page_a_web_page() -> None:
    report, page = cited(), cited(kind="strategy", address="strategi/x/")
    entries = read_bibtex([report, page])
    assert [entry.type for entry in entries.values()] == ["techreport", "misc"]
    assert entries["kasus:samsat"].fields["institution"] == "Pustaka Contoh"
    assert [record["type_of_reference"] for record in read_ris([report, page])] == ["RPRT", "ELEC"]
    assert [item["type"] for item in json.loads(citations.csl_json([report, page]))] == ["report", "webpage"]


def test_names_stay_whole() -> None:
    entry = cited(authors=(Author(name="Tim penyusun"), Author(name="Sari Dewi dan Rekan")))
    people = read_bibtex([entry])["kasus:samsat"].persons["author"]
    assert [str(person) for person in people] == ["{Tim penyusun}", "{Sari Dewi dan Rekan}"]
    assert read_ris([entry])[0]["authors"] == ["Tim penyusun", "Sari Dewi dan Rekan"]
    assert "Tim penyusun" in printed(entry)


@pytest.mark.parametrize(
    ("date", "bibtex", "ris", "csl"),
    [
        ("2026-01-02", {"year": "2026", "month": "January"}, "2026/01/02/", [[2026, 1, 2]]),
        ("2026-11", {"year": "2026", "month": "November"}, "2026/11//", [[2026, 11]]),
        ("2026", {"year": "2026"}, "2026///", [[2026]]),
    ],
)
def test_a_date_is_as_exact_as_somebody_wrote_it(
    date: str, bibtex: Mapping[str, str], ris: str, csl: list[list[int]]
) -> None:
    entry = cited(date=date)
    fields = read_bibtex([entry])["kasus:samsat"].fields
    assert {name: fields[name] for name in ("year", "month") if name in fields} == bibtex
    assert read_ris([entry])[0]["date"] == ris
    assert json.loads(citations.csl_json([entry]))[0]["issued"] == {"date-parts": csl}


def test_a_date_that_nobody_wrote_down_is_in_no_file() -> None:
    entry = cited(date=None)
    assert not {"year", "month"} & set(read_bibtex([entry])["kasus:samsat"].fields)
    assert not {"year", "date"} & set(read_ris([entry])[0])
    assert "issued" not in json.loads(citations.csl_json([entry]))[0]


def test_a_citation_processor_prints_author_title_and_address() -> None:
    text = printed(cited(title="Satu nomor darurat", date="2026-01-02"))
    assert "Pustaka Contoh" in text
    assert "Satu nomor darurat" in text
    assert "2026" in text


def test_evidence_and_kind_are_in_every_format() -> None:
    entry = cited(genre="Studi kasus, contoh rekaan", evidence="Tingkat bukti: Belum ada sumber.")
    fields = read_bibtex([entry])["kasus:samsat"].fields
    (record,) = read_ris([entry])
    (item,) = json.loads(citations.csl_json([entry]))
    assert {fields["type"], record["type_of_work"], item["genre"]} == {entry.genre}
    assert {fields["note"], *record["notes"], item["note"]} == {entry.evidence}


def test_lines_of_ris_end_as_the_format_asks() -> None:
    (file,) = (file for file in citations.files([cited()]) if str(file.path) == "kasus/samsat/sitasi.ris")
    assert isinstance(file.content, bytes)
    lines = file.content.split(b"\r\n")
    assert not any(b"\n" in line for line in lines)
    assert (lines[0], lines[-3:]) == (b"TY  - RPRT", [b"ER  - ", b"", b""])


def test_every_page_has_three_files_and_all_pages_together_three_more() -> None:
    paths = [str(file.path) for file in citations.files([cited(), cited(address="strategi/x/")])]
    assert paths == [
        f"{folder}/sitasi.{ending}"
        for folder in ("kasus/samsat", "strategi/x", "data")
        for ending in ("bib", "ris", "json")
    ]
    assert citations.files([]) == ()


def test_the_shipped_library_reads_back_whole_from_every_format() -> None:
    everything = shipped()
    keys = [entry.key for entry in everything]
    assert list(read_bibtex(everything)) == keys
    assert [record["id"] for record in read_ris(everything)] == keys
    items = json.loads(citations.csl_json(everything))
    assert [item["id"] for item in items] == keys
    assert {name for item in items for name in item} <= CSL_VARIABLES


def test_no_file_names_whom_untraceable_words_are_ascribed_to() -> None:
    texts = [str(file.content, "utf-8") for file in citations.files(shipped())]  # type: ignore[arg-type]
    for quote_id, name in shipped_library.untraceable_names().items():
        assert not any(name in text or quote_id in text for text in texts), quote_id
