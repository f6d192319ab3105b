"""KB53x: does every link and image lead somewhere?"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote

from kb_build.diagnostics.diagnostic import Details, Diagnostic, phrase
from kb_build.diagnostics.suggest import nearest
from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.model.summary import Passage, Summary
from kb_build.model.survey import Survey

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ALLOWED = ("https://", "http://", "mailto:")
_INVISIBLE = re.compile(r"[\x00-\x20\u200b-\u200f\u2028-\u202e\ufeff]")
GENERATED_FILES = (
    addresses.CASE_TEMPLATE,
    addresses.QUOTE_TEMPLATE,
    "jelajah.md",
    "glosarium.md",
    "matriks.md",
    "instansi.md",
    "sektor.md",
    "wilayah.md",
    "kutipan.md",
    "tentang/perubahan.md",
    f"{addresses.RULES}index.md",
    *addresses.SCHEMAS.values(),
)
"""Files that the build makes and authors may link to, below the content folder."""


def check(document: Document) -> Iterator[Diagnostic]:
    """Addresses that no page of ours may have, whatever they lead to."""
    for link in (*document.body.links, *document.body.images):
        if not link.target:
            yield Diagnostic("link-form", document.place(link.target_span))
    for link in document.body.links:
        target = visible(link.target)
        if not is_elsewhere(target) and (refused := refused_form(target)):
            yield Diagnostic(refused, document.place(link.target_span), {"target": link.target})
    for image in document.body.images:
        if refused := refused_form(visible(image.target)):
            yield Diagnostic(refused, document.place(image.target_span), {"target": image.target})


def visible(target: str) -> str:
    """An address without the signs that browsers skip in it."""
    return target if target.isascii() and target.isprintable() else _INVISIBLE.sub("", target)


def is_elsewhere(target: str) -> bool:
    """Whether an address leads out of this library in a way that is allowed."""
    return target.lower().startswith(_ALLOWED)


def refused_form(target: str) -> str | None:
    """The rule that an address breaks by its form, if it breaks one."""
    if _SCHEME.match(target) or "\\" in target:
        return "link-scheme"
    return "link-absolute" if target.startswith("/") else None


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Links to pages and places that are not there, images that are missing or undescribed."""
    pages = {str(summary.path): summary for summary in survey.summaries}
    known = survey.files | {posixpath.join(survey.content, name) for name in GENERATED_FILES}
    sound: set[tuple[str, str]] = set()
    for path, summary in pages.items():
        folder = path.rpartition("/")[0]
        for link in summary.links:
            # Many pages link to the same few; an address without a path means another page in each file.
            where = (folder, link.value)
            if where not in sound or link.value.startswith("#"):
                finding = _link(link, path, pages, known)
                if finding is None:
                    sound.add(where)
                else:
                    yield finding
        for image in summary.images:
            yield from _image(image, path, summary, survey.files)


def _link(
    link: Passage, source: str, pages: Mapping[str, Summary], known: Collection[str]
) -> Diagnostic | None:
    target, _, anchor = visible(link.value).partition("#")
    path = resolve(source.rpartition("/")[0], target) if target else source
    if path is None or path not in known:
        place = pages[source].place(link.start, link.end)
        return Diagnostic("link-to-missing-page", place, _missing(link.value, path, source, known))
    if anchor and _lacks_anchor(pages.get(path), anchor):
        place = pages[source].place(link.start, link.end)
        return Diagnostic("link-to-missing-anchor", place, _anchor_details(anchor, pages[path]))
    return None


def _lacks_anchor(page: Summary | None, anchor: str) -> bool:
    """Whether a page has no such place; of one that could not be read nobody knows."""
    return page is not None and page.is_readable and anchor not in page.anchors


@lru_cache(maxsize=4096)
def resolve(folder: str, target: str) -> str | None:
    """The project path that a relative target means in a folder, or None when it leaves the project."""
    parts = folder.split("/") if folder else []
    for part in unquote(target).split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _missing(target: str, path: str | None, source: str, known: Collection[str]) -> Details:
    if target.startswith("www."):
        return {"target": target, "suggestion": phrase("did-you-mean", near=f"https://{target}")}
    by_name = {other.rpartition("/")[2]: other for other in sorted(known) if other.endswith(".md")}
    near = nearest(path.rpartition("/")[2], by_name) if path else None
    if near is None:
        return {"target": target, "suggestion": phrase("check-file-name")}
    meant = posixpath.relpath(by_name[near], posixpath.dirname(source))
    return {"target": target, "suggestion": phrase("did-you-mean", near=meant)}


def _anchor_details(anchor: str, page: Summary) -> Details:
    near = nearest(anchor, page.anchors)
    hint = phrase("did-you-mean", near=f"#{near}") if near else phrase("check-headings")
    return {"anchor": anchor, "page": page.path.name, "suggestion": hint}


def _image(image: Passage, source: str, summary: Summary, files: Collection[str]) -> Iterator[Diagnostic]:
    folder = source.rpartition("/")[0]
    path = resolve(folder, visible(image.value))
    place = summary.place(image.start, image.end)
    if path is None or path not in files:
        expected = path.rpartition("/")[0] if path else folder
        yield Diagnostic("image-missing", place, {"target": image.value, "folder": expected})
    elif (
        summary.kind == "case"
        and summary.is_readable
        and path.rpartition("/")[2] not in summary.described_images
    ):
        yield Diagnostic("image-undescribed", place, {"target": image.value})
