"""Small projects to test with."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parent.parent
MINIMAL = Path(__file__).parent / "sites" / "minimal" / "input"
_NAV = [{"Beranda": "index.md"}, "strategi/komunikasi.md", {"Jelajah": "jelajah.md"}, "kontribusi/index.md"]


def copy_minimal(target: Path) -> Path:
    """A project with one real case, one made-up case, one quotation of each kind and one strategy."""
    shutil.copytree(MINIMAL, target)
    _configure(target)
    return target


def _configure(target: Path) -> None:
    """The shipped mkdocs.yml with this project's own navigation and the shipped theme."""
    text = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    config = yaml.safe_load(text)
    config["nav"] = _NAV
    config["theme"]["custom_dir"] = str(REPOSITORY / "theme_overrides")
    config["watch"] = []
    (target / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")


def change(project: Path, changes: Mapping[str, tuple[str, str]]) -> None:
    """Replace one text by another in files of a project; the old text must be there."""
    for name, (old, new) in changes.items():
        path = project / name
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), "utf-8")
