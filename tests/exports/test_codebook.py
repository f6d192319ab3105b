import csv
import io
import re
from pathlib import Path

import pytest

from kb_build import exports, schemas
from kb_build.exports import wording
from tests.exports import making

CODE = "".join(path.read_text("utf-8") for path in sorted(Path(exports.__path__[0]).glob("*.py")))

OWN_WORDS = {"pembanding", "dasar", "lanjut"}
"""Choices whose code is the word that people use."""


def rows() -> list[dict[str, str]]:
    text = making.shipped()["data/buku-kode.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_column_and_field_has_a_name_and_a_meaning() -> None:
    assert [row for row in rows() if not (row["nama"] and row["arti"])] == []


def test_a_column_of_choices_lists_them_with_their_words() -> None:
    (outcome,) = [row for row in rows() if (row["berkas"], row["isian"]) == ("kasus.csv", "outcome")]
    assert "tidak-tercapai = Tidak tercapai" in outcome["pilihan"]


def test_every_choice_has_a_word_that_is_not_its_code() -> None:
    for row in rows():
        for choice in filter(None, row["pilihan"].split("; ")):
            value, _, label = choice.partition(" = ")
            assert label, row
            assert label != value or value in OWN_WORDS, row


def test_fields_inside_others_are_told_by_their_whole_path() -> None:
    fields = {row["isian"] for row in rows() if row["berkas"] == "case_study"}
    assert {"results.baseline.date", "sources.voice", "agencies.role", "review.state"} <= fields


@pytest.mark.parametrize("name", ["case_study", "quote", "strategy", "guide"])
def test_every_field_of_a_schema_is_explained(name: str) -> None:
    fields = {row["isian"] for row in rows() if row["berkas"] == name}
    assert set(schemas.load(name)["properties"]) <= fields


def test_every_word_for_programs_is_used() -> None:
    told = wording._words()
    in_tables = {column for table in told["tables"].values() for column in table["columns"]}
    for group in ("sentences", "directions", "computed"):
        for key in told[group]:
            assert key in in_tables or re.search(rf'["\']{key}["\']', CODE), (group, key)


def test_every_file_that_is_described_is_made() -> None:
    assert wording.files().keys() <= making.shipped().keys()
