"""Files that people sent are published as they are only when no browser runs them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kb_build import compiler, settings
from kb_build.engines import assets, folder, site_builder
from tests.engines.unchecked import past_the_checker

_RUNNING = (
    "jahat.html",
    "jahat-5.htm",
    "jahat.xhtml",
    "jahat.svg",
    "jahat.svgz",
    "jahat.js",
    "jahat.mjs",
    "jahat.xml",
    "jahat.css",
    "jahat.markdown",
    "jahat-2.mkd",
    "jahat-3.mdown",
    "jahat-4.MD",
    "jahat.png.html",
    "jahat",
)
_HARMLESS = ("peta.png", "peta.JPG", "data.csv", "laporan.pdf")
_MARKUP = "---\ntitle: '<script>alert(1)</script>'\ntemplate: main.html\n---\n\n<script>alert(1)</script>\n"


def _by_mkdocs(project: Path) -> Path:
    with past_the_checker():
        return site_builder.build(settings.load(project), None)


def _by_staging(project: Path) -> Path:
    chosen = settings.load(project)
    with past_the_checker():
        folder.stage(compiler.compile_site(chosen), chosen, project / "staged")
    return project / "staged"


_BOTH_WAYS = pytest.mark.parametrize("publish", [_by_mkdocs, _by_staging], ids=["mkdocs", "staging"])
_FOLDERS = pytest.mark.parametrize("below", ["content", "casestudies/gambar/posko-banjir"])


def _names(site: Path) -> set[str]:
    return {path.name for path in site.rglob("*") if path.is_file()}


@_BOTH_WAYS
@_FOLDERS
def test_what_a_browser_would_run_is_not_published(
    publish: Callable[[Path], Path], below: str, project: Path
) -> None:
    (project / below).mkdir(parents=True, exist_ok=True)
    for name in _RUNNING:
        (project / below / name).write_text(_MARKUP, "utf-8")
    site = publish(project)
    assert [path for path in site.rglob("*") if "jahat" in path.name] == []


@_BOTH_WAYS
@_FOLDERS
def test_pictures_and_documents_are_published_byte_for_byte(
    publish: Callable[[Path], Path], below: str, project: Path
) -> None:
    (project / below).mkdir(parents=True, exist_ok=True)
    for name in _HARMLESS:
        (project / below / name).write_bytes(b"\x89isi\r\n" + name.encode())
    site = publish(project)
    found = {path.name: path.read_bytes() for path in site.rglob("*") if path.name in _HARMLESS}
    assert found == {name: b"\x89isi\r\n" + name.encode() for name in _HARMLESS}


@_BOTH_WAYS
@_FOLDERS
def test_a_link_to_a_file_outside_the_project_is_not_followed(
    publish: Callable[[Path], Path], below: str, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "rahasia").mkdir()
    (tmp_path / "rahasia" / "kunci.txt").write_text("rahasia", "utf-8")
    (project / below).mkdir(parents=True, exist_ok=True)
    (project / below / "tautan.txt").symlink_to(tmp_path / "rahasia" / "kunci.txt")
    (project / below / "tautan").symlink_to(tmp_path / "rahasia")
    assert _names(publish(project)) & {"tautan.txt", "kunci.txt"} == set()


@_BOTH_WAYS
def test_a_hidden_file_is_not_published(publish: Callable[[Path], Path], project: Path) -> None:
    (project / "content" / ".rahasia").mkdir()
    (project / "content" / ".rahasia" / "kunci.txt").write_text("rahasia", "utf-8")
    (project / "content" / ".kunci.txt").write_text("rahasia", "utf-8")
    assert _names(publish(project)) & {"kunci.txt", ".kunci.txt"} == set()


def test_the_files_of_a_folder_come_sorted_and_relative(tmp_path: Path) -> None:
    for name in ("b.png", "a/z.png", "a/y.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.as_posix() for path in assets.below(tmp_path)] == ["a/y.png", "a/z.png", "b.png"]
