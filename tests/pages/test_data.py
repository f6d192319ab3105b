"""The page about the data."""

import json
from pathlib import Path

import pytest

from kb_build.model.open_data import NO_DATA, DataField, Download, OpenData
from kb_build.pages import data
from kb_build.pages.page import Page
from kb_build.settings import Settings
from tests import shipped
from tests.exports import making

SETTINGS = Settings(root=Path(), site_url="https://pustaka.example/", site_name="Pustaka Contoh")
OUTCOME = DataField(
    place="kasus.csv",
    name="outcome",
    title="Hasil",
    description="Tercapai?",
    choices=(("ya", "Ya"), ("x", "x")),
)
TABLE = Download(address="data/kasus.csv", title="Kasus", description="Semua.", size=1499, fields=(OUTCOME,))
WHOLE = Download(address="data/pustaka.json", title="Semua", description="Semua.", size=1_240_000)
OTHER = Download(address="umpan.xml", title="Umpan", description="Baru.", size=12)


def page(*downloads: Download, date: str = "2026-05") -> Page:
    (made,) = data.pages(OpenData(downloads=downloads, date=date), SETTINGS)
    return made


def test_without_data_there_is_no_page() -> None:
    assert list(data.pages(NO_DATA, SETTINGS)) == []


def test_the_whole_library_comes_first_then_tables_then_the_rest() -> None:
    values = page(WHOLE, TABLE, OTHER).values
    named = [[file["name"] for file in values[part]] for part in ("whole", "tables", "others")]
    assert named == [["pustaka.json"], ["kasus.csv"], ["umpan.xml"]]


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "1 KB"), (1499, "1 KB"), (24_086, "24 KB"), (999_999, "1,0 MB"), (1_240_000, "1,2 MB")],
)
def test_sizes_read_as_people_say_them(size: int, words: str) -> None:
    assert data.size_in_words(size) == words


def test_a_choice_without_a_word_of_its_own_is_not_said_twice() -> None:
    (table,) = page(WHOLE, TABLE).values["tables"]
    assert table["fields"][0]["choices"] == [{"value": "ya", "text": "Ya"}, {"value": "x", "text": ""}]


def test_it_says_how_new_the_data_is_as_far_as_the_texts_say_it() -> None:
    assert page(WHOLE).values["date"] == "Mei 2026"
    assert page(WHOLE, date="").values["date"] == ""


def test_every_file_that_the_shipped_page_links_to_is_on_the_site(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = shipped.built(tmp_path_factory).site
    text = shipped.article((site / "data/index.html").read_text("utf-8"))
    files = [path for path in making.shipped() if path.startswith("data/") or path == "umpan.xml"]
    assert [
        path for path in files if f'href="{Path(path).name}"' not in text and f"../{path}" not in text
    ] == []
    assert json.loads((site / "data/pustaka.json").read_text("utf-8"))["cases"]


def test_pictures_and_tables_arrive_on_the_site_byte_by_byte(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = shipped.built(tmp_path_factory).site
    for path, made in making.shipped().items():
        if path.endswith((".png", ".csv", "SHA256SUMS")):
            assert (site / path).read_bytes() == made, path


def test_the_sitemap_lists_no_page_that_is_kept_out_of_search_engines(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = shipped.built(tmp_path_factory).site
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    pages = {path.removesuffix("index.html"): text for path, text in shipped.pages(site).items()}
    hidden = [path for path, text in pages.items() if 'name="robots" content="noindex"' in text]
    assert hidden
    assert [path for path in hidden if path and f"/{path}</loc>" in sitemap] == []
    assert "/data/</loc>" in sitemap
