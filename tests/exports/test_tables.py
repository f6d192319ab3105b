"""The tables, read by programs that are not ours."""

import csv
import io
from pathlib import Path

import duckdb
import pytest

from kb_build.exports.wording import tables
from kb_build.model.quote import Verification
from tests import nouns, shipped_library
from tests.exports import making

NAMES = sorted(tables())
DANGEROUS = ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "＝1"]


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode("utf-8-sig"), newline="")))


def read_elsewhere(data: bytes, folder: Path) -> tuple[list[str], list[tuple[str | None, ...]]]:
    """Columns and rows as another program's reader has them."""
    path = folder / "tabel.csv"
    path.write_bytes(data)
    found = duckdb.read_csv(str(path), header=True, all_varchar=True)
    return found.columns, found.fetchall()


@pytest.mark.parametrize("name", [*NAMES, "buku-kode"])
def test_another_program_reads_the_same_columns_and_as_many_rows(name: str, tmp_path: Path) -> None:
    ours = rows(making.shipped(), name)
    columns, theirs = read_elsewhere(making.shipped()[f"data/{name}.csv"], tmp_path)
    assert columns == list(ours[0])
    assert [tuple(value or "" for value in row) for row in theirs] == [tuple(row.values()) for row in ours]


@pytest.mark.parametrize("name", NAMES)
def test_every_row_carries_evidence_in_words_and_nature(name: str) -> None:
    found = rows(making.shipped(), name)
    assert found
    assert all(row["evidence_label"] and row["nature"] for row in found)
    rated = [row for row in found if row.get("of_kind") != "strategy"]
    assert all(row["evidence"] for row in rated)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_exactly_the_columns_that_the_codebook_explains(name: str) -> None:
    explained = [
        row["isian"] for row in rows(making.shipped(), "buku-kode") if row["berkas"] == f"{name}.csv"
    ]
    assert list(rows(making.shipped(), name)[0]) == explained


@pytest.mark.parametrize("name", NAMES)
def test_every_column_is_filled_somewhere(name: str) -> None:
    found = rows(making.shipped(), name)
    never = [column for column in found[0] if not any(row[column] for row in found)]
    allowed = {
        "sumber": {"archive", "speaker", "held_at"},
        "kasus": set(),
        "kutipan": {"locator", "occasion"},
    }
    assert set(never) <= allowed.get(name, set())


def test_the_tables_count_what_the_library_holds() -> None:
    library = shipped_library.library()
    cases = library.cases.values()
    counts = {name: len(rows(making.shipped(), name)) for name in NAMES}
    assert counts["kasus"] == len(cases)
    assert counts["hasil"] == sum(len(case.results) for case in cases)
    assert counts["instansi"] == sum(len(case.agencies) for case in cases)
    assert counts["strategi"] == sum(len(case.strategies) for case in cases)
    assert counts["sektor"] == sum(len(case.sector) for case in cases)
    assert counts["kutipan"] == sum(1 for quote in library.quotes.values() if not quote.is_untraceable)


def test_spreadsheets_are_told_that_it_is_utf8() -> None:
    assert all(making.shipped()[f"data/{name}.csv"].startswith(b"\xef\xbb\xbf") for name in NAMES)


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_begins_like_a_formula_is_made_harmless(text: str) -> None:
    case = nouns.case(title=text, summary=f"aman {text}")
    (row,) = rows(making.files(nouns.library([case])), "kasus")
    assert row["title"] == f"'{text}"
    assert row["summary"] == f"aman {text}"


def test_commas_quotation_marks_and_line_ends_stay_in_their_cell(tmp_path: Path) -> None:
    title = 'Satu, "dua"\ntiga; Ünïcode 🙂 \u202b'
    files = making.files(nouns.library([nouns.case(title=title)]))
    columns, (row,) = read_elsewhere(files["data/kasus.csv"], tmp_path)
    assert row[columns.index("title")] == title


def test_a_disputed_quotation_says_so_in_its_row() -> None:
    disputed = Verification(state="disengketakan", date="2026", method="Ditanyakan.")
    (row,) = rows(making.files(nouns.library(quotes=[nouns.quote(verification=disputed)])), "kutipan")
    assert (row["evidence"], row["evidence_label"], row["quotable"]) == ("disengketakan", "Dibantah", "0")


def test_a_source_that_the_text_does_not_cite_is_told_from_one_that_it_does() -> None:
    case = nouns.case(text="Isi [s1].", sources=(nouns.source("s1"), nouns.source("s2")))
    found = rows(making.files(nouns.library([case])), "sumber")
    assert [(row["id"], row["cited"]) for row in found] == [("s1", "1"), ("s2", "0")]
