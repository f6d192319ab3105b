"""What differs between two versions of a case study's file?

Old versions may be of any shape. So a file is cut into its fields by the lines that begin one, and only a
field whose text differs is read: quotation marks or line breaks that came or went are no change.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kb_build.model.case_study import Review
from kb_build.model.history import BODY, Change
from kb_build.text import yaml_nodes

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^([a-z_]+):", re.MULTILINE)
_REVIEW = "review"
_NOT_REVIEWED = Review().state


def change(old: str, new: str) -> Change | None:
    """What differs, the day left open; None when a reader of the page could not tell one from the other."""
    (old_fields, old_body), (new_fields, new_body) = _parted(old), _parted(new)
    parts = [key for key in _keys(old_fields, new_fields) if _differs(key, old_fields, new_fields)]
    states = (_state(old_fields), _state(new_fields)) if _REVIEW in parts else None
    if states and states[0] != states[1]:
        parts.remove(_REVIEW)
    else:
        states = None
    if old_body.split() != new_body.split():
        parts.append(BODY)
    return Change(date="", parts=tuple(parts), states=states) if parts or states else None


def _parted(text: str) -> tuple[Mapping[str, str], str]:
    """The text of every field by its key, and the body."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    starts = [*_FIELD.finditer(found[1])]
    ends = [*(start.start() for start in starts[1:]), len(found[1])]
    fields = {
        start[1]: found[1][start.start() : end].strip() for start, end in zip(starts, ends, strict=False)
    }
    return fields, text[found.end() :]


def _keys(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """Every field once, in the order of the newer version; those that went come last."""
    yield from new
    yield from (key for key in old if key not in new)


def _differs(key: str, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    before, after = old.get(key, ""), new.get(key, "")
    return before != after and _values(before) != _values(after)


def _values(field: str) -> Any:
    """What a field holds; its own text where that is no YAML."""
    root, faults = yaml_nodes.compose(field)
    return yaml_nodes.build(root, faults) if root is not None else field


def _state(fields: Mapping[str, str]) -> str:
    """How far a version was reviewed."""
    values = _values(fields.get(_REVIEW, ""))
    review = values.get(_REVIEW) if isinstance(values, dict) else None
    state = review.get("state") if isinstance(review, dict) else None
    return state if isinstance(state, str) else _NOT_REVIEWED
