"""Nouns as plain maps in the shape of their files, and back; what is empty is left out."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")
Plain = dict[str, Any]
"""Text, numbers, flags, lists and such maps: what JSON holds."""

_OF_THE_FILE = frozenset({"body", "origin"})
"""Fields that a record holds in another form: the text as text, and the path alone."""


def plain(noun: Any) -> Plain:
    """A noun as a map; a field that is empty and would be empty again when it is read back is left out."""
    values = ((each.name, getattr(noun, each.name), each) for each in fields(noun))
    return {
        name: _value(value) for name, value, each in values if name not in _OF_THE_FILE and _says(value, each)
    }


def _says(value: Any, each: Field[Any]) -> bool:
    return bool(value) or each.default is MISSING or value != each.default


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return plain(value) if is_dataclass(value) else value


def noun_of(kind: type[Noun], values: Mapping[str, Any], **given: Any) -> Noun:
    """The noun whose map this is; what it has no field for is not looked at."""
    hints = _hints(kind)
    taken = {name: _of(hints[name], value) for name, value in values.items() if name in hints}
    return kind(**{**taken, **given})


def _hints(kind: type[Any]) -> Mapping[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if name not in _OF_THE_FILE}


def _of(hint: Any, value: Any) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_of(get_args(hint)[0], item) for item in value)
    if isinstance(hint, UnionType):
        return _of(next(part for part in get_args(hint) if part is not type(None)), value)
    return noun_of(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value
