"""A tie between two cases, with its reasons."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two cases are tied: a kind of tie and the ids that carry it.

    Kinds: `relation` and `relation_back` (stated by an author, here or there), `same-strategy`,
    `other-sector`, `same-sector`, `same-agency`, `same-region`, `similar-text`.
    """

    kind: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossLink:
    """A case that belongs beside another; `score` only orders the list."""

    case_id: str
    score: float
    reasons: tuple[Reason, ...]


CrossLinks = Mapping[str, tuple[CrossLink, ...]]
"""The related cases of every case, best first."""
