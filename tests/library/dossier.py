"""Compares every figure of the shipped cases with a dossier of checked facts; writes the table of figures.

`python -m tests.library.dossier FOLDER` lists figures that the dossier does not carry, or carries from
another source than the page cites. With `--write` it also writes `facts.yaml`; rows with a reason are kept.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

import yaml

from kb_build.model.case_study import CaseStudy
from tests import shipped_library
from tests.library import facts
from tests.library.figures import canonical, figures

_ENTRY = re.compile(r"^(?:## \d+\. |- \*\*R\d+ )(?P<id>[a-z0-9-]+)", re.MULTILINE)
_SOURCES = re.compile(r"\*\*Sumber:\*\*|(?<=\. )(?=\[S1\] http)|(?<=\. )(?=\[S1\] [A-Z])")
_MARK = re.compile(r"\[(S\d+b?)\]")
_MARKS = re.compile(r"(?:\s*\[S\d+b?\])+")
_ADDRESS = re.compile(r"https?://[^\s;,)]+")
_POINT = re.compile(r"\d+(?:[.,]\d+)*")
_IN_NOTES = re.compile(r"(\d+(?:\.\d+)?)(k\b| million)")
_RANGE = re.compile(r"(\d+)[-–](\d+) (ribu|juta|miliar|triliun)")
_WORDS = (
    *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
    *("sebelas", "dua belas", "tiga belas", "empat belas", "lima belas", "enam belas", "tujuh belas"),
    *("delapan belas", "sembilan belas", "dua puluh"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the dossier says of a case: the sources that carry each figure, the addresses of each source.

    A figure without a source mark behind it has an empty set.
    """

    carried: Mapping[str, frozenset[str]]
    addresses: Mapping[str, frozenset[str]]


def entries(text: str) -> Iterator[tuple[str, Entry]]:
    """All entries of the dossier by their case."""
    found = list(_ENTRY.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        yield match["id"], _entry(text[match.start() : end])


def _entry(text: str) -> Entry:
    carried: defaultdict[str, set[str]] = defaultdict(set)
    addresses: defaultdict[str, set[str]] = defaultdict(set)
    said, _, listed = _parted(text)
    for line in said.split("\n"):
        for value, place in _values(_MARKS.sub(lambda marks: " " * len(marks[0]), line)):
            carried[value] |= _next_marks(line, place)
    for name, part in _listed(listed):
        addresses[name] |= {_plain(address) for address in _ADDRESS.findall(part)}
        for value, _ in _values(_ADDRESS.sub(" ", part)):
            carried[value].add(name)
    return Entry(
        {value: frozenset(names) for value, names in carried.items()},
        {name: frozenset(found) for name, found in addresses.items()},
    )


def _parted(text: str) -> tuple[str, str, str]:
    """What is said, and the list of sources; notes behind the list belong to what is said."""
    found = _SOURCES.search(text)
    if not found:
        return text, "", ""
    notes = text.find("Catatan:", found.end())
    end = notes if notes >= 0 else len(text)
    return text[: found.start()] + "\n" + text[end:], "", text[found.end() : end]


def _listed(text: str) -> Iterator[tuple[str, str]]:
    marks = list(_MARK.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        yield mark[1], text[mark.end() : end]


def _next_marks(line: str, place: int) -> frozenset[str]:
    found = _MARKS.search(line, place)
    return frozenset(_MARK.findall(found[0])) if found else frozenset()


def _values(text: str) -> Iterator[tuple[str, int]]:
    """Figures in every way that the dossier writes them: also with a decimal point, in words, as a range."""
    for figure in figures(text):
        yield figure.value, figure.start
    for found in _RANGE.finditer(text):
        for number in found.groups()[:2]:
            yield from ((figure.value, found.start()) for figure in figures(f"{number} {found[3]}"))
    for found in _IN_NOTES.finditer(text):
        yield canonical(Decimal(found[1]) * (1000 if found[2] == "k" else 10**6)), found.start()
    for found in _POINT.finditer(text):
        yield from ((value, found.start()) for value in _readings(found[0]))
    folded = text.casefold()
    for value, word in enumerate(_WORDS):
        for found in re.finditer(rf"\b{word}\b", folded):
            yield str(value), found.start()


def _readings(written: str) -> Iterator[str]:
    for reading in (written.replace(",", ""), written.replace(".", ""), written.lstrip("0")):
        try:
            yield canonical(Decimal(reading.replace(",", ".")))
        except InvalidOperation:
            continue


def _plain(address: str) -> str:
    return address.rstrip("/.").removeprefix("https://").removeprefix("http://")


def rows(case: CaseStudy, entry: Entry) -> dict[str, facts.Row]:
    """The rows of a case: its figures that the dossier carries, with publishers as the case names them."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for source in case.sources:
        own = {_plain(address) for address in (source.url, source.read_at) if address}
        for name, addresses in entry.addresses.items():
            if own & addresses:
                names[name].add(source.publisher)
    found: dict[str, facts.Row] = {}
    for value in facts.shown(case) & entry.carried.keys():
        publishers = {publisher for name in entry.carried[value] for publisher in names[name]}
        found[value] = sorted(publishers) or "no source stands behind it in the dossier"
    return found


def _kept(case_id: str) -> dict[str, facts.Row]:
    known = facts.table() if facts.TABLE.exists() else {}
    return {value: row for value, row in known.get(case_id, {}).items() if isinstance(row, str)}


def _write(made: Mapping[str, Mapping[str, facts.Row]]) -> None:
    ordered = {
        case_id: dict(sorted(row.items(), key=lambda one: Decimal(one[0]))) for case_id, row in made.items()
    }
    text = yaml.safe_dump(ordered, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    facts.TABLE.write_text(text, "utf-8")


def main(folder: Path, *, write: bool) -> int:
    """Says what strays; 1 if anything does."""
    known = dict(entries((folder / "cases.md").read_text("utf-8")))
    made: dict[str, dict[str, facts.Row]] = {}
    for case in shipped_library.library().cases.values():
        kept = {value: row for value, row in _kept(case.id).items() if value in facts.shown(case)}
        made[case.id] = {**(rows(case, known[case.id]) if case.id in known else {}), **kept}
    if write:
        _write(made)
    cases = shipped_library.library().cases.values()
    strays = [stray for case in cases for stray in facts.uncarried(case, made[case.id])]
    for stray in strays:
        print(stray)  # noqa: T201  # a script for editors
    return 1 if strays else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), write="--write" in sys.argv))
