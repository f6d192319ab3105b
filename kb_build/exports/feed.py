"""Cases and quotable quotations as an Atom feed, newest first by the dates that they themselves state.

An entry is known by a UUID made from its address below the site's root, so that it stays the same entry when
the site moves. What states no date is not in the feed.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree import ElementTree

from kb_build.exports import dating, records, standing
from kb_build.exports.given import Given
from kb_build.exports.wording import sentence
from kb_build.exports.xml_text import xml_text
from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library

MOST = 100
_ATOM = "http://www.w3.org/2005/Atom"
_NOTHING_YET = "1970"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    address: str
    title: str
    date: str
    summary: str


def file(library: Library, given: Given) -> Artifact:
    """The feed."""
    entries = sorted(
        (entry for entry in _entries(library, given) if entry.date),
        key=lambda entry: (dating.instant(entry.date), entry.address),
        reverse=True,
    )
    newest = entries[0].date if entries else _NOTHING_YET
    feed = _element("feed", addresses.FEED, given.site_name, newest, given)
    _text(feed, "subtitle", sentence("feed"))
    _text(_child(feed, "author"), "name", given.site_name)
    _text(feed, "rights", sentence("license"))
    _link(feed, "self", addresses.FEED, given)
    _link(feed, "alternate", addresses.HOME, given)
    feed.extend(_node(entry, given) for entry in entries[:MOST])
    ElementTree.indent(feed)
    text = ElementTree.tostring(feed, encoding="unicode", short_empty_elements=True)
    content = f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'
    return Artifact(path=PurePosixPath(addresses.FEED), content=content)


def _entries(library: Library, given: Given) -> Iterator[_Entry]:
    for case in library.cases.values():
        says = standing.of_case(case, given)
        about = (
            says.nature_label,
            given.label("review", case.review.state),
            given.label("outcome", case.outcome),
        )
        yield _Entry(
            address=addresses.case(case.id),
            title=case.title,
            date=dating.of_case(case),
            summary=f"{says.label}. {' · '.join(about)}. {case.summary}",
        )
    for quote in records.exported(library):
        if quote.is_quotable:
            says = standing.of_quote(quote, given)
            yield _Entry(
                address=addresses.quote(quote.id),
                title=given.label("quote_title", quote.id),
                date=dating.of_quote(quote),
                summary=f"{says.label}. {says.nature_label}. {quote.text}",
            )


def _node(entry: _Entry, given: Given) -> ElementTree.Element:
    node = _element("entry", entry.address, entry.title, entry.date, given)
    _link(node, "alternate", entry.address, given)
    _text(node, "summary", entry.summary)
    return node


def _element(name: str, address: str, title: str, date: str, given: Given) -> ElementTree.Element:
    """A feed or an entry with what both must have."""
    root = {"xmlns": _ATOM, "xml:lang": "id"} if name == "feed" else {}
    node = ElementTree.Element(name, root)
    _text(node, "id", uuid.uuid5(uuid.NAMESPACE_URL, f"pustaka:/{address}").urn)
    _text(node, "title", title)
    _text(node, "updated", dating.instant(date))
    return node


def _child(parent: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, name)


def _text(parent: ElementTree.Element, name: str, words: str) -> None:
    _child(parent, name).text = xml_text(words)


def _link(parent: ElementTree.Element, relation: str, address: str, given: Given) -> None:
    link = {"rel": relation, "href": addresses.absolute(given.site_url, address)}
    ElementTree.SubElement(parent, "link", link)
