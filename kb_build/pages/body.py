"""A body on its way to the site: links and source marks point where the site has them."""

import os.path
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote, unquote

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.settings import Settings
from kb_build.text.inline import Edit, Link, Mark
from kb_build.text.markdown import Body

# Before a link in brackets it would make an image of it.
_BARE_EXCLAMATION = re.compile(r"(?<!\\)(?:\\\\)*!\Z")


class Target(NamedTuple):
    """A page below the site's root, and the place on it when a whole page is too much."""

    page: PurePosixPath
    anchor: str = ""


class Mention(NamedTuple):
    """Words of a file that the build makes a link, from `start` up to but not including `end`."""

    start: int
    end: int
    target: Target


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
    body: Body,
    source: PurePosixPath,
    paths: SitePaths,
    insertions: Mapping[int, str] | None = None,
    mentions: Iterable[Mention] = (),
) -> str:
    """The body's Markdown with relative links and source marks rewritten and with the links of mentions.

    Everything else stays as it is. `insertions` are texts to put in, by their offset in the file.
    """
    edits = [(at, at, text) for at, text in (insertions or {}).items()]
    edits += [_numbered(mark, anchor, body) for mark, anchor in anchored_marks(body)]
    edits += [_link(mention, body, paths.pages[source]) for mention in mentions]
    for link in (*body.links, *body.images):
        target = _target(link, source, paths)
        if target is not None:
            edits.append((link.target_span.start, link.target_span.end, target))
    return _edited(body, edits)


def anchored_marks(body: Body) -> Iterator[tuple[Mark, str]]:
    """The source marks of a body, each with the id by which the list of sources leads back to it."""
    count: Counter[str] = Counter()
    for mark in body.marks:
        count[mark.id] += 1
        yield mark, addresses.mark_anchor(mark.id, count[mark.id])


def _numbered(mark: Mark, anchor: str, body: Body) -> Edit:
    """A source mark as a link with its number; an exclamation mark before it stays one."""
    link = f"[\\[{mark.id[1:]}\\]](#{addresses.source_anchor(mark.id)}){{#{anchor}}}"
    before = body.text[: mark.span.start - body.start]
    if _BARE_EXCLAMATION.search(before):
        return mark.span.start - 1, mark.span.end, f"\\!{link}"
    return mark.span.start, mark.span.end, link


def _link(mention: Mention, body: Body, own: PurePosixPath) -> Edit:
    words = body.text[mention.start - body.start : mention.end - body.start]
    address = _relative(mention.target.page, own)
    hash_sign = "#" if mention.target.anchor else ""
    return mention.start, mention.end, f"[{words}]({address}{hash_sign}{mention.target.anchor})"


def _target(link: Link, source: PurePosixPath, paths: SitePaths) -> str | None:
    """The address as the site has it; None where it stays as written."""
    page = landing(link, source, paths)
    if page is None:
        return None
    _, hash_sign, anchor = link.target.partition("#")
    return _relative(page, paths.pages[source]) + hash_sign + anchor


def landing(link: Link, source: PurePosixPath, paths: SitePaths) -> PurePosixPath | None:
    """The file below the site's root that a link of a source file leads to; None when it leads elsewhere."""
    path_text = link.target.partition("#")[0]
    if not path_text or ":" in path_text:
        return None
    return paths.landing(PurePosixPath(os.path.normpath(source.parent / unquote(path_text))))


def _relative(path: PurePosixPath, own: PurePosixPath) -> str:
    return quote(os.path.relpath(path, own.parent))


def _edited(body: Body, edits: list[Edit]) -> str:
    pieces, at = [], body.start
    for begin, end, replacement in sorted(edits):
        pieces += [body.text[at - body.start : begin - body.start], replacement]
        at = end
    return "".join([*pieces, body.text[at - body.start :]])
