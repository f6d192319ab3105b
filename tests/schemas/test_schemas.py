"""The schemas speak to authors: each field has a label, a sentence and an example that can be copied."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build import schemas
from kb_build.model.document import Kind
from kb_build.reading import disk, fields, validation
from kb_build.text.source import Source

KINDS: tuple[Kind, ...] = (
    "case",
    "quote",
    "strategy",
    "guide",
    "agencies",
    "sectors",
    "regions",
    "synonyms",
    "glossary",
)
OBJECTS: tuple[tuple[Kind, fields.Path], ...] = (
    *((kind, ()) for kind in KINDS[:4]),
    *((kind, ("contoh",)) for kind in KINDS[4:]),
    *(
        ("case", (name, 0))
        for name in ("agencies", "sources", "strategies", "results", "related", "responses")
    ),
    *(("case", (name, 0)) for name in ("contributors", "images")),
    *(("case", (name,)) for name in ("place", "period", "continuity", "teaching", "review")),
    ("case", ("results", 0, "baseline")),
    *(("quote", (name,)) for name in ("original", "said", "source", "found_in", "verification")),
    ("quote", ("speakers", 0)),
    ("strategy", ("sources", 0)),
    ("glossary", ("contoh", "source")),
)
_WORDS = ["yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "2024", "33.10", "-", "a: b", "#"]


def _fields() -> Iterator[Any]:
    for kind, path in OBJECTS:
        for key, field in fields.known_fields(kind, path).items():
            yield pytest.param(kind, (*path, key), field, id="/".join(map(str, (kind, *path, key))))


FIELDS = list(_fields())
ONLY_INCOMPLETE = {"missing-key", "none-of-these", "undated-result", "unsourced-result"}
TWICE_IN_LISTS = {"repeated-item"}


@pytest.mark.parametrize(("kind", "path", "field"), FIELDS)
def test_a_field_has_a_label_a_sentence_and_an_example(kind: Kind, path: fields.Path, field: Any) -> None:
    assert field["title"].rstrip(".:?!") == field["title"]
    assert field["description"].endswith((".", "?"))
    assert field["examples"]


@pytest.mark.parametrize(("kind", "path", "field"), FIELDS)
def test_an_example_has_the_form_that_is_asked_for(kind: Kind, path: fields.Path, field: Any) -> None:
    source = Source(path=PurePosixPath("berkas.md"), text="")
    data = _around(path, field["examples"][0])
    document = replace(disk.parse(source, kind, "berkas"), data=data)
    assert {finding.name for finding in validation.check(document)} <= ONLY_INCOMPLETE | TWICE_IN_LISTS


def _around(path: fields.Path, value: Any) -> Any:
    """The value at its path and nothing else; lists hold it twice, because some need two items."""
    for part in reversed(path):
        value = [value, value] if isinstance(part, int) else {part: value}
    return value


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.text().filter(str.isprintable) | st.integers() | st.booleans() | st.sampled_from(_WORDS),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.from_regex("[a-z]{2,8}", fullmatch=True), inner)
        ),
        max_leaves=6,
    )
)
def test_a_value_on_one_line_reads_back_as_it_was(value: object) -> None:
    assert yaml.safe_load(f"isi: {schemas.flow(value)}") == {"isi": value}


def test_what_stands_beside_a_reference_wins() -> None:
    field = fields.field_at("quote", ("found_in",))
    assert field["title"] == "Ditemukan di"
    assert field["required"] == ["id", "publisher", "kind", "voice"]
