"""The stylesheet of the site is one file made of parts."""

import re
from pathlib import Path

from kb_build.engines import stylesheet
from tests.shipped import Shipped, pages


def test_parts_are_joined_in_the_order_of_their_names_without_comments(tmp_path: Path) -> None:
    parts = tmp_path / "styles"
    parts.mkdir()
    (parts / "b.css").write_text(".b {\n  color: red; /* why\n  so */\n}\n\n", "utf-8")
    (parts / "a.css").write_text('/* first */\n.a::before { content: "é"; }\n', "utf-8")
    assert stylesheet.joined(tmp_path) == {
        "assets/kb.css": '.a::before { content: "é"; }\n.b {\ncolor: red;\n}\n'
    }


def test_a_folder_of_parts_is_a_stylesheet_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "styles" / "case").mkdir(parents=True)
    (tmp_path / "styles" / "case" / "a.css").write_text(".a {}", "utf-8")
    (tmp_path / "styles" / "case" / "b.css").write_text(".b {}", "utf-8")
    assert stylesheet.joined(tmp_path) == {"assets/case.css": ".a {}\n.b {}\n"}


def test_a_theme_without_parts_has_no_stylesheet(tmp_path: Path) -> None:
    assert stylesheet.joined(tmp_path) == {}


def test_a_site_has_the_joined_files_and_none_of_the_parts(shipped: Shipped) -> None:
    assets = shipped.site / "assets"
    common = (assets / "kb.css").read_text("utf-8")
    assert all(sign in common for sign in (".kb-card", ".kb-find", "--kb-ink"))
    assert ".kb-verdict__note" in (assets / "case.css").read_text("utf-8")
    assert "/*" not in common
    assert not (shipped.site / stylesheet.PARTS).exists()


def test_every_stylesheet_that_a_page_asks_for_is_there(shipped: Shipped) -> None:
    asked = {
        (path, link)
        for path, html in pages(shipped.site).items()
        for link in re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    }
    assert len({link.rpartition("/")[2] for _, link in asked}) > 3
    for path, link in asked:
        folder = shipped.site if link.startswith("/") else (shipped.site / path).parent
        assert (folder / link.removeprefix("/pustaka/")).is_file(), (path, link)
