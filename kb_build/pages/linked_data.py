"""What a page is about, in the words of schema.org: one block of JSON-LD, with whole addresses."""

import json
from collections.abc import Iterator, Mapping

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.citation import license_address
from kb_build.model.open_data import Download
from kb_build.model.quote import Quote
from kb_build.model.strategy import Strategy
from kb_build.pages import linked_records as records
from kb_build.pages.citable import LICENSE
from kb_build.pages.linked_records import Node
from kb_build.pages.locale import LANGUAGE
from kb_build.pages.page import Page
from kb_build.pages.surroundings import Surroundings

_PARENTS: Mapping[str, str] = {f"{addresses.CASE_FOLDER}/": addresses.BROWSE}
"""Folders without a page of their own, and the list that stands for them."""
_FORMATS = {
    "json": "application/json",
    "csv": "text/csv",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "xml": "application/atom+xml",
    "txt": "text/plain",
}
_RISKY = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Inside JSON these stand in texts alone, where an escape means the same and ends no script element."""


def script(page: Page, around: Surroundings) -> str:
    """The content of the page's `application/ld+json` element; safe there without any escaping."""
    graph = [*_main(page, around), _trail(page, around)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return text.translate(_RISKY)


def _main(page: Page, around: Surroundings) -> Iterator[Node]:
    citation = around.citations.get(page.address)
    noun = around.nouns.get(page.address)
    if citation and isinstance(noun, CaseStudy):
        yield records.case_study(noun, citation, around)
    elif citation and isinstance(noun, Strategy):
        yield records.strategy(noun, citation, around)
    elif citation and isinstance(noun, Quote):
        yield records.quote(noun, citation, around)
    elif citation:
        yield records.page(citation, "WebPage", around)
    elif page.address == addresses.HOME:
        yield _site(page, around)
    elif page.address == addresses.GLOSSARY:
        yield _glossary(page, around)
    elif page.address == addresses.DATA:
        yield _dataset(page, around)


def _site(page: Page, around: Surroundings) -> Node:
    template = f"{around.absolute(addresses.BROWSE)}?q={{search_term_string}}"
    return {
        "@type": "WebSite",
        "@id": around.absolute(addresses.HOME),
        "url": around.absolute(addresses.HOME),
        "name": around.site_name,
        "description": page.summary,
        "inLanguage": LANGUAGE,
        "publisher": records.publisher(around),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": template},
            "query-input": "required name=search_term_string",
        },
    }


def _glossary(page: Page, around: Surroundings) -> Node:
    terms = sorted(around.library.vocabularies.glossary.values(), key=lambda term: term.id)
    return {
        "@type": "DefinedTermSet",
        "@id": around.absolute(page.address),
        "url": around.absolute(page.address),
        "name": page.title,
        "description": page.summary,
        "inLanguage": LANGUAGE,
        "hasDefinedTerm": [
            records.filled(
                {
                    "@type": "DefinedTerm",
                    "url": around.absolute(addresses.term(term.id)),
                    "name": term.term,
                    "description": term.definition,
                }
            )
            for term in terms
        ],
    }


def _dataset(page: Page, around: Surroundings) -> Node:
    """The files for programs, as their page lists them."""
    return records.filled(
        {
            "@type": "Dataset",
            "@id": around.absolute(page.address),
            "url": around.absolute(page.address),
            "name": page.title,
            "description": page.summary,
            "inLanguage": LANGUAGE,
            "isAccessibleForFree": True,
            "creator": records.publisher(around),
            "license": license_address(LICENSE),
            "dateModified": around.data.date,
            "distribution": [_download(download, around) for download in around.data.downloads],
        }
    )


def _download(download: Download, around: Surroundings) -> Node:
    ending = download.address.rpartition(".")[2]
    return records.filled(
        {
            "@type": "DataDownload",
            "name": download.title,
            "description": download.description,
            "contentUrl": around.absolute(download.address),
            "encodingFormat": _FORMATS.get(ending, ""),
            "contentSize": f"{download.size} B",
        }
    )


def _trail(page: Page, around: Surroundings) -> Node:
    """From the home page to this one, over every folder of its address that has a page."""
    steps = [*_above(page.address, around), (page.title, page.address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": around.absolute(address)}
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def _above(address: str, around: Surroundings) -> Iterator[tuple[str, str]]:
    if address == addresses.HOME:
        return
    yield around.site_name, addresses.HOME
    folders = address.strip("/").split("/")[:-1]
    for depth in range(1, len(folders) + 1):
        folder = "/".join(folders[:depth]) + "/"
        parent = _PARENTS.get(folder, folder)
        if parent in around.titles:
            yield around.titles[parent], parent
