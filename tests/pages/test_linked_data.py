"""The JSON-LD of every kind of page, read by a processor that is not ours."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from kb_build.model.case_study import Location, Participant, Period
from kb_build.model.library import Library
from kb_build.model.open_data import Download, OpenData
from kb_build.model.quote import Original, Said, Speaker
from kb_build.pages import citable, linked_data, surroundings
from kb_build.pages.page import Page
from kb_build.settings import Settings
from tests import nouns

SITE = "https://contoh.example/pustaka/"
SETTINGS = Settings(root=Path(), site_url=SITE, site_name="Pustaka Contoh")
SCHEMA = "https://schema.org/"
DATA = OpenData(
    downloads=(Download(address="data/kasus.csv", title="Kasus", description="Semua kasus.", size=120),),
    date="2026-01-02",
)
REQUIRED = {
    "Article": {"headline", "author", "publisher", "inLanguage", "license", "image", "url", "description"},
    "WebPage": {"name", "url", "inLanguage", "isPartOf"},
    "Quotation": {"text", "creator", "isBasedOn"},
    "DefinedTermSet": {"name", "description", "url", "hasDefinedTerm"},
    "Dataset": {"name", "description", "license", "creator", "distribution", "url"},
    "WebSite": {"name", "url", "potentialAction"},
    "BreadcrumbList": {"itemListElement"},
}
"""What readers of each type look for, as schema.org and the search engines describe it."""


def script(address: str, library: Library, **values: Any) -> str:
    given = {"template": "x.html", "title": "Judul", "summary": "Ringkasan.", "values": {}, **values}
    page = Page(address=address, **given)
    home = Page(address="", template="home.html", title="Beranda", summary="", values={})
    browse = Page(address="jelajah/", template="x.html", title="Jelajah", summary="", values={})
    cited = citable.citations(library, SETTINGS)
    around = surroundings.around([home, browse, page], library, cited, SETTINGS, DATA)
    return linked_data.script(page, around)


def nodes(address: str, library: Library, **values: Any) -> dict[str, Any]:
    """The nodes of a page by their type."""
    graph = json.loads(script(address, library, **values))["@graph"]
    return {node["@type"]: node for node in graph}


def schema_org(url: str, _: object) -> dict[str, Any]:
    """Stands for the context that schema.org publishes, so that no test asks the network."""
    assert url == "https://schema.org"
    context = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "image": {"@type": "@id"}}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}


def expanded(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = jsonld.expand(json.loads(text), {"documentLoader": schema_org})
    return found


def everything() -> Library:
    source = nouns.source(url="https://sumber.example/a", title="Laporan", date="2020")
    case = nouns.case(
        "samsat",
        "## Hasil {#hasil}\n\nJadi [s1].\n",
        sources=(source,),
        agencies=(Participant(role="koordinator", id="bnpb"), Participant(role="pelaksana", name="Dinas")),
        place=Location(regions=("35.78",)),
        period=Period(start="2018", end="2020-07"),
    )
    return nouns.library(
        [case], [nouns.quote()], guides=[nouns.guide("tentang/index")], terms=[nouns.term("satgas")]
    )


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("kasus/samsat/", "Article"),
        ("strategi/komunikasi/", "Article"),
        ("kutipan/satu-nomor/", "WebPage"),
        ("tentang/", "WebPage"),
        ("glosarium/", "DefinedTermSet"),
        ("data/", "Dataset"),
        ("", "WebSite"),
        ("sektor/kesehatan/", "BreadcrumbList"),
    ],
)
def test_every_kind_of_page_has_what_its_type_asks_for(address: str, kind: str) -> None:
    found = expanded(script(address, everything()))
    by_type = {node["@type"][0].removeprefix(SCHEMA): node for node in found}
    assert set(by_type) == {kind, "BreadcrumbList"}
    for name, node in by_type.items():
        assert {f"{SCHEMA}{field}" for field in REQUIRED[name]} <= set(node)


def test_all_addresses_are_whole() -> None:
    def addresses(node: Any, key: str = "") -> list[str]:
        if isinstance(node, dict):
            return [found for name, inner in node.items() for found in addresses(inner, name)]
        if isinstance(node, list):
            return [found for inner in node for found in addresses(inner, key)]
        return (
            [node] if key in ("@id", "url", "item", "image", "contentUrl", "license", "urlTemplate") else []
        )

    for address in ("kasus/samsat/", "kutipan/satu-nomor/", "glosarium/", "data/", ""):
        found = addresses(nodes(address, everything()))
        assert found
        assert all(each.startswith("https://") for each in found)


def test_a_case_names_its_sources_its_place_its_time_and_its_evidence() -> None:
    article = nodes("kasus/samsat/", everything())["Article"]
    assert article["isBasedOn"] == [
        {
            "@type": "Report",
            "name": "Laporan",
            "publisher": {"@type": "Organization", "name": "Dinas Contoh"},
            "datePublished": "2020",
            "url": "https://sumber.example/a",
        }
    ]
    assert article["spatialCoverage"] == [
        {"@type": "AdministrativeArea", "name": "Kota Surabaya", "identifier": "35.78"}
    ]
    assert article["temporalCoverage"] == "2018/2020-07"
    assert article["disambiguatingDescription"].startswith("Tingkat bukti: Menurut pelaku.")
    assert [agency["name"] for agency in article["mentions"]] == ["Badan Nasional Penanggulangan Bencana"]


def test_a_date_that_was_inferred_is_no_date_for_programs() -> None:
    source = nouns.source(date="2022", date_inferred=True)
    case = nouns.case("x", "## Hasil {#hasil}\n\nJadi [s1].\n", sources=(source,))
    (based_on,) = nodes("kasus/x/", nouns.library([case]))["Article"]["isBasedOn"]
    assert "datePublished" not in based_on


def test_a_made_up_story_names_no_place_time_agency_or_source() -> None:
    case = nouns.case(
        "x",
        "## Hasil {#hasil}\n\nJadi [s1].\n",
        nature="rekaan",
        sources=(nouns.source(),),
        agencies=(Participant(role="koordinator", id="bnpb"),),
        place=Location(regions=("35.78",)),
    )
    article = nodes("kasus/x/", nouns.library([case]))["Article"]
    assert not {"spatialCoverage", "temporalCoverage", "mentions", "isBasedOn"} & set(article)
    assert article["genre"] == "Studi kasus, contoh rekaan, draf"


def test_a_quotation_is_its_speakers_and_not_under_our_licence() -> None:
    quote = nouns.quote(
        "x",
        speakers=(Speaker(name="Sari Dewi", position="Kepala", org="Dinas Contoh"), Speaker(name="OECD")),
        said=Said(date="2024-09-25"),
    )
    page = nodes("kutipan/x/", nouns.library(quotes=[quote]))["WebPage"]
    words = page["mainEntity"]
    assert (words["@type"], words["text"], words["dateCreated"]) == ("Quotation", quote.text, "2024-09-25")
    assert words["creator"] == [
        {
            "@type": "Person",
            "name": "Sari Dewi",
            "jobTitle": "Kepala",
            "affiliation": {"@type": "Organization", "name": "Dinas Contoh"},
        },
        {"@type": "Organization", "name": "OECD"},
    ]
    assert "license" not in page


def test_a_paraphrase_is_no_quotation() -> None:
    quote = nouns.quote("x", form="parafrase")
    words = nodes("kutipan/x/", nouns.library(quotes=[quote]))["WebPage"]["mainEntity"]
    assert words["@type"] == "CreativeWork"


def test_a_translation_names_its_original() -> None:
    original = Original(text="One number.", lang="en", translator="Tim penyusun")
    quote = nouns.quote("x", form="diterjemahkan", original=original)
    words = nodes("kutipan/x/", nouns.library(quotes=[quote]))["WebPage"]["mainEntity"]
    assert words["translationOfWork"] == {"@type": "Quotation", "text": "One number.", "inLanguage": "en"}


def test_the_trail_leads_over_pages_that_there_are() -> None:
    steps = nodes("kasus/samsat/", everything())["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["item"]) for step in steps] == [
        (1, SITE),
        (2, f"{SITE}jelajah/"),
        (3, f"{SITE}kasus/samsat/"),
    ]


def test_the_search_of_the_site_is_told_to_programs() -> None:
    action = nodes("", everything())["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{SITE}jelajah/?q={{search_term_string}}"


class _Scripts(HTMLParser):
    """The content of every script element, and all other tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]> & &lt;/script&gt;",
    "\u2028\u2029 \\u003c/script>",
    '"}]}</SCRIPT >',
)


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_ends_the_element_that_it_stands_in(title: str) -> None:
    text = script("kasus/x/", nouns.library([nouns.case("x", title=title, summary=title)]), title=title)
    reader = _Scripts()
    reader.feed(f'<script type="application/ld+json">{text}</script>')
    assert reader.tags == ["script"]
    article, trail = json.loads("".join(reader.texts))["@graph"]
    assert (article["headline"], trail["itemListElement"][-1]["name"]) == (title, title)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_text_puts_a_sign_into_it_that_html_could_read(title: str) -> None:
    text = script("sektor/x/", nouns.library(), title=title)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0]["itemListElement"][-1]["name"] == title
