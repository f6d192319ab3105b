"""From a file to what other files need to know of it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kb_build.checks.links import is_elsewhere, refused_form, visible
from kb_build.checks.quotes import STATE
from kb_build.checks.references import MENTIONS, words_of_entry
from kb_build.checks.values import each, lacks, text, texts
from kb_build.model import addresses
from kb_build.model.case_study import FICTIONAL
from kb_build.model.document import Document
from kb_build.model.source_record import OUTSIDER
from kb_build.model.summary import Entry, Mention, Outsider, Passage, Summary, Tie

_DATE = re.compile(r"[12][0-9]{3}(-[0-9]{2}){0,2}")
_QUOTED = re.compile(r"“([^“”\n]{20,600})”")
_SOURCES = ("sources/*", "source", "found_in")


def summarize(document: Document) -> Summary:
    """The summary of a file, whether its fields could be read or not."""
    data = document.data
    shared: dict[str, Any] = {
        "path": document.source.path,
        "kind": document.kind,
        "id": document.id,
        "is_readable": data is not None,
        "anchors": _anchors(document),
        "links": tuple(_links(document)),
        "outward_links": tuple(_outward_links(document)),
        "images": tuple(_images(document)),
    }
    if data is None:
        return Summary(**shared)
    return Summary(
        **shared,
        mentions=tuple(_mentions(document)),
        redirects=_passages(document, "redirect_from/*"),
        outsiders=tuple(_outsiders(document)),
        **(_of_case(document, data) if document.kind == "case" else _of_others(document, data)),
    )


def _of_case(document: Document, data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "agency_names": _passages(document, "agencies/*/name"),
        "described_images": tuple(name for _, name in texts(data, "images/*/file")),
        "ties": tuple(_ties(document)),
        "words": tuple(_quoted(document)) if "quotes" in data else (),
        "dates": _dates(document, "period/start", "period/end"),
        "checked": () if data.get("nature") == FICTIONAL else _dates(document, "continuity/checked"),
    }


def _of_others(document: Document, data: Mapping[str, Any]) -> dict[str, Any]:
    if document.kind == "quote":
        return {"state": _passages(document, STATE), "words": _passages(document, "text")}
    if document.kind in ("agencies", "sectors", "regions"):
        entries = (
            Entry(entry_id, words_of_entry(document.kind, values), text(values, "bps"))
            for entry_id, values in data.items()
        )
        return {"entries": tuple(entries)}
    return {}


def _anchors(document: Document) -> tuple[str, ...]:
    own = (heading.id for heading in document.body.headings)
    sources = (addresses.source_anchor(source_id) for source_id in document.source_ids())
    return (*own, *addresses.generated_anchors(document.kind, document.id), *sources)


def _links(document: Document) -> Iterator[Passage]:
    for link in document.body.links:
        target = visible(link.target)
        if target and not is_elsewhere(target) and not refused_form(target):
            yield Passage(link.target, link.target_span.start, link.target_span.end)


def _outward_links(document: Document) -> Iterator[Passage]:
    for link in document.body.links:
        if link.target[:4].lower() == "http":
            yield Passage(link.target, link.target_span.start, link.target_span.end)


def _images(document: Document) -> Iterator[Passage]:
    for image in document.body.images:
        if image.target and not refused_form(visible(image.target)):
            yield Passage(image.target, image.target_span.start, image.target_span.end)


def _mentions(document: Document) -> Iterator[Mention]:
    for pattern, rule in MENTIONS.get(document.kind, ()):
        for pointer, value in texts(document.data, pattern):
            span = document.origin.at(pointer)
            yield Mention(rule, value, span.start, span.end)


def _passages(document: Document, *patterns: str) -> tuple[Passage, ...]:
    found = []
    for pattern in patterns:
        for pointer, value in texts(document.data, pattern):
            span = document.origin.at(pointer)
            found.append(Passage(value, span.start, span.end))
    return tuple(found)


def _dates(document: Document, *patterns: str) -> tuple[Passage, ...]:
    return tuple(p for p in _passages(document, *patterns) if _DATE.fullmatch(p.value))


def _ties(document: Document) -> Iterator[Tie]:
    for pointer, tie in each(document.data, "related/*"):
        if relation := text(tie, "relation"):
            span = document.origin.at(f"{pointer}/id")
            yield Tie(relation, text(tie, "id"), span.start, span.end)


def _quoted(document: Document) -> Iterator[Passage]:
    """Sentences in quotation marks in a body."""
    start = document.body.start
    for match in _QUOTED.finditer(document.body.text):
        yield Passage(match[1], start + match.start(1), start + match.end(1))


def _outsiders(document: Document) -> Iterator[Outsider]:
    for pattern in _SOURCES:
        for pointer, source in each(document.data, pattern):
            if isinstance(source, Mapping) and source.get("voice") == OUTSIDER:
                voice = document.origin.at(f"{pointer}/voice")
                key = document.origin.key(f"{pointer}/voice")
                yield Outsider(
                    text(source, "publisher"),
                    text(source, "kind"),
                    not lacks(source, "covers"),
                    source.get("kind") != "berita" or not lacks(source, "speaker"),
                    *(voice.start, voice.end),
                    *(key.start, key.end),
                )
