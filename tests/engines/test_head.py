"""The head of every page as it is built: one of each, and nothing on pages that nobody may list."""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests import shipped as shipped_project
from tests.engines.reading_html import elements
from tests.shipped import Shipped

SITE = "https://contoh.example/pustaka/"
_HEAD = re.compile(r"<head\b.*?</head>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_ALLOWED_NAMES = {
    *("viewport", "description", "robots", "generator", "color-scheme", "theme-color", "referrer", "")
}


def heads(shipped: Shipped) -> Iterator[tuple[str, str]]:
    """The head of every page, by the path of its file."""
    for path, html in shipped_project.pages(shipped.site).items():
        head = _HEAD.search(html)
        assert head, path
        yield path, head[0]


def listed(shipped: Shipped) -> dict[str, str]:
    """Heads of the pages that search engines may list."""
    return {path: head for path, head in heads(shipped) if ("robots", "noindex") not in names(head)}


def kept_back(shipped: Shipped) -> dict[str, str]:
    """Heads of all others."""
    return {path: head for path, head in heads(shipped) if ("robots", "noindex") in names(head)}


def names(head: str) -> list[tuple[str, str]]:
    """What `<meta>` elements hold, by name or property."""
    metas = (element.attributes for element in elements(head) if element.tag == "meta")
    return [(meta.get("name") or meta.get("property", ""), meta.get("content", "")) for meta in metas]


def links(head: str, rel: str) -> list[str]:
    every = (element.attributes for element in elements(head) if element.tag == "link")
    return [link["href"] for link in every if rel in link.get("rel", "").split()]


def test_every_listed_page_has_one_title_one_description_and_its_own_address(shipped: Shipped) -> None:
    pages = listed(shipped)
    assert len(pages) > 50
    for path, head in pages.items():
        described = [content for name, content in names(head) if name == "description"]
        assert len(_TITLE.findall(head)) == 1, path
        assert len(described) == 1, path
        assert described[0].strip(), path
        assert links(head, "canonical") == [f"{SITE}{path.removesuffix('index.html')}"], path


def test_no_two_listed_pages_have_the_same_title(shipped: Shipped) -> None:
    titles = Counter(title for head in listed(shipped).values() for title in _TITLE.findall(head))
    assert [title for title, count in titles.items() if count > 1] == []


def test_a_page_that_nobody_may_list_says_only_what_it_is(shipped: Shipped) -> None:
    pages = kept_back(shipped)
    assert any(path.startswith("kutipan/kutipan-artikel-") for path in pages)
    for path, head in pages.items():
        assert {name for name, _ in names(head)} <= _ALLOWED_NAMES, path
        assert not _LINKED_DATA.findall(head), path
        assert not any(links(head, rel) for rel in ("canonical", "alternate", "cite-as", "describedby")), path


def test_every_listed_page_has_one_block_of_linked_data_that_ends_in_its_own_address(
    shipped: Shipped,
) -> None:
    for path, head in listed(shipped).items():
        (block,) = _LINKED_DATA.findall(head)
        trail = json.loads(block)["@graph"][-1]
        assert trail["itemListElement"][-1]["item"] == links(head, "canonical")[0], path


@pytest.mark.parametrize("folder", ["kasus", "strategi"])
def test_cases_and_strategies_are_described_to_reference_managers(shipped: Shipped, folder: str) -> None:
    pages = {path: head for path, head in listed(shipped).items() if path.startswith(f"{folder}/")}
    assert pages
    for path, head in pages.items():
        told = {name for name, _ in names(head)}
        assert {"citation_title", "citation_author", "citation_public_url", "DC.title", "og:title"} <= told, (
            path
        )


def test_every_file_of_ours_that_a_head_names_is_there(shipped: Shipped) -> None:
    for path, head in listed(shipped).items():
        pictures = [content for name, content in names(head) if name == "og:image"]
        for address in [*links(head, "alternate"), *links(head, "describedby"), *pictures]:
            assert (shipped.site / address.removeprefix(SITE)).is_file(), f"{path}: {address}"
