"""KB501–KB508: the fixed sections of a page, their order and their ids."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from kb_build.checks.values import text
from kb_build.diagnostics.diagnostic import Details, Diagnostic, phrase
from kb_build.diagnostics.suggest import nearest
from kb_build.model import addresses
from kb_build.model.document import Document, Kind
from kb_build.text.markdown import Heading
from kb_build.text.source import Span

SECTION_LEVEL = 2
MAX_HEADINGS = 400
"""Headings one below the other cost the renderer time that grows with their square."""
CASE_SECTIONS: Mapping[str, str] = {
    "latar-belakang": "Latar belakang",
    "kolaborasi": "Kolaborasi",
    "hasil": "Hasil",
    "pelajaran": "Pelajaran",
    "syarat-replikasi": "Kalau mau meniru",
}
STRATEGY_SECTIONS: Mapping[str, str] = {
    "ringkasan": "Ringkasan",
    "kapan": "Kapan dipakai",
    "langkah": "Langkah",
    "alat": "Alat",
    "jebakan": "Jebakan",
    "latihan": "Latihan",
}
_SECTIONS: Mapping[Kind, Mapping[str, str]] = {"case": CASE_SECTIONS, "strategy": STRATEGY_SECTIONS}
_OPTIONAL = frozenset({"syarat-replikasi"})
_REVIEWED = frozenset({"sedang-diperiksa", "sumber-diperiksa", "arsip"})


def check(document: Document) -> Iterator[Diagnostic]:
    """Headings of a file, and the sections of a case or a strategy."""
    yield from _headings(document)
    sections = _SECTIONS.get(document.kind)
    if sections and document.data is not None:
        yield from _sections(document, sections)


def _headings(document: Document) -> Iterator[Diagnostic]:
    if len(document.body.headings) > MAX_HEADINGS:
        details = {"found": str(len(document.body.headings)), "limit": str(MAX_HEADINGS)}
        place = document.place(document.body.headings[MAX_HEADINGS].span)
        yield Diagnostic("too-many-headings", place, details)
    generated = set(addresses.generated_anchors(document.kind, document.id))
    seen: set[str] = set()
    for heading in document.body.headings:
        if heading.level == 1:
            yield Diagnostic("first-level-heading", document.place(heading.span))
        if heading.id in generated or (heading.explicit and heading.id in seen):
            yield Diagnostic("heading-id-repeated", document.place(heading.span), {"id": heading.id})
        seen.add(heading.id)


def _sections(document: Document, sections: Mapping[str, str]) -> Iterator[Diagnostic]:
    found = [heading for heading in document.body.headings if heading.level == SECTION_LEVEL]
    for heading in found:
        if heading.id not in sections:
            yield Diagnostic("section-unknown", document.place(heading.span), _unknown(heading, sections))
    if not is_draft(document):
        yield from _missing(document, found, sections)
    yield from _order(document, found, sections)
    yield from _empty(document, sections)


def is_draft(document: Document) -> bool:
    """Whether a case is still a draft, which may leave sections out."""
    return document.kind == "case" and text(document.data, "review/state") not in _REVIEWED


def _unknown(heading: Heading, sections: Mapping[str, str]) -> Details:
    by_title = {title: line(section_id, sections) for section_id, title in sections.items()}
    near = nearest(heading.text, by_title)
    if near:
        return {"heading": heading.text, "suggestion": phrase("did-you-mean", near=by_title[near])}
    return {"heading": heading.text, "suggestion": phrase("fixed-sections", list=_titles(sections))}


def line(section_id: str, sections: Mapping[str, str]) -> str:
    """A section's heading as an author writes it."""
    return f"## {sections[section_id]} {{#{section_id}}}"


def _titles(sections: Mapping[str, str]) -> str:
    return ", ".join(f"`{title}`" for title in sections.values())


def _missing(document: Document, found: list[Heading], sections: Mapping[str, str]) -> Iterator[Diagnostic]:
    present = {heading.id for heading in found}
    end = document.body.start + len(document.body.text.rstrip())
    for section_id in sections:
        if section_id not in present and section_id not in _OPTIONAL:
            span = Span(max(end - 1, 0), max(end, 1))
            yield Diagnostic("section-missing", document.place(span), {"heading": line(section_id, sections)})


def _order(document: Document, found: list[Heading], sections: Mapping[str, str]) -> Iterator[Diagnostic]:
    known = [heading for heading in found if heading.id in sections]
    wanted = list(sections)
    for before, heading in pairwise(known):
        if wanted.index(heading.id) < wanted.index(before.id):
            details = {"heading": heading.text, "order": _titles(sections)}
            yield Diagnostic("section-out-of-order", document.place(heading.span), details)


def _empty(document: Document, sections: Mapping[str, str]) -> Iterator[Diagnostic]:
    body = document.body
    for index, section in enumerate(body.sections):
        heading = section.heading
        if heading is None or heading.id not in sections or section.text.strip():
            continue
        following = body.sections[index + 1].heading if index + 1 < len(body.sections) else None
        if (following is None or following.level <= heading.level) and not _has_text(document, index):
            yield Diagnostic("section-empty", document.place(heading.span), {"heading": heading.text})


def _has_text(document: Document, index: int) -> bool:
    """Whether anything but blank lines follows a heading: a fence has no words but is not nothing."""
    body = document.body
    heading = body.sections[index].heading
    following = body.sections[index + 1].heading if index + 1 < len(body.sections) else None
    begin = heading.span.end - body.start if heading else 0
    end = following.span.start - body.start if following else len(body.text)
    return bool(body.text[begin:end].strip())
