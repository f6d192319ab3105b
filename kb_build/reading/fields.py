"""Which field of its schema does a value of a file fill?"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from kb_build import schemas
from kb_build.model.document import Kind

Path = tuple[str | int, ...]
"""The steps from a file's values to one of them."""

Schema = dict[str, Any]

_SCHEMA_NAMES: dict[Kind, str] = {"case": "case_study"}


def schema_for(kind: Kind) -> Schema:
    """The schema of a kind of file."""
    return schemas.load(_SCHEMA_NAMES.get(kind, kind))


def field_at(kind: Kind, path: Path) -> Schema:
    """The schema of the value at a path, references followed; empty where the schema knows nothing."""
    return _located(kind, path)[0]


def labelled_field_at(kind: Kind, path: Path) -> Schema:
    """The field at a path as authors know it: of an item without a label, the list it stands in."""
    while path and "title" not in field_at(kind, path):
        path = path[:-1]
    return field_at(kind, path)


def example_at(kind: Kind, path: Path) -> tuple[str, object]:
    """The key to write and an example of its value; of an item, those of the list it stands in."""
    while path and not (isinstance(path[-1], str) and "examples" in field_at(kind, path)):
        path = path[:-1]
    examples = field_at(kind, path).get("examples", [""])
    return str(path[-1]) if path else "", examples[0]


def known_fields(kind: Kind, path: Path) -> dict[str, Schema]:
    """The fields that may stand in the object at a path, by key."""
    node, within = _located(kind, path)
    return schemas.properties(node, within)


def choices(field: Schema) -> tuple[str, ...]:
    """The keys of which an object needs one."""
    branches = (*field.get("oneOf", ()), *field.get("anyOf", ()))
    return tuple(key for branch in branches for key in branch.get("required", ()))


@cache
def unique_together(kind: Kind) -> Mapping[str, tuple[str, ...]]:
    """Of each list in which no two items may agree in some fields, by its key, those fields."""
    listed = schema_for(kind).get("properties", {}).items()
    return {key: tuple(field["x-unique"]) for key, field in listed if "x-unique" in field}


def _located(kind: Kind, path: Path) -> tuple[Schema, Schema]:
    """The schema at a path and the schema document in which its own references are to be read."""
    within = schema_for(kind)
    node = within
    for part in path:
        step = _step(node, part)
        if not isinstance(step, dict):
            return {}, within
        node, within = schemas.resolve(step, within), schemas.root_of(step, within)
    return node, within


def _step(node: Schema, part: str | int) -> object:
    if isinstance(part, int):
        listing = next((branch for branch in node.get("oneOf", ()) if "items" in branch), node)
        return listing.get("items")
    properties = node.get("properties", {})
    return properties[part] if part in properties else node.get("additionalProperties")
