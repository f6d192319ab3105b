"""Does a file have the shape its schema asks for? The only importer of jsonschema-rs."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

import jsonschema_rs
from jsonschema_rs import ValidationError, ValidationErrorKind

from kb_build import schemas
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document, Kind
from kb_build.reading import fields
from kb_build.reading.misfit import Misfit, meant_key

_FULL_YEAR = re.compile(r"[12][0-9]{3}")
_YEAR_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")
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
    ValidationErrorKind.MaxItems: "too-many",
    ValidationErrorKind.Minimum: "number-out-of-range",
    ValidationErrorKind.Maximum: "number-out-of-range",
    ValidationErrorKind.UniqueItems: "repeated-item",
    ValidationErrorKind.OneOfMultipleValid: "either-or",
}


@lru_cache(maxsize=4096)
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


@cache
def _validator(kind: Kind) -> jsonschema_rs.Draft202012Validator:
    shared = [(f"kb:{name}", schemas.load(name)) for name in schemas.SHARED]
    return jsonschema_rs.Draft202012Validator(
        fields.schema_for(kind),
        registry=jsonschema_rs.Registry(shared),
        validate_formats=True,
        formats={"partial-date": is_partial_date},
    )


def check(document: Document) -> Iterator[Diagnostic]:
    """What a document's values lack against its schema; one finding for one cause."""
    if document.data is None or is_sound(document):
        return
    errors = _validator(document.kind).iter_errors(document.data)
    found = [misfit for error in errors for misfit in _misfits(error, document)]
    found += _repeated(document)
    yield from (misfit.diagnostic() for misfit in _without_echoes(found))


def is_sound(document: Document) -> bool:
    """Whether a document's values fit its schema."""
    is_valid = document.data is not None and _validator(document.kind).is_valid(document.data)
    return is_valid and next(_repeated(document), None) is None


def broken_entries(document: Document) -> frozenset[str]:
    """Ids of the entries of a vocabulary that do not fit its schema."""
    errors = _validator(document.kind).iter_errors(document.data)
    return frozenset(str(error.instance_path[0]) for error in errors if error.instance_path)


def _misfits(error: ValidationError, document: Document) -> Iterator[Misfit]:
    """An error of the validator as findings; of a failed choice, the branch that was meant."""
    kind, path = error.kind, tuple(error.instance_path)
    if isinstance(kind, ValidationErrorKind.OneOfNotValid | ValidationErrorKind.AnyOf):
        yield from _chosen_branch(error, kind.context, document)
    elif isinstance(kind, ValidationErrorKind.AdditionalProperties):
        for key in kind.unexpected:
            yield Misfit("unknown-key", document, (*path, key), on_key=True)
    elif isinstance(kind, ValidationErrorKind.Required):
        yield _missing(document, path, kind.property)
    elif isinstance(kind, ValidationErrorKind.FalseSchema):
        yield Misfit("key-not-allowed-here", document, path, on_key=True)
    elif isinstance(kind, ValidationErrorKind.PropertyNames):
        yield Misfit("entry-not-an-id", document, (*path, str(kind.error.instance)), on_key=True)
    else:
        name = _NAMES.get(type(kind), "wrong-shape")
        yield Misfit(name, document, path, limit=str(getattr(kind, "limit", "")))


def _repeated(document: Document) -> Iterator[Misfit]:
    """Lists with two items that agree in the fields in which no two may, such as one strategy named twice."""
    for key, names in fields.unique_together(document.kind).items():
        again = _first_again((document.data or {}).get(key), names)
        if again is not None:
            yield Misfit("repeated-item", document, (key,), marked=(key, again, names[0]))


def _first_again(items: object, names: tuple[str, ...]) -> int | None:
    """The first item that agrees with an earlier one; items that lack one of the fields agree with none."""
    seen: set[tuple[str, ...]] = set()
    for index, item in enumerate(items if isinstance(items, list) else ()):
        written = [item.get(name) for name in names] if isinstance(item, dict) else []
        values = tuple(value for value in written if isinstance(value, str) and value)
        if values in seen:
            return index
        if len(values) == len(names):
            seen.add(values)
    return None


def _missing(document: Document, path: fields.Path, key: str) -> Misfit:
    rule = fields.field_at(document.kind, path).get("x-missing", {}).get(key, "missing-key")
    return Misfit(rule, document, (*path, key), on_key=True, alternatives=(key,))


def _chosen_branch(
    error: ValidationError, branches: list[list[ValidationError]], document: Document
) -> Iterator[Misfit]:
    """The branch whose errors lie deepest is the one that was meant; a choice of keys is told as one."""
    path = tuple(error.instance_path)
    if all(any(_is_required_at(inner, path) for inner in branch) for branch in branches):
        keys = fields.choices(fields.field_at(document.kind, path))
        yield Misfit("none-of-these", document, path, on_key=True, alternatives=keys)
        return
    deepest = max(branches, key=lambda branch: max(len(inner.instance_path) for inner in branch))
    if all(len(inner.instance_path) == len(path) for inner in deepest):
        yield Misfit("wrong-shape", document, path)
        return
    for inner in deepest:
        yield from _misfits(inner, document)


def _is_required_at(error: ValidationError, path: fields.Path) -> bool:
    return isinstance(error.kind, ValidationErrorKind.Required) and tuple(error.instance_path) == path


def _without_echoes(found: Iterable[Misfit]) -> Iterator[Misfit]:
    """One finding for one cause: of a misspelt key only that, of a value only its worst fault."""
    told = sorted(found, key=lambda misfit: misfit.name != "wrong-type")
    meant = {(*m.parent, meant_key(m)) for m in told if m.name == "unknown-key"}
    places: set[tuple[fields.Path, bool]] = set()
    for misfit in told:
        if any((*misfit.holder, key) in meant for key in misfit.alternatives):
            continue
        if (misfit.path, misfit.on_key) not in places:
            places.add((misfit.path, misfit.on_key))
            yield misfit
