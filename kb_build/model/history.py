"""When a case study's text changed, and what changed in it; never who changed it, nor why."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

BODY = "body"
"""What stands for the text below the fields among the parts of a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became different on one day: keys of fields, or `BODY`.

    `states` are the states of review before and after, where they differ. A text that `is_beginning` came
    into the library on that day and has no parts.
    """

    date: str
    parts: tuple[str, ...] = ()
    states: tuple[str, str] | None = None
    is_beginning: bool = False


Histories = Mapping[str, tuple[Change, ...]]
"""The changes of every case by its id, newest first; a case of which nothing is known is not there."""
NO_HISTORY: Histories = MappingProxyType({})
