"""Whole pages made of files that the checker refuses: the engine is the second wall."""

import json
import re
from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from kb_build import compiler, settings
from tests.engines.hostile_site import IN_BODIES, IN_FIELDS, SHOWN_AS_WORDS, Site, built
from tests.engines.reading_html import (
    Element,
    elements,
    linked_data,
    running,
    running_attributes,
    scripts,
    words,
)
from tests.projects import change

_CASE = PurePosixPath("casestudies/posko-banjir.md")
_NEXT = "Tiga dinas bekerja sama"
_ENCODED = "<img src=x onerror=alert(1)>"
_POLICY = "<meta http-equiv='Content-Security-Policy'>"
_REFRESH = "<meta http-equiv='refresh'>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory, hostile=True)


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory, hostile=False)


def _shape(html: str) -> list[tuple[str, ...]]:
    return [(element.tag, *sorted(element.attributes)) for element in elements(html)]


def _active(html: str) -> Counter[tuple[str, ...]]:
    """Elements that run, load or submit, as the theme itself has them."""
    return Counter(
        (element.tag, *sorted(element.attributes))
        for element in elements(html)
        if running(f"<{element.tag}>")
    )


def _policies(html: str) -> list[str]:
    return [element.attributes["content"] for element in elements(html) if "http-equiv" in element.attributes]


def test_the_hostile_site_has_every_page(hostile: Site, calm: Site) -> None:
    assert set(calm.pages()) <= set(hostile.pages())
    assert len(calm.pages()) > 7 * len(IN_FIELDS) + len(IN_BODIES)


def test_no_page_has_a_handler_a_running_address_or_a_foreign_frame(hostile: Site) -> None:
    for path, html in hostile.pages().items():
        found = [trouble for element in elements(html) for trouble in running_attributes(element)]
        moved = [_REFRESH] if path == "kasus/gudang-lama/index.html" else []
        assert (path, found) == (path, [_POLICY, *moved])


def test_no_page_is_allowed_more_than_its_calm_twin(hostile: Site, calm: Site) -> None:
    pages = hostile.pages()
    for path, html in calm.pages().items():
        assert (path, _policies(pages[path])) == (path, _policies(html))


@pytest.mark.parametrize("number", range(len(IN_FIELDS)), ids=IN_FIELDS)
@pytest.mark.parametrize(
    "address",
    [
        "kasus/judul-{}",
        "kutipan/ucapan-{}",
        "kutipan/jejak-{}",
        "panduan-{}",
        "strategi/cara-{}",
        "instansi/badan-{}",
        "sektor/sektor-{}",
        "wilayah/wilayah-{}",
    ],
)
def test_no_field_changes_the_markup_of_its_page(
    address: str, number: int, hostile: Site, calm: Site
) -> None:
    here = address.format(number)
    assert _shape(hostile.page(here)) == _shape(calm.page(here))
    assert scripts(hostile.page(here)) == scripts(calm.page(here))


def test_the_linked_data_of_every_page_is_json_in_which_no_markup_can_begin(hostile: Site) -> None:
    for path, html in hostile.pages().items():
        for block in linked_data(html):
            assert (path, "<" in block) == (path, False)
            assert json.loads(block)["@graph"], path


@pytest.mark.parametrize("number", range(len(IN_FIELDS)), ids=IN_FIELDS)
def test_the_linked_data_holds_a_title_word_for_word(number: int, hostile: Site) -> None:
    (block,) = linked_data(hostile.page(f"panduan-{number}"))
    assert json.loads(block)["@graph"][0]["name"] == IN_FIELDS[number]


@pytest.mark.parametrize("number", range(len(IN_FIELDS)), ids=IN_FIELDS)
def test_a_title_is_printed_word_for_word(number: int, hostile: Site) -> None:
    page = hostile.page(f"panduan-{number}")
    title = IN_FIELDS[number]
    assert f"{title} - Pustaka Kolaborasi" in words(page)
    assert Element("meta", {"name": "description", "content": title}) in elements(page)


@pytest.mark.parametrize(
    "number", range(len(IN_BODIES) + len(SHOWN_AS_WORDS)), ids=IN_BODIES + SHOWN_AS_WORDS
)
def test_no_body_adds_anything_active_to_its_page(number: int, hostile: Site, calm: Site) -> None:
    here = f"kasus/isi-{number}"
    assert _active(hostile.page(here)) == _active(calm.page(here))
    assert scripts(hostile.page(here)) == scripts(calm.page(here))


def test_the_settings_of_the_theme_stay_its_own_script_element(hostile: Site) -> None:
    for path, html in hostile.pages().items():
        taken = [element.tag for element in elements(html) if element.attributes.get("id") == "__config"]
        assert taken == ["script"], path


def test_no_page_has_an_id_of_the_theme_twice(hostile: Site) -> None:
    for path, html in hostile.pages().items():
        ids = Counter(element.attributes.get("id", "") for element in elements(html))
        assert [name for name, count in ids.items() if name.startswith("__") and count > 1] == [], path


@pytest.mark.parametrize("number", range(len(IN_BODIES), len(IN_BODIES) + len(SHOWN_AS_WORDS)))
def test_encoded_html_in_a_heading_is_shown_as_words_in_the_text_and_in_the_contents(
    number: int, hostile: Site
) -> None:
    page = hostile.page(f"kasus/isi-{number}")
    before, _, article = page.partition("<article")
    assert _ENCODED in words(article)
    assert _ENCODED in words(before[before.rindex("md-sidebar--secondary") :])


def test_a_source_whose_address_runs_something_is_listed_without_a_link(hostile: Site) -> None:
    page = hostile.page("alamat")
    assert "Judul" in words(page)
    assert all("alert(1)" not in element.attributes.get("href", "") for element in elements(page))


def test_the_search_index_is_data_that_no_browser_runs(hostile: Site) -> None:
    files = [path for path in (hostile.folder / "cari").rglob("*") if path.is_file()]
    assert len(files) > len(IN_FIELDS)
    assert {file.suffix for file in files} == {".json"}
    assert all(json.loads(file.read_text("utf-8")) for file in files)


def test_the_search_makes_no_markup_of_what_it_shows(hostile: Site) -> None:
    modules = sorted((hostile.folder / "assets" / "search").rglob("*.js"))
    assert modules
    makes_markup = re.compile(r"(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function")
    assert [module for module in modules if makes_markup.search(module.read_text("utf-8"))] == []


@pytest.mark.parametrize("text", IN_BODIES)
def test_the_checker_refuses_a_hostile_body_where_it_stands(text: str, project: Path) -> None:
    first, last = _insert(project, text)
    checked = compiler.check(settings.load(project))
    places = [d.place for d in checked.diagnostics if d.is_error and d.place.path == _CASE]
    lines = {checked.sources[_CASE].position(place.span.start)[0] for place in places}
    assert any(first <= line <= last for line in lines)


def test_the_checker_accepts_encoded_html_because_it_is_only_words(project: Path) -> None:
    _insert(project, SHOWN_AS_WORDS[0])
    assert [d for d in compiler.check(settings.load(project)).diagnostics if d.is_error] == []


def _insert(project: Path, text: str) -> tuple[int, int]:
    """Put a text into the body of a case; returns its first and its last line."""
    before = (project / _CASE).read_text("utf-8").partition(_NEXT)[0]
    change(project, {str(_CASE): (_NEXT, f"{text}\n\n{_NEXT}")})
    first = before.count("\n") + 1
    return first, first + text.count("\n")
