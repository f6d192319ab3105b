"""What the head of a page tells other programs: who may list it, where it stands, and how it is cited.

Zotero reads `citation_*` first, then Dublin Core, then Open Graph. It takes a page with
`citation_technical_report_institution` for a report, which is what a case study is: a text under the
name of its writers and of the body that publishes it. Every other page says `og:type` `website`, without
which `citation_title` alone would make it an article of a journal. Pages kept from search
engines say nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from kb_build.model import addresses
from kb_build.model.citation import Author, Citation
from kb_build.pages import linked_data
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values
from kb_build.pages.surroundings import Surroundings

_CARD_SIZE = (("og:image:width", "1200"), ("og:image:height", "630"), ("og:image:type", "image/png"))
_LOCALE = "id_ID"
_FILE_TYPES = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}


def of(page: Page, around: Surroundings) -> Page:
    """The page with what its head and its box for citing print; a page nobody may list stays as it is."""
    if not page.indexed or not around.site_url:
        return page
    citation = around.citations.get(page.address)
    head = {
        "links": [
            {"rel": rel, "url": url, "type": kind} for rel, url, kind in _links(page, citation, around)
        ],
        "names": [{"name": name, "content": text} for name, text in _names(citation) if text],
        "properties": [
            {"name": name, "content": text} for name, text in _properties(page, citation, around) if text
        ],
        "linked_data": linked_data.script(page, around),
    }
    return replace(page, values={**page.values, "head": head, "cite": [_box(citation)] if citation else []})


def _links(page: Page, citation: Citation | None, around: Surroundings) -> Iterator[tuple[str, str, str]]:
    """Relation, address and type.

    Beside each `alternate` that stands alone the theme's script looks for a sitemap, so here none does.
    """
    url = around.absolute(page.address)
    yield "canonical", url, ""
    yield "alternate feed", around.absolute(addresses.FEED), "application/atom+xml"
    if citation is None:
        return
    yield "cite-as", url, ""
    if citation.license:
        yield "license", citation.license, ""
    if page.address in around.nouns:
        yield "alternate describedby", around.absolute(addresses.twin(page.address)), "application/json"
    for ending, kind in _FILE_TYPES.items():
        yield "describedby", around.absolute(addresses.citation_file(page.address, ending)), kind


def _names(citation: Citation | None) -> Iterator[tuple[str, str]]:
    if citation is None:
        return
    yield "citation_title", citation.title
    yield from (("citation_author", _undivided(author)) for author in citation.written_by)
    yield "citation_publication_date", (citation.date or "").replace("-", "/")
    publisher = "citation_technical_report_institution" if citation.is_report else "citation_publisher"
    yield publisher, citation.site
    yield "citation_public_url", citation.url
    yield "citation_language", citation.language
    yield "citation_keywords", "; ".join(citation.keywords)
    yield "citation_abstract", description(citation)
    yield "DC.title", citation.title
    yield from (("DC.creator", author.name) for author in citation.written_by)
    yield "DC.publisher", citation.site
    yield "DC.date", citation.date or ""
    yield "DC.type", "Text"
    yield "DC.identifier", citation.url
    yield "DC.language", citation.language
    yield "DC.rights", citation.license


def _undivided(author: Author) -> str:
    """A name for programs that part it at a comma, else at the last blank: one at its end keeps it whole."""
    return f"{' '.join(author.name.replace(',', ' ').split())},"


def description(citation: Citation) -> str:
    """What a page is about, never without its evidence, wherever it is shown away from the page."""
    return " ".join(part for part in (citation.abstract, citation.evidence) if part)


def _properties(page: Page, citation: Citation | None, around: Surroundings) -> Iterator[tuple[str, str]]:
    picture, title = around.card(page.address)
    yield "og:type", "article" if citation and citation.is_report else "website"
    yield "og:title", page.title
    yield "og:description", description(citation) if citation else page.summary
    yield "og:url", around.absolute(page.address)
    yield "og:site_name", around.site_name
    yield "og:locale", _LOCALE
    yield "og:image", around.absolute(picture)
    yield "og:image:alt", word("citation", "card").format(title=title)
    yield from _CARD_SIZE


def _box(citation: Citation) -> Values:
    """How to cite the page, as text to copy and as files."""
    return {
        "text": reference(citation),
        "evidence": citation.evidence,
        "reminder": _reminder(citation),
        "files": [
            {
                "url": addresses.citation_file(citation.address, ending),
                "name": word("citation", ending),
                "note": word("citation", note),
            }
            for ending, note in (("ris", "ris_note"), ("bib", "bib_note"), ("json", "json_note"))
        ],
    }


def _reminder(citation: Citation) -> str:
    """Why the line about evidence belongs to the citation; nothing where there is no such line."""
    key = {"case": "remind_case", "quote": "remind_quote"}.get(citation.kind)
    return word("citation", key) if key else ""


def reference(citation: Citation) -> str:
    """Author, year, title, site and address as Indonesian lists of references write them.

    A year that nobody wrote down is `t.t.`; the day of reading is the reader's to fill in.
    """
    people = "; ".join(author.name for author in citation.written_by)
    year = citation.year or word("citation", "undated")
    parts = (
        _sentence(people),
        f"({year}).",
        f"{citation.title} [{citation.genre}].",
        _sentence(citation.site) if citation.authors else "",
        citation.url,
        word("citation", "accessed"),
    )
    return " ".join(part for part in parts if part)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
