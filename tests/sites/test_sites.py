"""Small sites from their first file to their last: `input/` is what people wrote, `expected/` what is staged.

A site other than `minimal` borrows the vocabularies and the strategy of `minimal`, and its `expected/` holds
only what differs from that of `minimal`. The pages of the checker's rules are in no `expected/`: they are the
same in every site, and `tests/pages/test_rule.py` looks at them. Nor is the index of the search, which people
cannot read; `tests/search` looks at it. Nor are pictures; `tests/exports` looks at those. After a change
that is meant, write all expected files anew with `KB_EXPECTED=write pytest tests/sites`, and read the
difference before you keep it.
"""

import difflib
import os
import shutil
from pathlib import Path

import pytest

from kb_build import compiler, settings
from kb_build.engines import folder
from kb_build.model import addresses
from kb_build.search.browser.shards import FOLDER

SITES = Path(__file__).parent
MINIMAL = "minimal"
UNREADABLE = frozenset({folder.MARKER, "pustaka.schema.json", "buku-kode.csv", "SHA256SUMS"})
"""Files that are the same in every site, or that say nothing to people."""
NAMES = sorted(path.name for path in SITES.iterdir() if (path / "input").is_dir())
_BORROWED = ("content/vocabularies", "content/strategi")
_LONGEST_SHOWN = 4000


def staged(name: str, target: Path) -> dict[str, str]:
    """Every file that a site becomes, by its path."""
    project = target / "project"
    for part in _BORROWED:
        shutil.copytree(SITES / MINIMAL / "input" / part, project / part)
    shutil.copytree(SITES / name / "input", project, dirs_exist_ok=True)
    chosen = settings.load(project)
    build = compiler.compile_site(chosen)
    assert [(d.name, str(d.place.path)) for d in build.checked.diagnostics if d.is_error] == []
    folder.stage(build, chosen, target / "staged")
    return read(target / "staged")


def read(top: Path) -> dict[str, str]:
    """The text of every file below a folder, by its path; without its mark, rules, index and pictures."""
    left_out = {top / addresses.RULES, top / FOLDER}
    return {
        path.relative_to(top).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(top.rglob("*"))
        if path.is_file()
        and path.name not in UNREADABLE
        and path.suffix != ".png"
        and left_out.isdisjoint(path.parents)
    }


def own(name: str, files: dict[str, str]) -> dict[str, str]:
    """What `expected/` holds of a site: everything, or what differs from the minimal one."""
    shared = {} if name == MINIMAL else read(SITES / MINIMAL / "expected")
    return {path: text for path, text in files.items() if shared.get(path) != text}


def write(top: Path, files: dict[str, str]) -> None:
    """Make a folder hold these files and no others."""
    shutil.rmtree(top, ignore_errors=True)
    for path, text in files.items():
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(text, "utf-8", newline="\n")


def differences(found: dict[str, str], expected: dict[str, str]) -> list[str]:
    """One entry for each file that is missing, unexpected or different."""
    missing = [f"missing: {path}" for path in sorted(expected.keys() - found.keys())]
    unexpected = [f"unexpected: {path}" for path in sorted(found.keys() - expected.keys())]
    both = sorted(expected.keys() & found.keys())
    changed = [_change(path, expected[path], found[path]) for path in both if expected[path] != found[path]]
    return [*missing, *unexpected, *changed]


def _change(path: str, old: str, new: str) -> str:
    """The changed lines; front matter is one line of JSON, so it is broken at its commas to be read."""
    before, after = (text.replace('", "', '",\n"').split("\n") for text in (old, new))
    lines = difflib.unified_diff(before, after, "expected", "found", lineterm="", n=1)
    return f"different: {path}\n" + "\n".join(lines)[:_LONGEST_SHOWN]


@pytest.mark.parametrize("name", sorted(NAMES, key=lambda name: name != MINIMAL))
def test_a_site_becomes_exactly_the_expected_files(name: str, tmp_path: Path) -> None:
    found = own(name, staged(name, tmp_path))
    if os.environ.get("KB_EXPECTED") == "write":
        write(SITES / name / "expected", found)
    found_again = differences(found, read(SITES / name / "expected"))
    assert found_again == [], "\n".join(found_again)


def test_there_is_a_site_of_each_kind() -> None:
    assert {"minimal", "draft-case", "foreign-and-fiction", "all-quote-states"} <= set(NAMES)


def test_a_missing_an_unexpected_and_a_different_file_are_each_told() -> None:
    told = differences({"a": "satu", "b": "dua\n"}, {"b": "tiga\n", "c": "empat"})
    assert told[0] == "missing: c"
    assert told[1] == "unexpected: a"
    assert told[2].startswith("different: b\n")
    assert "-tiga" in told[2]
    assert "+dua" in told[2]
    assert len(told) == 3


def test_nothing_is_told_about_equal_files() -> None:
    assert differences({"a": "satu"}, {"a": "satu"}) == []
