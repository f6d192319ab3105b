"""The published schemas say of a file what our own check says of it."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build import authoring, schemas, settings
from kb_build.authoring import published_schema
from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.reading import disk, validation
from tests.projects import REPOSITORY

NAMES = {"case": "case_study", "quote": "quote", "strategy": "strategy", "guide": "guide"}


def shipped() -> Iterator[Document]:
    """Every page that this repository ships."""
    for file in disk.shelf(settings.load(REPOSITORY)).sources:
        if file.kind in NAMES:
            yield disk.read(file, REPOSITORY)[0]


PAGES = list(shipped())


def published(name: str) -> jsonschema_rs.Draft202012Validator:
    """A validator for what is published, read as any program reads it: from the file's text alone."""
    made = {str(artifact.path): artifact.content for artifact in authoring.files()}
    return jsonschema_rs.Draft202012Validator(json.loads(made[addresses.SCHEMAS[name]] or ""))


def keywords(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key, value
            yield from keywords(value)
    elif isinstance(node, list):
        for item in node:
            yield from keywords(item)


@pytest.mark.parametrize("document", PAGES, ids=lambda document: str(document.source.path))
def test_every_shipped_page_fits_its_published_schema(document: Document) -> None:
    assert published(NAMES[document.kind]).is_valid(document.data)


@pytest.mark.parametrize("kind", NAMES)
def test_a_page_with_an_unknown_field_or_without_its_fields_does_not_fit(kind: str) -> None:
    page = next(document for document in PAGES if document.kind == kind)
    schema = published(NAMES[kind])
    assert not schema.is_valid({**(page.data or {}), "warna": "biru"})
    assert not schema.is_valid({})


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("case", {"period": {"start": "kemarin", "ongoing": True}}),
        ("case", {"outcome": "sukses"}),
        (
            "case",
            {"sources": [{"id": "s1", "publisher": "Dinas Contoh", "kind": "laporan", "voice": "pelaku"}]},
        ),
        (
            "case",
            {
                "sources": [
                    {
                        "id": "1",
                        "publisher": "Dinas",
                        "kind": "laporan",
                        "voice": "pelaku",
                        "url": "https://a",
                    }
                ]
            },
        ),
        ("case", {"agencies": [{"role": "koordinator"}, {"role": "pelaksana"}]}),
        (
            "quote",
            {"verification": {"state": "tidak-terlacak", "date": "2026", "method": "Dicari."}, "source": {}},
        ),
        ("strategy", {"order": "satu"}),
        ("guide", {"redirect_from": ["tanpa-garis-miring"]}),
    ],
)
def test_a_wrong_value_does_not_fit_however_deep_it_stands(kind: str, changes: dict[str, Any]) -> None:
    page = next(document for document in PAGES if document.kind == kind)
    assert not published(NAMES[kind]).is_valid({**(page.data or {}), **changes})


@pytest.mark.parametrize("name", NAMES.values())
def test_a_published_schema_is_sound_and_whole_in_itself(name: str) -> None:
    schema = published_schema.published(name)
    jsonschema_rs.meta.validate(schema)
    assert schema["$id"] == PurePosixPath(addresses.SCHEMAS[name]).name
    found = list(keywords(schema))
    references = {value for key, value in found if key == "$ref"}
    assert references <= {f"#/$defs/{key}" for key in schema.get("$defs", {})}
    assert [key for key, _ in found if key.startswith("x-")] == []
    assert [value for key, value in found if (key, value) == ("format", "partial-date")] == []


@pytest.mark.parametrize("name", NAMES.values())
def test_a_published_schema_keeps_every_field_with_its_label_and_its_choices(name: str) -> None:
    made, ours = published_schema.published(name), schemas.load(name)
    assert list(made["properties"]) == list(ours["properties"])
    assert (made["title"], made["required"]) == (ours["title"], ours["required"])
    for key in ("title", "description", "enum", "examples", "default"):
        inlined = [value for word, value in keywords(made["properties"]) if word == key]
        assert [value for word, value in keywords(ours["properties"]) if word == key] == inlined


@given(st.from_regex(r"[12][0-9]{3}(-[0-9]{2}){0,2}", fullmatch=True))
def test_every_date_that_we_accept_has_the_published_form(written: str) -> None:
    schema = jsonschema_rs.Draft202012Validator({"pattern": published_schema.PARTIAL_DATE})
    if validation.is_partial_date(written):
        assert schema.is_valid(written)


@given(st.text("0123456789-a", max_size=11))
def test_what_has_the_published_form_is_a_date_but_for_days_that_no_month_has(written: str) -> None:
    schema = jsonschema_rs.Draft202012Validator({"pattern": published_schema.PARTIAL_DATE})
    if schema.is_valid(written):
        assert validation.is_partial_date(written) or written[8:] in ("29", "30", "31")
