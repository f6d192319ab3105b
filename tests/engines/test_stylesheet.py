"""The stylesheet of the site is one file made of parts."""

from pathlib import Path

from kb_build.engines import stylesheet
from tests.shipped import Shipped


def test_parts_are_joined_in_the_order_of_their_names_without_comments(tmp_path: Path) -> None:
    parts = tmp_path / "styles"
    parts.mkdir()
    (parts / "b.css").write_text(".b {\n  color: red; /* why\n  so */\n}\n\n", "utf-8")
    (parts / "a.css").write_text('/* first */\n.a::before { content: "é"; }\n', "utf-8")
    assert stylesheet.joined(tmp_path) == '.a::before { content: "é"; }\n.b {\ncolor: red;\n}\n'


def test_a_theme_without_parts_has_no_stylesheet(tmp_path: Path) -> None:
    assert stylesheet.joined(tmp_path) == ""


def test_a_site_has_the_joined_file_and_none_of_the_parts(shipped: Shipped) -> None:
    css = (shipped.site / stylesheet.PATH).read_text("utf-8")
    assert all(sign in css for sign in (".kb-card", ".kb-find", "--kb-ink"))
    assert "/*" not in css
    assert not (shipped.site / stylesheet.PARTS).exists()
