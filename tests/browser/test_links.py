"""Every link of every page leads somewhere; read from the files, no browser needed."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.serving import SUB_PATH
from tests.engines.reading_html import elements
from tests.shipped import Shipped, pages

_SITE = f"https://contoh.example{SUB_PATH}"
_ADDRESSES = ("href", "src")


def dead_links(site: Path) -> Iterator[str]:
    """Links to files or anchors of this site that are not there."""
    for path, html in pages(site).items():
        page = urljoin(_SITE, path)
        for element in elements(html):
            for name in _ADDRESSES:
                link = element.attributes.get(name)
                if link is not None and not _resolves(urljoin(page, link), site):
                    yield f"{path}: <{element.tag} {name}={link!r}>"


def _resolves(address: str, site: Path) -> bool:
    if not address.startswith(_SITE):
        return not address.startswith("https://contoh.example/pustaka") or "repositori" in address
    target = site / unquote(urlsplit(address).path.removeprefix(SUB_PATH))
    file = target / "index.html" if target.is_dir() else target
    anchor = unquote(urlsplit(address).fragment)
    return file.is_file() and (not anchor or anchor in _anchors(file))


@cache
def _anchors(file: Path) -> frozenset[str]:
    if file.suffix != ".html":
        return frozenset()
    found = [element.attributes for element in elements(file.read_text("utf-8"))]
    return frozenset(
        attributes[name] for attributes in found for name in ("id", "name") if name in attributes
    )


def test_every_internal_link_and_anchor_of_every_page_leads_somewhere(shipped: Shipped) -> None:
    assert list(dead_links(shipped.site)) == []


def test_every_address_in_the_sitemap_is_a_page(shipped: Shipped) -> None:
    found = [
        node.text or "" for node in ET.parse(shipped.site / "sitemap.xml").iter() if node.tag.endswith("loc")
    ]
    assert len(found) > 50
    assert [address for address in found if not _resolves(address, shipped.site)] == []


def test_pages_that_search_engines_shall_not_list_are_in_no_sitemap(shipped: Shipped) -> None:
    sitemap = (shipped.site / "sitemap.xml").read_text("utf-8")
    hidden = [path for path, text in pages(shipped.site).items() if 'name="robots" content="noindex"' in text]
    assert any(path.startswith("kutipan/kutipan-artikel") for path in hidden)
    listed = [path for path in hidden if f"/{path.removesuffix('index.html')}</loc>" in sitemap]
    assert listed == []
    assert "/strategi/komunikasi/</loc>" in sitemap


@pytest.mark.parametrize(
    "html",
    [
        '<a href="tidak-ada/">x</a>',
        '<a href="#tidak-ada">x</a>',
        '<a href="ada.html#tidak-ada">x</a>',
        '<a href="/pustaka/tidak-ada/">x</a>',
        '<img src="tidak-ada.png">',
    ],
)
def test_a_dead_link_is_found(html: str, tmp_path: Path) -> None:
    (tmp_path / "ada.html").write_text('<p id="ada"><a href="ada.html#ada">x</a></p>', "utf-8")
    (tmp_path / "index.html").write_text(html, "utf-8")
    assert len(list(dead_links(tmp_path))) == 1
