"""The site's address is found in mkdocs.yml, and nothing in that file is run."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build import settings, site_url
from tests.projects import REPOSITORY

ADDRESS = "https://contoh.example/pustaka/"


@pytest.mark.parametrize(
    "text",
    [
        f"site_url: {ADDRESS}\n",
        f'site_name: Pustaka\nnav: [{{a: b}}, c]\nsite_url: "{ADDRESS}"\n',
        f"emoji: !!python/name:material.extensions.emoji.twemoji\nsite_url: {ADDRESS}\n",
        f"hook: !!python/object/apply:os.system [exit]\nsite_url: {ADDRESS}\n",
        f"a: {{site_url: https://lain.example}}\nsite_url: {ADDRESS}\n",
        f"a: &a b\nc: *a\nsite_url: {ADDRESS}\n",
        f"site_url: {ADDRESS}\nb: [\n",
    ],
)
def test_the_address_on_the_top_level_is_the_sites(text: str) -> None:
    assert site_url.parse(text) == ADDRESS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "site_url:\n",
        "site_url: ''\n",
        "site_url: !ENV SITE\n",
        "site_url: [https://contoh.example]\n",
        "a: site_url\nb: https://contoh.example\n",
        "- site_url\n- https://contoh.example\n",
        "a: [\nsite_url: https://contoh.example\n",
        "site_url: contoh.example\n",
        "a: " + "[" * 50_000,
        "\x00",
    ],
)
def test_without_an_address_that_can_be_read_there_is_none(text: str) -> None:
    assert site_url.parse(text) == ""


@given(st.text("abs_url:-[]{}!&*'\"#\n https/.", max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(site_url.parse(text), str)


def test_the_settings_know_the_address_of_the_shipped_site() -> None:
    assert settings.load(REPOSITORY).site_url == ADDRESS


def test_a_project_without_that_file_or_with_a_broken_one_has_no_address(tmp_path: Path) -> None:
    assert settings.load(tmp_path).site_url == ""
    (tmp_path / site_url.MKDOCS_FILE).write_bytes(b"site_url: \xff")
    assert settings.load(tmp_path).site_url == ""
    (tmp_path / site_url.MKDOCS_FILE).unlink()
    (tmp_path / site_url.MKDOCS_FILE).mkdir()
    assert settings.load(tmp_path).site_url == ""


def test_the_name_of_the_site_is_read_from_the_same_file(tmp_path: Path) -> None:
    assert settings.load(tmp_path).site_name == ""
    (tmp_path / site_url.MKDOCS_FILE).write_text(f"site_name: Pustaka Contoh\nsite_url: {ADDRESS}\n")
    assert settings.load(tmp_path).site_name == "Pustaka Contoh"
    (tmp_path / site_url.MKDOCS_FILE).write_text("site_name: [a, b]\n")
    assert settings.load(tmp_path).site_name == ""
