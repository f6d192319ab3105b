"""A value that does not fit its schema, on its way to its author."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kb_build import schemas
from kb_build.diagnostics.diagnostic import Details, Diagnostic, Phrase, phrase
from kb_build.diagnostics.suggest import id_like, nearest, suggestion
from kb_build.model.document import Document
from kb_build.reading import fields

_LONGEST_SHOWN = 60
_EMPTY_WHERE = frozenset({"wrong-type", "value-not-listed", "too-short", "wrong-form"})
_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "boolean"),
    (str, "string"),
    (list, "array"),
    (Mapping, "object"),
)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A rule, the path of the value (or, with `on_key`, of the key) that breaks it, and its document.

    `alternatives` are the keys of which one is missing; `marked` is the path to point at, if it is another.
    """

    name: str
    document: Document
    path: fields.Path
    limit: str = ""
    on_key: bool = False
    alternatives: tuple[str, ...] = ()
    marked: fields.Path = ()

    @property
    def parent(self) -> fields.Path:
        """The path of the object around it."""
        return self.path[:-1]

    @property
    def holder(self) -> fields.Path:
        """The path of the object in which the alternatives are missing."""
        return self.path if self.name == "none-of-these" else self.parent

    @property
    def key(self) -> str:
        """The nearest name above the fault."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def value(self) -> Any:
        """What stands there; None when nothing does."""
        data: Any = self.document.data
        for part in self.path:
            try:
                data = data[part]
            except (KeyError, IndexError, TypeError):
                return None
        return data

    def diagnostic(self) -> Diagnostic:
        """The finding with its place and everything its message may need."""
        origin = self.document.origin
        pointer = _pointer(self._marked())
        place = origin.key_place(pointer) if self.on_key else origin.place(pointer)
        return Diagnostic(self._rule(), place, self._details())

    def _marked(self) -> fields.Path:
        """The path to point at: of a list with equal items, the second of them."""
        if self.marked:
            return self.marked
        if self.name == "repeated-item":
            items = self.value
            again = next(i for i, item in enumerate(items) if item in items[:i])
            return (*self.path, again)
        return self.path

    def _rule(self) -> str:
        if self.name in _EMPTY_WHERE and (self.value is None or self.value == ""):
            return "empty-value"
        field = fields.field_at(self.document.kind, self.path)
        is_date = self.name == "wrong-form" and field.get("format") == "partial-date"
        return "not-a-date" if is_date else self.name

    def _details(self) -> Details:
        kind = self.document.kind
        field, label = fields.field_at(kind, self.path), fields.labelled_field_at(kind, self.path)
        return {
            "key": self.key,
            "label": str(label.get("title", "")),
            "description": str(label.get("description", "")),
            "value": self.key if self.on_key else _shown(self.value),
            "example": self._example(field),
            "expected": phrase(f"type-{field.get('type', 'other')}"),
            "found": self._found(),
            "limit": self.limit,
            "lowest": str(field.get("minimum", "")),
            "highest": str(field.get("maximum", "")),
            "choices": ", ".join(f"`{key}`" for key in self.alternatives or fields.choices(field)),
            "suggestion": self._suggestion(field),
        }

    def _found(self) -> str | Phrase:
        value = self.value
        if self.name in ("too-short", "too-long", "too-few", "too-many"):
            return str(len(value))
        if type(value) is int:
            return phrase("type-number", value=str(value))
        return phrase(next((f"type-{word}" for kind, word in _TYPES if isinstance(value, kind)), "type-null"))

    def _example(self, field: fields.Schema) -> str:
        """The line to write: what stands there in its right form where that is plain, else an example."""
        path = (*self.path, self.alternatives[0]) if self.name == "none-of-these" else self.path
        key, example = fields.example_at(self.document.kind, path)
        if mended := _mended(self.value, field):
            example = [mended] if isinstance(path[-1], int) else mended
        return f"{key}: {schemas.flow(example)}"

    def _suggestion(self, field: fields.Schema) -> Phrase:
        if self.name == "unknown-key":
            known = fields.known_fields(self.document.kind, self.parent)
            near = meant_key(self)
            return phrase("did-you-mean", near=near) if near else suggestion(self.key, known, "known-fields")
        if self.name == "entry-not-an-id":
            return phrase("did-you-mean", near=id_like(self.key))
        options = [schemas.flow(option) for option in field.get("enum", [field.get("const", "")])]
        return suggestion(_shown(self.value), options, "choices")


def _mended(value: Any, field: fields.Schema) -> Any:
    """A number in quotation marks where text is asked for, a text as a list; None where neither helps."""
    if field.get("type") == "string" and type(value) is int:
        return str(value)
    if field.get("items", {}).get("type") == "string" and isinstance(value, str):
        return [value] if value else None
    return None


def meant_key(misfit: Misfit) -> str | None:
    """The known key that an unknown one stands for, whether it resembles the key or its label."""
    known = fields.known_fields(misfit.document.kind, misfit.parent)
    labels = {str(field.get("title", key)): key for key, field in known.items()}
    by_word = labels | {key: key for key in known}
    near = nearest(misfit.key, by_word)
    return by_word[near] if near else None


def _pointer(path: fields.Path) -> str:
    """A path as a JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def _shown(value: Any) -> str:
    """A value as its author wrote it, as far as it fits into a sentence."""
    text = " ".join((value if isinstance(value, str) else schemas.flow(value)).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
