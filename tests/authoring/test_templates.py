"""The empty files that contributors get, read the way every file is read."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from kb_build import authoring, compiler, schemas, settings
from kb_build.authoring import templates
from kb_build.model import addresses
from kb_build.model.document import Document, Kind
from kb_build.reading import disk, validation
from kb_build.text.source import Source

KINDS: dict[Kind, tuple[str, Callable[[], str]]] = {
    "case": ("case_study", templates.case),
    "quote": ("quote", templates.quote),
}
FILLED_CASE = {
    'title: ""': 'title: "Gudang logistik bersama di Kota Contoh"',
    'summary: ""': 'summary: "Dua dinas memakai satu gudang bantuan. Menurut dinas, kiriman tidak lagi '
    'datang dua kali; belum ada pemeriksaan pihak luar."',
    '  - name: ""\n    role: koordinator': "  - name: Dinas Sosial Kota Contoh\n    role: koordinator",
    '  - name: ""\n    role: pelaksana': "  - id: bpbd-contoh\n    role: pelaksana",
    'start: ""': 'start: "2021"',
    'publisher: ""': "publisher: Dinas Sosial Kota Contoh",
    'url: ""': 'url: "https://contoh.example/gudang"',
}
SOURCE_VALUES = ('publisher: ""', 'url: ""')
FILLED_QUOTE = {
    'text: ""': 'text: "Satu gudang cukup untuk dua dinas."',
    '  - name: ""': "  - name: Kepala Dinas Sosial Kota Contoh",
    'publisher: ""': "publisher: Koran Contoh",
    'url: ""': 'url: "https://contoh.example/berita"',
    'date: ""': 'date: "2026-01-02"',
    "strategies: []": "strategies: [komunikasi]",
}


def parsed(kind: Kind, text: str) -> Document:
    return disk.parse(Source(path=PurePosixPath("baru.md"), text=text), kind, "baru")


def fields(name: str) -> dict[str, Any]:
    found: dict[str, Any] = schemas.load(name)["properties"]
    return found


def filled(text: str, values: Mapping[str, str]) -> str:
    for empty, value in values.items():
        assert text.count(empty) == 1, empty
        text = text.replace(empty, value)
    return text


def optional_lines(kind: Kind) -> Iterator[tuple[str, str]]:
    """The lines of a template that come into force when their hash is taken away, by their field."""
    schema, template = KINDS[kind]
    for line in template().split("\n"):
        found = re.match(r"# ([a-z_]+): ", line)
        if found and found[1] in fields(schema):
            yield found[1], line


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_reader_reads_an_empty_template(kind: Kind) -> None:
    document = parsed(kind, KINDS[kind][1]())
    assert document.faults == ()
    assert document.data is not None
    assert set(schemas.load(KINDS[kind][0])["required"]) <= set(document.data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_lists_every_field_of_its_schema_once_in_its_order(kind: Kind) -> None:
    name, template = KINDS[kind]
    listed = re.findall(r"^(?:# )?([a-z_]+):(?= |$)", template(), re.MULTILINE)
    assert [field for field in listed if field in fields(name)] == list(fields(name))


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_stands_below_its_label_and_its_help(kind: Kind) -> None:
    name, template = KINDS[kind]
    schema = schemas.load(name)
    text = template()
    for field in schemas.properties(schema, schema).values():
        assert re.search(rf"^# {re.escape(field['title'])}:? {re.escape(field['description'])}", text, re.M)


@pytest.mark.parametrize("word", ["koordinator", "mengutip-pelaku", "siaran-pers", "tidak-tercapai"])
def test_every_choice_of_a_case_can_be_read_in_its_template(word: str) -> None:
    assert word in templates.case()


@pytest.mark.parametrize(
    ("kind", "field", "line"), [(kind, field, line) for kind in KINDS for field, line in optional_lines(kind)]
)
def test_an_optional_line_has_the_right_shape_once_its_hash_is_gone(
    kind: Kind, field: str, line: str
) -> None:
    document = parsed(kind, KINDS[kind][1]().replace(line, line.removeprefix("# ")))
    assert document.faults == ()
    assert field in (document.data or {})
    here = document.origin.key(f"/{field}").start
    inside = range(here, here + len(line))
    findings = [d for d in validation.check(document) if d.place.span.start in inside]
    assert [d.name for d in findings if d.name != "key-not-allowed-here"] == []


def test_a_filled_in_case_passes_the_check(project: Path) -> None:
    text = filled(templates.case(), FILLED_CASE)
    (project / "casestudies" / "gudang-kota.md").write_text(text, "utf-8")
    checked = compiler.check(settings.load(project))
    assert [(d.name, str(d.place.path)) for d in checked.diagnostics] == []
    assert "gudang-kota" in compiler.library(settings.load(project)).cases


def test_a_filled_in_quotation_passes_the_check(project: Path) -> None:
    text = filled(templates.quote(), FILLED_QUOTE)
    (project / "content" / "kutipan" / "satu-gudang.md").write_text(text, "utf-8")
    checked = compiler.check(settings.load(project))
    assert [d.name for d in checked.diagnostics] == ["orphan-quote"]  # no page shows it before it is traced
    assert "satu-gudang" in compiler.library(settings.load(project)).quotes


def test_a_case_whose_author_knows_no_source_passes_the_check(project: Path) -> None:
    sourceless = {empty: value for empty, value in FILLED_CASE.items() if empty not in SOURCE_VALUES}
    text = filled(templates.case(), sourceless)
    begin, end = text.index("sources:"), text.index("\n# Sifat kisah")
    text = f"{text[:begin]}sources: belum-ada\n{text[end:]}".replace(" [s1]", "")
    (project / "casestudies" / "gudang-kota.md").write_text(text, "utf-8")
    assert compiler.check(settings.load(project)).diagnostics == ()


def test_both_templates_are_published_where_the_guides_link_to_them() -> None:
    made = {str(artifact.path): artifact.content for artifact in authoring.files()}
    assert made[addresses.CASE_TEMPLATE] == templates.case()
    assert made[addresses.QUOTE_TEMPLATE] == templates.quote()
