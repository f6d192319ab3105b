"""A body on its way to the site: links and source marks point where the site has them."""

import os.path
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.settings import Settings
from kb_build.text.inline import Edit, Link, Mark
from kb_build.text.markdown import Body

# Before a link in brackets it would make an image of it.
_BARE_EXCLAMATION = re.compile(r"(?<!\\)(?:\\\\)*!\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePaths:
    """Where source files land on the site, by their paths in the project.

    Files of the content folder keep their place in it; what lies beside the cases, such as their pictures,
    lands below `kasus/`.
    """

    content: PurePosixPath
    pages: Mapping[PurePosixPath, PurePosixPath]
    beside_cases: Mapping[PurePosixPath, PurePosixPath]

    def landing(self, path: PurePosixPath) -> PurePosixPath | None:
        """The path of a file below the site's root, or None when the site does not have it."""
        landing = self.pages.get(path) or self.beside_cases.get(path)
        if landing is None and path.is_relative_to(self.content):
            return path.relative_to(self.content)
        return landing


def site_paths(library: Library, settings: Settings) -> SitePaths:
    """The places of everything in a library."""
    return SitePaths(
        content=settings.content,
        pages={d.source.path: d.page_path for d in library.documents if d.page_path},
        beside_cases={
            file: addresses.CASE_FOLDER / file.relative_to(settings.cases)
            for file in sorted(library.files)
            if file.suffix != ".md" and file.is_relative_to(settings.cases)
        },
    )


def for_site(
    body: Body, source: PurePosixPath, paths: SitePaths, insertions: Mapping[int, str] | None = None
) -> str:
    """The body's Markdown with relative links and source marks rewritten; everything else stays as it is.

    `insertions` are texts to put in, by their offset in the file.
    """
    edits = [(at, at, text) for at, text in (insertions or {}).items()]
    edits += [_numbered(mark, body) for mark in body.marks]
    for link in (*body.links, *body.images):
        target = _target(link, source, paths)
        if target is not None:
            edits.append((link.target_span.start, link.target_span.end, target))
    return _edited(body, edits)


def _numbered(mark: Mark, body: Body) -> Edit:
    """A source mark as a link with its number; an exclamation mark before it stays one."""
    link = f"[\\[{mark.id[1:]}\\]](#{addresses.source_anchor(mark.id)})"
    before = body.text[: mark.span.start - body.start]
    if _BARE_EXCLAMATION.search(before):
        return mark.span.start - 1, mark.span.end, f"\\!{link}"
    return mark.span.start, mark.span.end, link


def _target(link: Link, source: PurePosixPath, paths: SitePaths) -> str | None:
    """The address as the site has it; None where it stays as written."""
    path_text, hash_sign, anchor = link.target.partition("#")
    if not path_text or ":" in path_text:
        return None
    landing = paths.landing(PurePosixPath(os.path.normpath(source.parent / unquote(path_text))))
    if landing is None:
        return None
    return quote(os.path.relpath(landing, paths.pages[source].parent)) + hash_sign + anchor


def _edited(body: Body, edits: list[Edit]) -> str:
    pieces, at = [], body.start
    for begin, end, replacement in sorted(edits):
        pieces += [body.text[at - body.start : begin - body.start], replacement]
        at = end
    return "".join([*pieces, body.text[at - body.start :]])
