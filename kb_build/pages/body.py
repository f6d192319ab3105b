"""A body on its way to the site: links and source marks point where the site has them."""

import os.path
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.model.library import Library
from kb_build.text.inline import Link
from kb_build.text.markdown import Body

PathMap = Mapping[PurePosixPath, PurePosixPath]
"""Site path of every source file, by its path in the project."""


def site_paths(library: Library) -> dict[PurePosixPath, PurePosixPath]:
    """Where every source file lands on the site."""
    paths = {d.source.path: site_path(d) for d in library.documents if site_path(d) is not None}
    content = content_folder(library)
    for file in library.files:
        if file not in paths and file.is_relative_to(content):
            paths[file] = file.relative_to(content)
        elif file not in paths and file.suffix != ".md":
            paths[file] = PurePosixPath("kasus", *file.parts[1:])
    return {source: target for source, target in paths.items() if target is not None}


def content_folder(library: Library) -> PurePosixPath:
    """The folder of strategies, quotes and hand-written pages."""
    return next(
        (d.source.path.parent.parent for d in library.documents if d.kind == "strategy"),
        PurePosixPath("content"),
    )


def site_path(document: Document) -> PurePosixPath | None:
    """The page a document becomes; None for a vocabulary."""
    makers = {
        "case": lambda name: addresses.page_path(addresses.case(name)),
        "quote": lambda name: addresses.page_path(addresses.quote(name)),
        "strategy": lambda name: addresses.page_path(addresses.strategy(name)),
        "guide": addresses.guide_path,
    }
    make = makers.get(document.kind)
    return make(document.id) if make else None


def for_site(body: Body, source: PurePosixPath, library: Library, paths: PathMap) -> str:
    """The body's Markdown with relative links and source marks rewritten; everything else stays as it is."""
    here = paths[source].parent
    edits = [
        (mark.span.start, mark.span.end, f"[\\[{mark.id[1:]}\\]](#{addresses.source_anchor(mark.id)})")
        for mark in body.marks
    ]
    for link in (*body.links, *body.images):
        target = _target(link, source, here, library, paths)
        if target is not None:
            edits.append((link.target_span.start, link.target_span.start + _written(body, link), target))
    return _edited(body, edits)


def _written(body: Body, link: Link) -> int:
    """The length of the address as written; an empty one has none."""
    begin = link.target_span.start - body.start
    return 0 if body.text[begin : begin + 1] == ")" else link.target_span.end - link.target_span.start


def _target(
    link: Link, source: PurePosixPath, here: PurePosixPath, library: Library, paths: PathMap
) -> str | None:
    path_text, hash_sign, anchor = link.target.partition("#")
    if not path_text or ":" in path_text:
        return None
    path = PurePosixPath(os.path.normpath(source.parent / unquote(path_text)))
    landing = paths.get(path)
    if landing is None:
        content = content_folder(library)
        if not path.is_relative_to(content):
            return None
        landing = path.relative_to(content)
    return quote(os.path.relpath(landing, here)) + hash_sign + anchor


def _edited(body: Body, edits: list[tuple[int, int, str]]) -> str:
    pieces, at = [], body.start
    for begin, end, replacement in sorted(edits):
        pieces += [body.text[at - body.start : begin - body.start], replacement]
        at = end
    return "".join([*pieces, body.text[at - body.start :]])
