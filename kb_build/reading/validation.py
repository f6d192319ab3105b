"""Does a file have the shape its schema asks for? The only importer of jsonschema-rs."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationError, ValidationErrorKind

from kb_build import schemas
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.suggest import nearest, shortlist
from kb_build.model.document import Document, Kind

_SCHEMA_NAMES: dict[Kind, str] = {"case": "case_study"}
_FULL_YEAR = re.compile(r"[12][0-9]{3}")
_YEAR_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")
_LONGEST_SHOWN = 60
_TYPE_WORDS = {
    "string": "teks",
    "integer": "angka",
    "number": "angka",
    "boolean": "true atau false",
    "null": "kosong",
    "array": "daftar",
    "object": "kelompok isian",
}


def is_partial_date(value: str) -> bool:
    """Whether a text is a year, a year and month, or a day that exists in the calendar."""
    if _FULL_YEAR.fullmatch(value) or _YEAR_MONTH.fullmatch(value):
        return True
    if not re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def schema_for(kind: Kind) -> dict[str, Any]:
    """The schema of a kind of file."""
    return schemas.load(_SCHEMA_NAMES.get(kind, kind))


@cache
def _validator(kind: Kind) -> jsonschema_rs.Draft202012Validator:
    shared = [(f"kb:{name}", schemas.load(name)) for name in schemas.SHARED]
    return jsonschema_rs.Draft202012Validator(
        schema_for(kind),
        registry=jsonschema_rs.Registry(shared),
        validate_formats=True,
        formats={"partial-date": is_partial_date},
    )


def check(document: Document) -> Iterator[Diagnostic]:
    """What a document's values lack against its schema; one finding for one cause."""
    if document.data is None:
        return
    found = [
        finding
        for error in _validator(document.kind).iter_errors(document.data)
        for finding in _findings(error, document)
    ]
    yield from _without_echoes(found, document)


def _findings(error: ValidationError, document: Document) -> Iterator["_Finding"]:
    """An error of the validator as findings; of a failed choice, the branch that was meant."""
    kind = error.kind
    if isinstance(kind, ValidationErrorKind.OneOfNotValid | ValidationErrorKind.AnyOf):
        yield from _chosen_branch(error, kind.context, document)
    elif isinstance(kind, ValidationErrorKind.AdditionalProperties):
        for key in kind.unexpected:
            yield _Finding("unknown-key", (*error.instance_path, key), document, on_key=True)
    elif isinstance(kind, ValidationErrorKind.Required):
        yield _missing(error, kind.property, document)
    elif isinstance(kind, ValidationErrorKind.OneOfMultipleValid):
        yield _Finding("either-or", tuple(error.instance_path), document)
    elif isinstance(kind, ValidationErrorKind.FalseSchema):
        yield _Finding("key-not-allowed-here", tuple(error.instance_path), document, on_key=True)
    elif isinstance(kind, ValidationErrorKind.PropertyNames):
        name = str(error.instance) if isinstance(error.instance, str) else ""
        yield _Finding("wrong-form", (*error.instance_path, name), document, on_key=True)
    else:
        yield _Finding(_NAMES.get(type(kind), "wrong-shape"), tuple(error.instance_path), document, kind)


_NAMES: dict[type, str] = {
    ValidationErrorKind.Type: "wrong-type",
    ValidationErrorKind.Enum: "value-not-listed",
    ValidationErrorKind.Constant: "value-not-listed",
    ValidationErrorKind.MinLength: "too-short",
    ValidationErrorKind.MaxLength: "too-long",
    ValidationErrorKind.Pattern: "wrong-form",
    ValidationErrorKind.Format: "wrong-form",
    ValidationErrorKind.MinItems: "too-few",
    ValidationErrorKind.MinProperties: "too-few",
    ValidationErrorKind.Minimum: "too-few",
    ValidationErrorKind.MaxItems: "too-many",
    ValidationErrorKind.Maximum: "too-many",
    ValidationErrorKind.UniqueItems: "repeated-item",
}


def _chosen_branch(
    error: ValidationError, branches: list[list[ValidationError]], document: Document
) -> Iterator["_Finding"]:
    """The branch whose errors lie deepest is the one that was meant; a choice of keys is told as one."""
    required = [key for branch in branches for e in branch if (key := _required_here(e, error))]
    if len(required) == len(branches):
        yield _missing(error, required[0], document)
        return
    deepest = max(branches, key=lambda branch: max(len(e.instance_path) for e in branch))
    if all(len(e.instance_path) == len(error.instance_path) for e in deepest):
        yield _Finding("wrong-shape", tuple(error.instance_path), document)
        return
    for inner in deepest:
        yield from _findings(inner, document)


def _required_here(inner: ValidationError, outer: ValidationError) -> str | None:
    """The key that a branch asks for at the place of the choice itself."""
    if not isinstance(inner.kind, ValidationErrorKind.Required):
        return None
    same = list(inner.instance_path) == list(outer.instance_path)
    return str(inner.kind.property) if same else None


def _missing(error: ValidationError, key: str, document: Document) -> "_Finding":
    path = tuple(error.instance_path)
    special = _field(document, path).get("x-missing", {}).get(key)
    name = {"KB401": "undated-result", "KB402": "unsourced-result"}.get(special, "missing-key")
    return _Finding(name, (*path, key), document, on_key=True)


class _Finding:
    """A finding on its way to become a diagnostic: a rule, a path into the values, and its document."""

    def __init__(
        self,
        name: str,
        path: tuple[str | int, ...],
        document: Document,
        kind: ValidationErrorKind | None = None,
        *,
        on_key: bool = False,
    ) -> None:
        self.name, self.path, self.document, self.kind, self.on_key = name, path, document, kind, on_key

    @property
    def key(self) -> str:
        """The nearest name above the fault."""
        return next((str(part) for part in reversed(self.path) if isinstance(part, str)), "berkas ini")

    @property
    def parent(self) -> tuple[str | int, ...]:
        return self.path[:-1]

    def diagnostic(self) -> Diagnostic:
        pointer = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in self.path)
        origin = self.document.origin
        place = origin.key_place(pointer) if self.on_key else origin.place(pointer)
        name = self.name
        field = _field(self.document, self.path)
        if name in ("wrong-form", "wrong-type") and field.get("format") == "partial-date":
            name = "not-a-date" if name == "wrong-form" else name
        return Diagnostic(name, place, self._details(field))

    def _details(self, field: dict[str, Any]) -> dict[str, str]:
        value = _value(self.document.data, self.path)
        details = {
            "key": self.key,
            "label": str(field.get("title", self.key)),
            "description": str(field.get("description", "")),
            "value": _shown(value) if not self.on_key else self.key,
            "example": _example(self.key, field),
            "expected": _TYPE_WORDS.get(_expected(field), "bentuk lain"),
            "found": _found(value, self.name),
            "limit": str(getattr(self.kind, "limit", "")),
            "choices": " atau ".join(f"`{key}`" for key in _choices(field)),
        }
        details["suggestion"] = self._suggestion(field, value)
        return details

    def _suggestion(self, field: dict[str, Any], value: Any) -> str:
        if self.name == "unknown-key":
            known = _known_keys(self.document, self.parent)
            near = nearest(self.key, known)
            return f"Mungkin maksudnya `{near}`?" if near else f"Yang dikenal: {shortlist(known)}."
        options = [str(option) for option in field.get("enum", [field.get("const", "")])]
        near = nearest(str(value), options)
        return f"Mungkin maksudnya `{near}`?" if near else f"Pilihannya: {shortlist(options)}."


def _without_echoes(found: list[_Finding], document: Document) -> Iterator[Diagnostic]:
    """A misspelt key is one finding: the missing key it was meant to be is not told again."""
    meant: set[tuple[str | int, ...]] = set()
    for finding in found:
        if finding.name == "unknown-key":
            absent = [
                f.path[-1] for f in found if f.parent == finding.parent and f.on_key and f is not finding
            ]
            near = nearest(finding.key, [str(key) for key in absent])
            if near:
                meant.add((*finding.parent, near))
    for finding in found:
        if finding.path not in meant or finding.name == "unknown-key":
            yield finding.diagnostic()


def _field(document: Document, path: tuple[str | int, ...]) -> dict[str, Any]:
    """The schema of the value at a path, references followed; empty where the schema knows nothing."""
    within = schema_for(document.kind)
    node = within
    for part in path:
        within = schemas.root_of(node, within)
        node = schemas.resolve(node, within)
        node = _array_branch(node) if isinstance(part, int) else node
        step = node.get("items") if isinstance(part, int) else _property(node, str(part))
        if not isinstance(step, dict):
            return {}
        node = step
    return schemas.resolve(node, schemas.root_of(node, within) if "$ref" not in node else within)


def _property(node: dict[str, Any], key: str) -> Any:
    properties = node.get("properties", {})
    return properties[key] if key in properties else node.get("additionalProperties")


def _array_branch(node: dict[str, Any]) -> dict[str, Any]:
    return next((branch for branch in node.get("oneOf", ()) if "items" in branch), node)


def _known_keys(document: Document, path: tuple[str | int, ...]) -> list[str]:
    return list(_field(document, path).get("properties", {}))


def _choices(field: dict[str, Any]) -> list[str]:
    return [key for branch in field.get("oneOf", ()) for key in branch.get("required", ())]


def _value(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _expected(field: dict[str, Any]) -> str:
    return str(field.get("type", ""))


def _found(value: Any, name: str) -> str:
    if name in ("too-short", "too-long", "too-few", "too-many") and hasattr(value, "__len__"):
        return str(len(value))
    kinds: list[tuple[type, str]] = [
        (bool, "boolean"),
        (int, "integer"),
        (str, "string"),
        (list, "array"),
        (dict, "object"),
    ]
    for kind, word in kinds:
        if isinstance(value, kind):
            return f"angka {value}" if word == "integer" else _TYPE_WORDS[word]
    return _TYPE_WORDS["null"]


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _example(key: str, field: dict[str, Any]) -> str:
    examples = field.get("examples") or [""]
    return f"{key}: {schemas.flow(examples[0])}"


def broken_entries(document: Document) -> frozenset[str]:
    """Ids of the entries of a vocabulary that do not fit its schema."""
    errors = _validator(document.kind).iter_errors(document.data)
    return frozenset(str(error.instance_path[0]) for error in errors if error.instance_path)
