"""The history of the case studies, as far as git knows it.

Git is asked a few times for all cases together, and never for names, addresses or messages. Where there is no
git, no repository or no commit, there is no history, which is no fault. Only the main line counts: a pull
request that was merged is one change, on the day on which readers could see it.
"""

import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kb_build.model.history import NO_HISTORY, Change, Histories
from kb_build.reading import kept_comparisons, versions
from kb_build.settings import Settings

Pair = tuple[str, str]
"""Ids of the bytes of two versions."""
_SECONDS = 60
_PAIRS_AT_ONCE = 500
_COMMIT = "@ "
_LOG = (
    *("--literal-pathspecs", "log", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames"),
    *("--no-show-signature", "--no-color", "-z", f"--format={_COMMIT}%cs %P", "--"),
)
_IS_SHALLOW = ("rev-parse", "--is-shallow-repository")


class Step(NamedTuple):
    """One case on one day: the ids of its bytes before and after, empty where it was not there."""

    case_id: str
    date: str
    old: str
    new: str


def read(settings: Settings) -> Histories:
    """What happened to every case; empty when nobody knows."""
    log = _git(settings.root, (*_LOG, str(settings.cases)))
    if not log:
        return NO_HISTORY
    is_shallow = _git(settings.root, _IS_SHALLOW).strip() == b"true"
    steps = [*by_day(recorded(log.decode("utf-8", "replace"), is_shallow=is_shallow))]
    return _changes(steps, settings)


def recorded(log: str, *, is_shallow: bool) -> Iterator[Step]:
    """The steps that a log tells of, newest first.

    In a shallow clone a commit without parents is where the clone was cut, and nothing began with it.
    """
    date, is_cut, meta = "", False, ""
    for token in log.split("\0"):
        if meta:
            yield from _step(meta, PurePosixPath(token), date, is_cut=is_cut)
            meta = ""
        elif token.startswith(_COMMIT):
            date, _, parents = token.removeprefix(_COMMIT).partition(" ")
            is_cut = is_shallow and not parents.strip()
        elif token.startswith("\n:") or token.startswith(":"):
            meta = token.strip()


def _step(meta: str, path: PurePosixPath, date: str, *, is_cut: bool) -> Iterator[Step]:
    """A file's step from a line such as `:100644 100644 OLD NEW M`; none for links and other files."""
    old_mode, new_mode, old, new, _ = meta[1:].split(" ")
    if path.suffix != ".md" or is_cut:
        return
    before = old if old_mode.startswith("100") else ""
    after = new if new_mode.startswith("100") else ""
    yield Step(path.stem, date, before, after)


def by_day(steps: Iterable[Step]) -> Iterator[Step]:
    """One step a case and day, newest first; a file that moved goes on, and what was undone is no step."""
    of_case: defaultdict[str, list[Step]] = defaultdict(list)
    for step in steps:
        of_case[step.case_id].append(step)
    for case_id, found in of_case.items():
        for date, on_day in groupby(found, key=lambda step: step.date):
            of_day = list(on_day)
            old = next((step.old for step in reversed(of_day) if step.old), "")
            began = not of_day[-1].old and not any(step.old and not step.new for step in of_day)
            new = next((step.new for step in of_day if step.new), "")
            if new and old != new:
                yield Step(case_id, date, "" if began else old, new)


def _changes(steps: Sequence[Step], settings: Settings) -> Histories:
    """The changes of every case, from comparisons that are kept and those that have to be made."""
    before = kept_comparisons.kept(settings.cache)
    pairs = dict.fromkeys((step.old, step.new) for step in steps if step.old)
    missing = [pair for pair in pairs if pair not in before]
    made = dict(_compared(missing, settings))
    comparisons = {pair: made[pair] if pair in made else before[pair] for pair in pairs}
    if comparisons != before:
        kept_comparisons.keep(settings.cache, comparisons)
    histories: defaultdict[str, list[Change]] = defaultdict(list)
    for step in steps:
        found = comparisons[step.old, step.new] if step.old else Change(date="", is_beginning=True)
        if found:
            histories[step.case_id].append(replace(found, date=step.date))
    return {case_id: tuple(changes) for case_id, changes in histories.items()}


def _compared(pairs: Sequence[Pair], settings: Settings) -> Iterator[tuple[Pair, Change | None]]:
    """Each pair of versions with what differs, a few hundred read at a time."""
    for at in range(0, len(pairs), _PAIRS_AT_ONCE):
        batch = pairs[at : at + _PAIRS_AT_ONCE]
        texts = _texts(settings.root, sorted({*chain(*batch)}), settings.max_file_kb * 1024)
        for old, new in batch:
            is_known = old in texts and new in texts
            yield (old, new), versions.change(texts[old], texts[new]) if is_known else None


def _texts(root: Path, blobs: Sequence[str], limit: int) -> dict[str, str]:
    """Versions by their ids; those that are larger than a case study may be are left out."""
    if not blobs:
        return {}
    sizes = _git(root, ("cat-file", "--batch-check"), "\n".join(blobs)).decode("ascii", "replace").split("\n")
    described = (line.split(" ") for line in sizes)
    wanted = [d[0] for d in described if d[1:2] == ["blob"] and int(d[2]) <= limit]
    return dict(_contents(_git(root, ("cat-file", "--batch"), "\n".join(wanted)))) if wanted else {}


def _contents(answer: bytes) -> Iterator[tuple[str, str]]:
    """Ids and texts from an answer made of lines such as `ID blob SIZE`, each with that many bytes below."""
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        blob, _, size = answer[at:end].decode("ascii").split(" ")
        yield blob, answer[end + 1 : end + 1 + int(size)].decode("utf-8", "replace")
        at = end + 1 + int(size) + 1


def _git(root: Path, command: Sequence[str], given: str = "") -> bytes:
    """What git answers in a folder; nothing when it is missing, slow, or has nothing to say there."""
    whole = ["git", "-C", str(root), *command]
    try:
        answer = subprocess.run(
            whole, input=given.encode(), capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return answer.stdout if answer.returncode == 0 else b""
