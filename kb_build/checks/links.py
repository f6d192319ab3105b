"""KB53x: does every link and image lead somewhere?"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from kb_build.checks.values import texts
from kb_build.diagnostics.diagnostic import Details, Diagnostic, phrase
from kb_build.diagnostics.suggest import nearest
from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.model.library import Library
from kb_build.text.inline import Link

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ALLOWED = ("https://", "http://", "mailto:")
GENERATED_FILES = (addresses.CASE_TEMPLATE, addresses.QUOTE_TEMPLATE, "jelajah.md")
"""Files that the build makes and authors may link to, below the content folder."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Links of every body."""
    pages = {document.source.path: document for document in library.documents}
    content = _content_root(library)
    known = library.files | {content / name for name in GENERATED_FILES}
    for document in library.documents:
        for link in document.body.links:
            yield from _link(link, document, pages, known)
        for image in document.body.images:
            yield from _image(image, document, library)


def _content_root(library: Library) -> PurePosixPath:
    strategies = [d.source.path for d in library.documents if d.kind == "strategy"]
    return strategies[0].parent.parent if strategies else PurePosixPath("content")


def _link(
    link: Link,
    document: Document,
    pages: dict[PurePosixPath, Document],
    known: frozenset[PurePosixPath],
) -> Iterator[Diagnostic]:
    place = document.place(link.target_span)
    target = _without_invisible(link.target)
    if target.lower().startswith(_ALLOWED):
        return
    if refused := _refused_form(target):
        yield Diagnostic(refused, place, {"target": link.target})
        return
    path_text, _, anchor = target.partition("#")
    path = resolve(document.source.path, path_text) if path_text else document.source.path
    if path is None or (path not in pages and path not in known):
        yield Diagnostic("link-to-missing-page", place, _missing(link.target, path, document, known))
    elif anchor and _lacks_anchor(pages.get(path), anchor):
        yield Diagnostic("link-to-missing-anchor", place, _anchor_details(anchor, pages[path]))


def _refused_form(target: str) -> str | None:
    """The rule that an address breaks by its form, if it breaks one."""
    if _SCHEME.match(target) or "\\" in target:
        return "link-scheme"
    return "link-absolute" if target.startswith("/") else None


def _lacks_anchor(page: Document | None, anchor: str) -> bool:
    """Whether a page has no such place; of one that could not be read nobody knows."""
    return page is not None and page.data is not None and anchor not in _anchors(page)


def _without_invisible(target: str) -> str:
    return re.sub(r"[\x00-\x20\u200b-\u200f\u2028-\u202e\ufeff]", "", target)


def resolve(base: PurePosixPath, target: str) -> PurePosixPath | None:
    """The project path that a relative target means in a file, or None when it leaves the project."""
    parts: list[str] = list(base.parent.parts)
    for part in PurePosixPath(unquote(target)).parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def _missing(
    target: str, path: PurePosixPath | None, document: Document, known: frozenset[PurePosixPath]
) -> Details:
    if target.startswith("www."):
        return {"target": target, "suggestion": phrase("did-you-mean", near=f"https://{target}")}
    by_name = {other.name: str(other) for other in sorted(known) if other.suffix == ".md"}
    near = nearest(path.name, by_name) if path else None
    if near is None:
        return {"target": target, "suggestion": phrase("check-file-name")}
    meant = posixpath.relpath(by_name[near], document.source.path.parent)
    return {"target": target, "suggestion": phrase("did-you-mean", near=meant)}


def _anchors(document: Document) -> list[str]:
    own = [heading.id for heading in document.body.headings]
    sources = [addresses.source_anchor(source_id) for source_id in document.source_ids()]
    return [*own, *addresses.generated_anchors(document.kind, document.id), *sources]


def _anchor_details(anchor: str, document: Document) -> Details:
    near = nearest(anchor, _anchors(document))
    hint = phrase("did-you-mean", near=f"#{near}") if near else phrase("check-headings")
    return {"anchor": anchor, "page": document.source.path.name, "suggestion": hint}


def _image(image: Link, document: Document, library: Library) -> Iterator[Diagnostic]:
    place = document.place(image.target_span)
    target = _without_invisible(image.target)
    if refused := _refused_form(target):
        yield Diagnostic(refused, place, {"target": image.target})
        return
    path = resolve(document.source.path, target)
    if path is None or path not in library.files:
        folder = str(path.parent if path else document.source.path.parent)
        yield Diagnostic("image-missing", place, {"target": image.target, "folder": folder})
    elif document.kind == "case" and not _describes(document, path.name):
        yield Diagnostic("image-undescribed", place, {"target": image.target})


def _describes(document: Document, file_name: str) -> bool:
    """Whether a case says what a picture shows; of fields that could not be read nobody knows."""
    names = (name for _, name in texts(document.data, "images/*/file"))
    return document.data is None or file_name in names
