"""The house is as `kb_build/README.md` describes it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PACKAGE = REPOSITORY / "kb_build"
RULE_PAGES = "rules"
"""A folder with a page for each code of the catalogue; `tests/diagnostics/test_rule_texts.py` counts them."""
_TREE = re.compile(r"^```\n(?P<tree>kb_build/\n.*?)^```$", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"(?P<indent> *)(?P<name>\S+)\s+(?P<says>\S.*)")


def listed(tree: str) -> Iterator[tuple[str, str]]:
    """Every path of an indented listing below its first line, with what is said of it."""
    folders: list[str] = []
    for line in tree.splitlines()[1:]:
        entry = _LINE.fullmatch(line)
        assert entry, f"nothing is said of {line.strip()}"
        depth = len(entry["indent"]) // 2 - 1
        del folders[depth:]
        yield "".join([*folders, entry["name"]]), entry["says"]
        if entry["name"].endswith("/"):
            folders.append(entry["name"])


def on_disk(package: Path) -> set[str]:
    """Folders and files of a package, without what belongs to the line of its folder."""
    return {
        path.relative_to(package).as_posix() + ("/" if path.is_dir() else "")
        for path in package.rglob("*")
        if "__pycache__" not in path.parts and path.name != "__init__.py" and path.parent.name != RULE_PAGES
    }


def test_the_tree_in_the_readme_is_the_tree_on_the_disk() -> None:
    match = _TREE.search((PACKAGE / "README.md").read_text("utf-8"))
    assert match
    paths = [path for path, _ in listed(match["tree"])]
    assert sorted(paths) == sorted(on_disk(PACKAGE))


def test_a_listing_names_what_lies_in_its_folders() -> None:
    tree = "kb_build/\n  cli.py  commands\n  text/  words\n    source.py  places\n  settings.py  folders\n"
    paths = [path for path, _ in listed(tree)]
    assert paths == ["cli.py", "text/", "text/source.py", "settings.py"]


def test_arrows_point_down_only_and_every_library_has_one_importer() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([lint, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
