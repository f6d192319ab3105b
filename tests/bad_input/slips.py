"""Slips that people make while typing, each a small change of a sound file.

A row of a table is a `Slip`: a sentence, the words it changes, what stands there instead, and the rules
that are broken. `«` marks the place of each finding, in the order of the rules, and is not in the file; a
rule without a mark is told elsewhere in the same file. Signs that cannot be seen are written as escapes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bad_input.checking import OTHER, Outcome, checked, spoil_another
from tests.projects import MINIMAL, copy_minimal

MARK = "«"
CASE = "casestudies/posko-banjir.md"
QUOTE = "content/kutipan/satu-nomor-untuk-warga.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One small change that makes a sound file a bad one."""

    sentence: str
    old: str
    new: str
    rules: tuple[str, ...]
    file: str

    @property
    def text(self) -> str:
        """The bad file."""
        return self._marked.replace(MARK, "")

    @property
    def places(self) -> list[tuple[str, int, int]]:
        """Rule, line and column of every finding that is marked."""
        pieces = self._marked.split(MARK)[:-1]
        texts = ["".join(pieces[: count + 1]) for count in range(len(pieces))]
        places = [(text.count("\n") + 1, len(text) - text.rfind("\n")) for text in texts]
        return [(rule, *place) for rule, place in zip(self.rules, places, strict=False)]

    @property
    def _marked(self) -> str:
        sound = (MINIMAL / self.file).read_text("utf-8")
        assert sound.count(self.old) == 1, f"{self.old!r} is not once in {self.file}"
        return sound.replace(self.old, self.new)


def in_case(sentence: str, old: str, new: str, *rules: str) -> Slip:
    return Slip(sentence=sentence, old=old, new=new, rules=rules, file=CASE)


def in_quote(sentence: str, old: str, new: str, *rules: str) -> Slip:
    return Slip(sentence=sentence, old=old, new=new, rules=rules, file=QUOTE)


def all_in_one_project(slips: Sequence[Slip], folder: Path) -> dict[Slip, list[tuple[str, str, int, int]]]:
    """Severity, rule, line and column of every finding of each slip, when one project holds them all."""
    project = copy_minimal(folder / "project")
    names = {slip: _name(slip, number) for number, slip in enumerate(slips)}
    for slip, name in names.items():
        (project / name).write_bytes(slip.text.encode())
    spoil_another(project)
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert ("first-level-heading", 6, 1) in outcome.told(OTHER), "a bad file hid another"
    return {slip: _told(outcome, name) for slip, name in names.items()}


def _name(slip: Slip, number: int) -> str:
    return f"{Path(slip.file).parent.as_posix()}/berkas-{number:03}.md"


def _told(outcome: Outcome, name: str) -> list[tuple[str, str, int, int]]:
    rows = [row for row in outcome.rows if row["path"] == name]
    return [(row["severity"], row["name"], row["line"], row["column"]) for row in rows]
