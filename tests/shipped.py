"""The shipped content, copied and built once for all tests of a session."""

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from kb_build import settings
from kb_build.engines import site_builder
from tests.projects import REPOSITORY

_FOLDERS = ("content", "casestudies", "theme_overrides")
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shipped:
    """A copy of the project and its site; neither is to be changed."""

    project: Path
    site: Path


def built(factory: pytest.TempPathFactory) -> Shipped:
    """The one build of this session."""
    return _built(factory.getbasetemp() / "shipped")


@cache
def _built(folder: Path) -> Shipped:
    project = copy_shipped(folder / "project")
    return Shipped(project, site_builder.build(settings.load(project), folder / "site"))


def copy_shipped(target: Path) -> Path:
    """The project as it is shipped, without anything that is only there to work on it."""
    for folder in _FOLDERS:
        shutil.copytree(REPOSITORY / folder, target / folder)
    shutil.copyfile(REPOSITORY / "pyproject.toml", target / "pyproject.toml")
    config = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text("utf-8"))
    config["watch"] = ["casestudies"]
    (target / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    return target


def pages(site: Path) -> dict[str, str]:
    """Every HTML page of a site, by its path."""
    return {str(path.relative_to(site)): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def article(html: str) -> str:
    """The part of a page that is its own."""
    found = _ARTICLE.search(html)
    assert found, "a page without an article"
    return found[1]
