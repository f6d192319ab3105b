"""One site, whoever builds it, however often, whatever the seed."""

import re
from pathlib import Path

import pytest
import yaml

from kb_build.engines.folder import MARKER
from tests.engines.commands import kb, mkdocs
from tests.shipped import Shipped, article, pages

_EDIT_LINK = re.compile(r"<a href=\"[^\"]*\"[^>]*rel=\"edit\">.*?</a>", re.DOTALL)
_EPOCH = "1795219200"


@pytest.fixture(scope="module")
def by_mkdocs(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("by-mkdocs") / "site"
    result = mkdocs(shipped.project, "build", "--strict", "--site-dir", str(site))
    assert result.returncode == 0, result.stderr
    return site


@pytest.fixture(scope="module")
def staged(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staged") / "content"
    result = kb(shipped.project, "stage", str(folder))
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def by_plain_mkdocs(shipped: Shipped, staged: Path) -> Path:
    """The staged folder with the shipped mkdocs.yml, without our plugin."""
    config = yaml.safe_load((shipped.project / "mkdocs.yml").read_text("utf-8"))
    config["plugins"].remove("kb")
    config["theme"]["custom_dir"] = str(shipped.project / "theme_overrides")
    config |= {"docs_dir": str(staged), "site_dir": str(staged.parent / "site"), "watch": []}
    (staged.parent / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    result = mkdocs(staged.parent, "build", "--strict")
    assert result.returncode == 0, result.stderr
    return staged.parent / "site"


def _articles(site: Path) -> dict[str, str]:
    return {path: _EDIT_LINK.sub("", article(html)).strip() for path, html in pages(site).items()}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_plugin_makes_the_same_pages_under_either_command(shipped: Shipped, by_mkdocs: Path) -> None:
    assert _articles(by_mkdocs) == _articles(shipped.site)


def test_a_staged_folder_makes_the_same_pages_without_the_plugin(
    shipped: Shipped, by_plain_mkdocs: Path
) -> None:
    assert _articles(by_plain_mkdocs) == _articles(shipped.site)


def test_all_three_make_the_same_files(shipped: Shipped, by_mkdocs: Path, by_plain_mkdocs: Path) -> None:
    assert set(_files(by_mkdocs)) == set(_files(shipped.site))
    # Only our plugin knows that the parts of the stylesheets are no files of the site.
    parts = {path for path in _files(by_plain_mkdocs) if path.startswith("styles/")}
    assert parts
    assert set(_files(by_plain_mkdocs)) - parts == set(_files(shipped.site))


def test_all_three_search_the_same_words(shipped: Shipped, by_mkdocs: Path, by_plain_mkdocs: Path) -> None:
    index = _files(shipped.site / "cari")
    assert index
    assert index == _files(by_mkdocs / "cari") == _files(by_plain_mkdocs / "cari")


def test_every_page_of_a_case_leads_to_its_source_file(shipped: Shipped) -> None:
    html = pages(shipped.site)["kasus/citarum-harum/index.html"]
    assert 'href="https://contoh.example/repositori/edit/main/casestudies/citarum-harum.md"' in html


def test_no_vocabulary_is_published(shipped: Shipped, by_mkdocs: Path, by_plain_mkdocs: Path) -> None:
    for site in (shipped.site, by_mkdocs, by_plain_mkdocs):
        assert [path for path in _files(site) if path.endswith((".yaml", ".yml", ".md"))] == []


def test_staging_again_makes_the_folder_anew(shipped: Shipped, staged: Path) -> None:
    before = _files(staged)
    (staged / "sisa.md").write_text("sisa", "utf-8")
    assert kb(shipped.project, "stage", str(staged)).returncode == 0
    assert _files(staged) == before


def test_staging_leaves_a_folder_of_somebody_else_alone(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "milik-orang"
    folder.mkdir()
    (folder / "catatan.md").write_text("jangan dihapus", "utf-8")
    assert kb(project, "stage", str(folder)).returncode == 2
    assert _files(folder) == {"catatan.md": b"jangan dihapus"}


def test_a_staged_folder_is_marked(staged: Path) -> None:
    assert (staged / MARKER).is_file()


def test_the_shipped_content_gives_the_same_bytes_whatever_the_seed(shipped: Shipped, tmp_path: Path) -> None:
    built = []
    for seed in ("0", "4294967295"):
        site = tmp_path / f"site-{seed}"
        result = kb(
            shipped.project, "build", "--site", str(site), PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH=_EPOCH
        )
        assert result.returncode == 0, result.stderr
        built.append(_files(site))
    assert built[0] == built[1]
