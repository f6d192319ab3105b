"""What every column and every field means: made from the schemas, so that it cannot fall behind them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kb_build import schemas
from kb_build.exports.given import Given
from kb_build.exports.wording import computed, tables
from kb_build.model.open_data import DataField

Schema = dict[str, Any]

RECORDS = (
    "case_study",
    "quote",
    "strategy",
    "guide",
    "agencies",
    "sectors",
    "regions",
    "synonyms",
    "glossary",
)
"""The schemas that describe the lists of the JSON file, in their order there."""


def of_tables(given: Given) -> Iterator[DataField]:
    """The columns of every table."""
    for name, table in tables().items():
        for column, pointer in table["columns"].items():
            found = _node(pointer) if pointer else computed(column)
            yield _meaning(f"{name}.csv", column, found, given)


def of_records(given: Given) -> Iterator[DataField]:
    """Every field of the JSON file that has a schema, however deep it stands."""
    for name in RECORDS:
        for path, node in _fields(schemas.load(name), schemas.load(name)):
            yield _meaning(name, path, node, given)


def rows(fields: Iterable[DataField]) -> Iterator[tuple[str, ...]]:
    """The codebook as a table; the first row names its columns."""
    yield ("berkas", "isian", "nama", "arti", "pilihan")
    for each in fields:
        choices = "; ".join(f"{value} = {label}" for value, label in each.choices)
        yield each.place, each.name, each.title, each.description, choices


def _meaning(place: str, field: str, node: Mapping[str, Any], given: Given) -> DataField:
    choices = tuple((str(value), _label(str(value), node["enum"], given)) for value in node.get("enum", ()))
    # The schema also tells writers how to type a date; readers meet it as it is.
    says = computed("date") if node.get("format") == "partial-date" else node
    return DataField(
        place=place, name=field, title=node["title"], description=says["description"], choices=choices
    )


def _label(value: str, choices: list[str], given: Given) -> str:
    """The word for a choice: from the one group of words that has exactly these choices."""
    found = (words[value] for words in given.labels.values() if list(words) == choices)
    return next(found, value)


def _node(pointer: str) -> Schema:
    """The schema of a field, from the name of its document and the fields that lead to it."""
    name, *steps = pointer.split("/")
    node = within = schemas.load(name)
    if steps[0] == "$defs":
        node, steps = within["$defs"][steps[1]], steps[2:]
    for step in steps:
        node, within = next((field, inner) for key, field, inner in _inside(node, within) if key == step)
    return node


def _fields(node: Schema, within: Schema, path: str = "") -> Iterator[tuple[str, Schema]]:
    for key, field, inner in _inside(node, within):
        yield f"{path}{key}", field
        yield from _fields(field, inner, f"{path}{key}.")


def _inside(node: Schema, within: Schema) -> Iterator[tuple[str, Schema, Schema]]:
    """The fields of an object, of each item of a list, or of each entry of a vocabulary.

    Each has its references followed, and comes with the document in which those inside it are to be read.
    """
    for branch in (node, *node.get("oneOf", ())):
        item = branch.get("items") or branch.get("additionalProperties") or branch
        document = schemas.root_of(item, within)
        for key, field in schemas.resolve(item, within).get("properties", {}).items():
            yield key, schemas.resolve(field, document), schemas.root_of(field, document)
