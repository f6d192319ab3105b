"""The shape of the file of the whole library: the shapes of the source files, and what is worked out."""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from kb_build.exports.given import Given
from kb_build.exports.whole_library import SCHEMA_PATH
from kb_build.exports.wording import computed, sentence
from kb_build.model.artifact import Artifact

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_WORDS: Schema = {"type": "object", "additionalProperties": _TEXT}
_EVIDENCE: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["level", "label", "reason"],
    "properties": {
        "level": {"type": ["integer", "null"], "minimum": 0, "maximum": 4},
        **dict.fromkeys(("state", "label", "reason", "caution"), _TEXT),
    },
}
_BODY: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["markdown", "text"],
    "properties": {"markdown": _TEXT, "text": _TEXT},
}
_CASES: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "url", "title", "evidence", "evidence_label", "nature", "review"],
        "additionalProperties": _TEXT,
    },
}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_HEAD: Schema = {"kind": _TEXT, "id": _TEXT, "url": _TEXT, "path": _TEXT, "evidence": _EVIDENCE}
_FOOT: Schema = {"labels": {"type": "object", "additionalProperties": _WORDS}, "body": _BODY}
_RECORDS: Mapping[str, tuple[str, Schema]] = {
    "cases": ("case_study", {**_HEAD, "lessons": _TEXTS, "conditions": _TEXTS, **_FOOT}),
    "quotes": ("quote", {**_HEAD, "nature": _TEXT, "quotable": {"type": "boolean"}, **_FOOT}),
    "strategies": ("strategy", {**_HEAD, "nature": _TEXT, "cases": _CASES, "quotes": _TEXTS, **_FOOT}),
    "guides": ("guide", {**_HEAD, "nature": _TEXT, **_FOOT}),
}
_REGISTERS: Mapping[str, tuple[str, Schema]] = {
    "agencies": ("agencies", {"id": _TEXT, "cases": _CASES}),
    "sectors": ("sectors", {"id": _TEXT, "cases": _CASES}),
    "regions": ("regions", {"id": _TEXT, "cases": _CASES}),
    "synonyms": ("synonyms", {"id": _TEXT}),
    "terms": ("glossary", {"id": _TEXT}),
}
_ABOUT = (
    *("$schema", "name", "url", "date", "license", "license_note"),
    *("promise", "caution", "unofficial", "untraceable"),
)


def file(given: Given) -> Artifact:
    """The schema as a file that any validator reads, whole in itself."""
    text = json.dumps(schema(given), ensure_ascii=False, indent=1)
    return Artifact(path=PurePosixPath(SCHEMA_PATH), content=f"{text}\n")


def schema(given: Given) -> Schema:
    """JSON Schema 2020-12 of the whole library."""
    definitions: Schema = {}
    lists = {
        **{name: _list(_record(*made, given, definitions)) for name, made in _RECORDS.items()},
        **{name: _list(_entry(*made, given, definitions)) for name, made in _REGISTERS.items()},
    }
    about = dict.fromkeys(_ABOUT, _TEXT)
    properties = {**about, "labels": {"type": "object", "additionalProperties": _WORDS}, **lists}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": PurePosixPath(SCHEMA_PATH).name,
        "title": given.site_name,
        "description": sentence("promise"),
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
        "$defs": dict(sorted(definitions.items())),
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _record(name: str, worked_out: Schema, given: Given, definitions: Schema) -> Schema:
    """The schema of a file with what the build adds to it; what it refers to joins the definitions."""
    shape = {key: value for key, value in given.shapes[name].items() if key not in ("$schema", "$id")}
    definitions |= shape.pop("$defs", {})
    made = _with(shape, worked_out)
    return {**made, "required": list(dict.fromkeys((*made["required"], "nature")))}


def _entry(name: str, worked_out: Schema, given: Given, definitions: Schema) -> Schema:
    """The schema of one entry of a vocabulary, where the file has it below its id."""
    definitions |= given.shapes[name].get("$defs", {})
    return _with(given.shapes[name]["additionalProperties"], worked_out)


def _with(shape: Mapping[str, Any], worked_out: Schema) -> Schema:
    described = {
        key: {**computed(key), **node} if key not in ("evidence", "cases", "quotes") else node
        for key, node in worked_out.items()
        if key not in shape["properties"]
    }
    required = [*described, *shape["required"]]
    return {**shape, "required": required, "properties": {**described, **shape["properties"]}}
