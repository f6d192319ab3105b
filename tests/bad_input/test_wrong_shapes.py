"""No field of a case or a quotation takes a value of another form: each is told on its own line."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import PurePosixPath
from typing import Any

import pytest

from kb_build import schemas
from kb_build.model.document import Kind
from kb_build.reading import disk, validation
from kb_build.text.source import Source

Steps = tuple[str | int, ...]

_WRONG: tuple[Any, ...] = (None, [], {}, [7], {"asing": "x"}, "x", 7, True, [[]], {"a": {"b": []}})
_OF_OTHER_STATES = {"found_in", "attributed_as"}
"""Fields of a quotation that the state in the examples does not allow."""


def full(kind: Kind) -> dict[str, Any]:
    """Every field, filled with the example that its schema gives."""
    schema = schemas.load("case_study" if kind == "case" else kind)
    fields = {key: _example(field) for key, field in schema["properties"].items()}
    return {key: value for key, value in fields.items() if key not in _OF_OTHER_STATES}


def _example(field: dict[str, Any]) -> Any:
    if "examples" in field:
        return field["examples"][0]
    name, _, steps = field["$ref"].partition("#")
    target = schemas.load(name.removeprefix("kb:"))
    for step in steps.split("/")[1:]:
        target = target[step]
    return _example(target)


def paths(value: Any, path: Steps = ()) -> Iterator[Steps]:
    """The way to every value below the first."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (*path, key)
        yield from paths(inner, (*path, key))


def replaced(values: dict[str, Any], path: Steps, wrong: Any) -> tuple[dict[str, Any], Any]:
    """The values with another one at a path, and the one that stood there."""
    values = deepcopy(values)
    holder: Any = values
    for step in path[:-1]:
        holder = holder[step]
    right, holder[path[-1]] = holder[path[-1]], wrong
    return values, right


def lines_told(kind: Kind, values: dict[str, Any]) -> set[int]:
    """The lines of the findings when every field stands on a line of its own."""
    fields = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    source = Source(path=PurePosixPath("a-b-c.md"), text=f"---\n{fields}---\n")
    document = disk.parse(source, kind, "a-b-c")
    assert document.faults == ()
    return {source.position(finding.place.span.start)[0] for finding in validation.check(document)}


@pytest.mark.parametrize("kind", ["case", "quote"])
def test_the_examples_of_the_schemas_are_well_formed(kind: Kind) -> None:
    assert lines_told(kind, full(kind)) == set()


@pytest.mark.parametrize("kind", ["case", "quote"])
def test_a_value_of_another_form_is_told_on_the_line_of_its_field(kind: Kind) -> None:
    values = full(kind)
    tried = 0
    for path in paths(values):
        for wrong in _WRONG:
            spoilt, right = replaced(values, path, wrong)
            if type(wrong) is type(right):
                continue
            line = list(values).index(str(path[0])) + 2
            assert line in lines_told(kind, spoilt), (path, wrong)
            tried += 1
    assert tried > 200


@pytest.mark.parametrize("kind", ["case", "quote"])
def test_a_key_that_is_misspelt_is_told_at_every_depth(kind: Kind) -> None:
    values = full(kind)
    for path in paths(values):
        spoilt = deepcopy(values)
        holder: Any = spoilt
        for step in path[:-1]:
            holder = holder[step]
        if isinstance(holder, dict):
            holder[f"{path[-1]}x"] = holder.pop(path[-1])
            line = list(spoilt).index(path[0] if path[0] in spoilt else f"{path[0]}x") + 2
            assert line in lines_told(kind, spoilt), path
