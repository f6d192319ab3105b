"""The schemas as other programs read them: one JSON file for each kind of page, whole in itself.

An editor that is given such a file completes fields and choices while somebody types, and marks what does
not fit.
"""

import json
from pathlib import PurePosixPath
from typing import Any

from kb_build import schemas
from kb_build.model import addresses

Schema = dict[str, Any]

PARTIAL_DATE = r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
"""The form of a date, for programs that do not know our format; whether the day exists, only we can say."""

_OURS = "x-"
_OF_A_FILE = ("$schema", "$id")
_NAMED = frozenset({"properties", "patternProperties", "$defs"})
"""Keywords whose keys are names that authors write or that references use, not keywords."""
_VALUES = frozenset({"examples", "default", "enum", "const", "required"})
"""Keywords that hold values as they stand in a file."""


def text(name: str) -> str:
    """The file that is published for a schema, such as `case_study`."""
    return json.dumps(published(name), ensure_ascii=False, indent=2) + "\n"


def published(name: str) -> Schema:
    """A schema as it is published, under the name of its file."""
    return {**whole(name), "$id": PurePosixPath(addresses.SCHEMAS[name]).name}


def whole(name: str) -> Schema:
    """A schema with everything it refers to, and without what only this program understands."""
    parts: Schema = {}
    schema = _rewritten(schemas.load(name), name, name, parts)
    definitions = {**schema.pop("$defs", {}), **parts}
    return {**schema, "$defs": dict(sorted(definitions.items()))} if definitions else schema


def _rewritten(node: Schema, document: str, top: str, parts: Schema) -> Schema:
    """A node of one schema document as it stands in the file of another; what it refers to joins `parts`."""
    made: Schema = {}
    for key, value in node.items():
        if key.startswith(_OURS):
            continue
        if key == "$ref":
            made[key] = _reference(value, document, top, parts)
        elif (key, value) == ("format", "partial-date"):
            made["pattern"] = PARTIAL_DATE
        elif key in _NAMED:
            made[key] = {name: _inside(inner, document, top, parts) for name, inner in value.items()}
        else:
            made[key] = value if key in _VALUES else _inside(value, document, top, parts)
    return made


def _inside(value: Any, document: str, top: str, parts: Schema) -> Any:
    if isinstance(value, dict):
        return _rewritten(value, document, top, parts)
    if isinstance(value, list):
        return [_inside(item, document, top, parts) for item in value]
    return value


def _reference(written: str, document: str, top: str, parts: Schema) -> str:
    """The same reference inside the published file, after what it means was put there."""
    named, _, fragment = written.partition("#")
    target = named.removeprefix("kb:") or document
    if target == top:
        return f"#{fragment}"
    name = "-".join([target, *fragment.removeprefix("/$defs").strip("/").split("/")]).strip("-")
    if name not in parts:
        parts[name] = {}  # a place kept, so that a schema that refers to itself comes to an end
        meant = schemas.resolve({"$ref": f"kb:{target}#{fragment}"}, {})
        node = {key: inner for key, inner in meant.items() if key not in _OF_A_FILE}
        parts[name] = _rewritten(node, target, top, parts)
    return f"#/$defs/{name}"
