"""The name behind an untraceable quotation stands in the text of its own page and nowhere else."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb_build import compiler, settings
from kb_build.engines import site_builder
from kb_build.model import addresses
from kb_build.model.quote import Quote
from tests.engines.reading_html import elements, words
from tests.shipped import Shipped, article

_NAME = re.compile(r"\b(?:Dr|Prof|Drs|Ir|Bapak|Ibu|Pak|Bu)\b\.?\s+((?:[A-Z][\w'’-]+ ?)+)(?:,|$)")
_OWN_TEXT = "text of its own page"


def name_in(attributed_as: str) -> str:
    """The name without titles and without what the article calls the person."""
    found = _NAME.search(attributed_as)
    assert found, f"no name was recognised in {attributed_as!r}"
    return found[1].strip()


def places(site: Path, name: str, own_addresses: set[str]) -> set[str]:
    """Where a name stands on a site, however it is joined: words, hyphens, or escapes in an address."""
    own = {f"{address}index.html" for address in own_addresses}
    found = set()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        relative = path.relative_to(site).as_posix()
        if _holds(relative, name):
            found.add(f"address {relative}")
        if relative in own:
            found |= set(_on_own_page(path.read_text("utf-8"), name))
        elif _holds(_text(path), name):
            found.add(relative)
    return found


def _text(path: Path) -> str:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = data.decode("utf-8", "ignore")
    return json.dumps(json.loads(text), ensure_ascii=False) if path.suffix == ".json" else text


def _holds(text: str, name: str) -> bool:
    joined = r"[\W_]*(?:%20)?[\W_]*".join(map(re.escape, name.split()))
    return re.search(rf"(?<![^\W_]){joined}(?![^\W_])", text, re.IGNORECASE) is not None


def _on_own_page(html: str, name: str) -> Iterator[str]:
    if _holds(words(article(html)), name):
        yield _OWN_TEXT
    if _holds(words(html.replace(article(html), "")), name):
        yield "text around the article"
    for element in elements(html):
        if any(_holds(value, name) for value in element.attributes.values()):
            yield f"attribute of <{element.tag}>"


def _untraceable(project: Path) -> list[Quote]:
    library = compiler.library(settings.load(project))
    return [quote for quote in library.quotes.values() if quote.is_untraceable]


def test_the_shipped_content_has_untraceable_quotations(shipped: Shipped) -> None:
    assert len(_untraceable(shipped.project)) >= 7


def test_no_untraceable_name_stands_anywhere_but_in_the_text_of_its_own_page(shipped: Shipped) -> None:
    quotes = _untraceable(shipped.project)
    for name in {name_in(quote.attributed_as or "") for quote in quotes}:
        own = {addresses.quote(quote.id) for quote in quotes if _holds(quote.attributed_as or "", name)}
        assert (name, places(shipped.site, name, own)) == (name, {_OWN_TEXT})


def test_a_page_with_an_untraceable_name_is_kept_out_of_search_engines(shipped: Shipped) -> None:
    for quote in _untraceable(shipped.project):
        page = (shipped.site / addresses.quote(quote.id) / "index.html").read_text("utf-8")
        robots = [e.attributes["content"] for e in elements(page) if e.attributes.get("name") == "robots"]
        assert (quote.id, robots) == (quote.id, ["noindex"])


def test_the_sites_own_search_holds_no_untraceable_name(shipped: Shipped) -> None:
    files = sorted((shipped.site / "cari").rglob("*.json"))
    assert files
    for name in (name_in(quote.attributed_as or "") for quote in _untraceable(shipped.project)):
        assert [file for file in files if name.casefold() in file.read_text("utf-8").casefold()] == []


def test_the_sites_own_search_says_that_a_quotation_is_untraceable(shipped: Shipped) -> None:
    cards = [json.loads(file.read_text("utf-8")) for file in (shipped.site / "cari/halaman").iterdir()]
    said = {card["id"]: card["verification"] for card in cards if card["kind"] == "quote"}
    for quote in _untraceable(shipped.project):
        assert said[quote.id] == "tidak-terlacak"


@pytest.mark.parametrize(
    ("attributed_as", "name"),
    [
        ("Ahli Manajemen, Dr. Rina Contohwati", "Rina Contohwati"),
        ("Pakar Pemerintahan, Prof. Dr. Budi Rekaan", "Budi Rekaan"),
        ("Bapak Rekaan, seorang tokoh masyarakat", "Rekaan"),
        ("Dr. Fulan Zuhri, ahli tata kelola", "Fulan Zuhri"),
    ],
)
def test_the_name_is_what_follows_the_titles(attributed_as: str, name: str) -> None:
    assert name_in(attributed_as) == name


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("lain/index.html", "<article>fulan zuhri</article>", "lain/index.html"),
        ("fulan-zuhri/index.html", "<p>x</p>", "address fulan-zuhri/index.html"),
        ("data.json", '["Fulan\\u0020Zuhri"]', "data.json"),
        ("peta.xml", "<loc>https://contoh.example/fulan%20zuhri/</loc>", "peta.xml"),
        ("k/x/index.html", "<title>Fulan Zuhri</title><article>x</article>", "text around the article"),
        ("k/x/index.html", '<article><a href="/Fulan_Zuhri">x</a></article>', "attribute of <a>"),
        ("k/x/index.html", '<meta content="Fulan Zuhri"><article>x</article>', "attribute of <meta>"),
        ("k/x/index.html", "<article>ucapan Fulan Zuhri</article>", _OWN_TEXT),
    ],
)
def test_a_name_is_found_wherever_it_stands(file: str, text: str, place: str, tmp_path: Path) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(text, "utf-8")
    assert places(tmp_path, "Fulan Zuhri", {"k/x/"}) == {place}


def test_the_minimal_site_keeps_the_name_on_its_own_page_too(project: Path) -> None:
    site = site_builder.build(settings.load(project), None)
    found = places(site, "Zubaidah Fulanah", {addresses.quote("kalimat-tanpa-jejak")})
    assert found == {_OWN_TEXT}
