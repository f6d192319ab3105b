"""A tie between two cases, with its reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

_STATED = frozenset({"relation", "relation_back"})


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
    """A case that belongs beside another; `score` says how alike they are, whatever authors state."""

    case_id: str
    score: float
    reasons: tuple[Reason, ...]

    @property
    def is_stated(self) -> bool:
        """Whether an author names the tie."""
        return any(reason.kind in _STATED for reason in self.reasons)


CrossLinks = Mapping[str, tuple[CrossLink, ...]]
"""The related cases of every case: stated ties first, then the more alike; made-up cases always last."""
