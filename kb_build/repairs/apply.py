"""A text with its repairs in it; only what a second examination bears out is kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_build import repairs
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.repairs.entries import matter
from kb_build.repairs.rewriting import collide, moved, rewritten, written_spans
from kb_build.repairs.sameness import same_elsewhere
from kb_build.text.source import Source

MAX_ROUNDS = 40
"""Rounds of repair; each one may uncover what could not be read before."""

MAX_PROPOSALS = 200
"""Repairs tried in one round; the others wait for the next."""

_HIDING = frozenset({"byte-order-mark", "control-character"})
"""Findings behind which a file is not examined any further."""
_QUOTING = frozenset({"ambiguous-value"})
_NO_TEXT = frozenset({"wrong-type", "value-not-listed"})

Examine = Callable[[Source], Iterable[Diagnostic]]
"""What is found when a file holds this text; findings in other files may be among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A mended text, the findings whose repairs are in it, and those whose repairs did not stand the test.

    `rounds` are the edits, each round counting in the text that the one before it left; places of what is
    kept count in the text of its round, of what is refused in the last one.
    """

    text: str
    kept: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    rounds: tuple[tuple[Edit, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Proposal:
    finding: Diagnostic
    fix: Fix


@dataclass(frozen=True, slots=True)
class _State:
    """A text and what is found in it."""

    source: Source
    found: tuple[Diagnostic, ...]

    @property
    def own(self) -> tuple[Diagnostic, ...]:
        return tuple(finding for finding in self.found if finding.place.path == self.source.path)

    @property
    def is_hidden(self) -> bool:
        return any(finding.name in _HIDING for finding in self.own)

    @property
    def is_read(self) -> bool:
        return matter(self.source).data is not None and not self.is_hidden


def mended(
    source: Source, diagnostics: Iterable[Diagnostic], examine: Examine, *, unsafe: bool = False
) -> Mended:
    """The text with the repairs of its findings, and of what they uncover, until nothing more can be kept.

    A repair is kept when its finding is gone, no error is new and no other value has changed; in a text
    that could not be read, when reading gets further than before.
    """
    wanted = [finding for finding in diagnostics if finding.place.path == source.path]
    state = _State(source, tuple(examine(source)) if _proposals(wanted, source, unsafe) else ())
    asked = {(finding.name, finding.place) for finding in wanted}
    proposals = _proposals([f for f in state.own if (f.name, f.place) in asked], source, unsafe)
    kept: list[Diagnostic] = []
    rounds: list[tuple[Edit, ...]] = []
    while proposals and len(rounds) < MAX_ROUNDS:
        standing = _standing(state, proposals, [], examine)
        if not standing:
            break
        edits = _edits(standing)
        state = _after(state, edits, examine)
        kept += [proposal.finding for proposal in standing]
        rounds.append(edits)
        proposals = _proposals(state.own, state.source, unsafe)
    refused = tuple(proposal.finding for proposal in proposals)
    return Mended(text=state.source.text, kept=tuple(kept), refused=refused, rounds=tuple(rounds))


def _proposals(findings: Sequence[Diagnostic], source: Source, unsafe: bool) -> list[_Proposal]:
    """Repairs that can be made together; of two that write in the same place the second waits."""
    chosen: list[_Proposal] = []
    taken: list[Edit] = []
    for finding in findings:
        if len(chosen) == MAX_PROPOSALS:
            break
        fix = None if _must_be_no_text(finding, findings) else repairs.of(finding, source)
        if fix and fix.edits and (fix.is_safe or unsafe) and not collide(fix.edits, taken):
            chosen.append(_Proposal(finding, fix))
            taken += fix.edits
    return chosen


def _must_be_no_text(finding: Diagnostic, findings: Iterable[Diagnostic]) -> bool:
    """Whether quotation marks cannot help, because the value should be a number, or `true`."""
    return finding.name in _QUOTING and any(
        other.name in _NO_TEXT and other.place == finding.place for other in findings
    )


def _standing(
    state: _State, proposals: list[_Proposal], accepted: list[_Proposal], examine: Examine
) -> list[_Proposal]:
    """The proposals that stand the test together with those accepted; halves are tried where all do not."""
    if _stands(state, [*accepted, *proposals], examine):
        return [*accepted, *proposals]
    if len(proposals) == 1:
        return accepted
    half = len(proposals) // 2
    accepted = _standing(state, proposals[:half], accepted, examine)
    return _standing(state, proposals[half:], accepted, examine)


def _stands(before: _State, proposals: list[_Proposal], examine: Examine) -> bool:
    edits = _edits(proposals)
    after = _after(before, edits, examine)
    return (
        after.source.text != before.source.text
        and all(_is_gone(proposal, after, edits) for proposal in proposals)
        and _does_no_harm(before, after, edits, [proposal.finding for proposal in proposals])
    )


def _edits(proposals: Iterable[_Proposal]) -> tuple[Edit, ...]:
    return tuple(edit for proposal in proposals for edit in proposal.fix.edits)


def _after(state: _State, edits: Sequence[Edit], examine: Examine) -> _State:
    source = Source(path=state.source.path, text=rewritten(state.source.text, edits))
    return _State(source, tuple(examine(source)))


def _is_gone(proposal: _Proposal, after: _State, edits: Sequence[Edit]) -> bool:
    """Whether the same is not found again where the finding was, or where its repair now stands."""
    start = moved(proposal.finding.place.span.start, edits)
    end = max((span.end for span in written_spans(edits) if span.start == start), default=start)
    again = (other for other in after.own if other.name == proposal.finding.name)
    return not any(start <= other.place.span.start <= end for other in again)


def _does_no_harm(
    before: _State, after: _State, edits: Sequence[Edit], repaired: Sequence[Diagnostic]
) -> bool:
    if before.is_read:
        same = after.is_read and same_elsewhere(before.source, after.source, edits)
        return same and _fewer(before, after, repaired)
    return _is_read_further(before, after, edits) or _fewer(before, after, repaired)


def _fewer(before: _State, after: _State, repaired: Iterable[Diagnostic]) -> bool:
    """Whether what was repaired is found less often, and no error more often than before."""
    left = Counter(map(_kind, before.found))
    left.subtract(map(_kind, repaired))
    now = Counter(map(_kind, after.found))
    errors = {_kind(finding) for finding in after.found if finding.is_error}
    return all(now[kind] <= left[kind] for kind in errors | set(map(_kind, repaired)))


def _kind(finding: Diagnostic) -> tuple[PurePosixPath, str]:
    return finding.place.path, finding.name


def _is_read_further(before: _State, after: _State, edits: Sequence[Edit]) -> bool:
    """Whether more of the file can be read than before the edits."""
    if before.is_hidden:
        return not after.is_hidden
    old, new = matter(before.source), matter(after.source)
    if new.data is not None or not old.faults:
        return new.data is not None
    return min(f.span.start for f in new.faults) > moved(min(f.span.start for f in old.faults), edits)
