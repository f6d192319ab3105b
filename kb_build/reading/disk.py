"""The only reader of the source folders."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic, phrase
from kb_build.model.document import Document, Kind
from kb_build.settings import Settings
from kb_build.text import frontmatter, markdown
from kb_build.text.markdown import Body
from kb_build.text.source import Place, Source, Span

MAX_BYTES = 256 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_BEGINNING = Span(0, 1)
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""Every ending that a site engine takes for a page, so that none of them passes by unread."""
_VOCABULARIES: tuple[Kind, ...] = ("agencies", "sectors", "regions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What the folders held: readable documents, what stood in the way, and the paths of all files."""

    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]
    files: frozenset[PurePosixPath]


def read(settings: Settings) -> Shelf:
    """Read every source file once; a file that cannot be read is a finding and never hides another."""
    documents: list[Document] = []
    diagnostics: list[Diagnostic] = []
    for folder in (settings.content, settings.cases):
        diagnostics += _root_faults(settings.root, folder)
    files = _files(settings, diagnostics)
    diagnostics += _empty_folders(settings, files)
    for path in files:
        kind = _kind(path, settings)
        if kind is None:
            diagnostics += [d for d in [_link(settings.root, path)] if d]
            continue
        source, diagnostic = _load(settings.root, path)
        document_id = _id(path, kind, settings)
        if diagnostic:
            diagnostics.append(diagnostic)
            documents.append(_unread(source, kind, document_id))
        else:
            documents.append(parse(source, kind, document_id))
    return Shelf(documents=tuple(documents), diagnostics=tuple(diagnostics), files=frozenset(files))


def _root_faults(root: Path, folder: PurePosixPath) -> Iterator[Diagnostic]:
    if not (root / folder).is_dir():
        yield Diagnostic("missing-folder", Place(folder, _BEGINNING), {"folder": str(folder)})
    elif link := _link(root, folder):
        yield link


def _empty_folders(settings: Settings, files: list[PurePosixPath]) -> Iterator[Diagnostic]:
    """Source folders that stand there without one text in them."""
    for folder in (settings.content, settings.cases):
        has_text = any(path.is_relative_to(folder) and path.suffix.lower() in _MARKDOWN for path in files)
        if not has_text and (settings.root / folder).is_dir():
            yield Diagnostic("empty-folder", Place(folder, _BEGINNING), {"folder": str(folder)})


def _link(root: Path, path: PurePosixPath) -> Diagnostic | None:
    """A finding when a file or folder is only a link to another, which may lie outside the project."""
    return Diagnostic("symlink", Place(path, _BEGINNING)) if (root / path).is_symlink() else None


def parse(source: Source, kind: Kind, document_id: str) -> Document:
    """A file's text as a document."""
    if kind in _VOCABULARIES:
        matter, body = frontmatter.parse_yaml(source), Body(text="", start=0)
    else:
        matter = frontmatter.parse(source)
        body = markdown.parse(source.text[matter.body_start :], matter.body_start)
        if matter.data is None and matter.body_start == 0:
            body = Body(text="", start=0)
    return Document(
        kind=kind,
        id=document_id,
        source=source,
        data=matter.data,
        origin=matter.origin,
        body=body,
        faults=(*matter.faults, *body.faults),
    )


def _files(settings: Settings, diagnostics: list[Diagnostic]) -> list[PurePosixPath]:
    """Every file and every link below the source folders, sorted by path, hidden ones left out.

    A folder that stands where a source file should is listed too, and a folder that cannot be listed is
    added to the findings.
    """

    def unlisted(error: OSError) -> None:
        path = PurePosixPath(Path(error.filename).relative_to(settings.root).as_posix())
        diagnostics.append(_unreadable(path, error))

    found: set[PurePosixPath] = set()
    for folder in (settings.content, settings.cases):
        if not (settings.root / folder).is_dir():
            continue
        for directory, names, file_names in os.walk(settings.root / folder, onerror=unlisted):
            names[:] = sorted(name for name in names if not name.startswith("."))
            relative = PurePosixPath(Path(directory).relative_to(settings.root).as_posix())
            found |= {relative / name for name in file_names if not name.startswith(".")}
            found |= {path for path in map(relative.joinpath, names) if _stands_for_file(path, settings)}
    return sorted(found)


def _stands_for_file(folder: PurePosixPath, settings: Settings) -> bool:
    return _kind(folder, settings) is not None or (settings.root / folder).is_symlink()


def _kind(path: PurePosixPath, settings: Settings) -> Kind | None:
    if path.parent == settings.content / "vocabularies" and path.suffix == ".yaml":
        return next((kind for kind in _VOCABULARIES if kind == path.stem), None)
    if path.suffix.lower() not in _MARKDOWN:
        return None
    if path.is_relative_to(settings.cases):
        return "case"
    folders: dict[PurePosixPath, Kind] = {
        settings.content / "strategi": "strategy",
        settings.content / "kutipan": "quote",
    }
    return folders.get(path.parent, "guide")


def _id(path: PurePosixPath, kind: Kind, settings: Settings) -> str:
    if kind == "guide":
        return str(path.relative_to(settings.content).with_suffix(""))
    return path.stem


def _unread(source: Source, kind: Kind, document_id: str) -> Document:
    """A file whose text cannot be trusted: only its id, and what may be shown around a finding."""
    return Document(
        kind=kind,
        id=document_id,
        source=source,
        data=None,
        origin=frontmatter.Origin(source.path),
        body=Body(text="", start=0),
    )


def _load(root: Path, path: PurePosixPath) -> tuple[Source, Diagnostic | None]:
    """The text of a file, and the reason why it cannot be used, if there is one."""
    place = Place(path, _BEGINNING)
    nothing = Source(path=path, text="")
    target = root / path
    try:
        if link := _link(root, path):
            return nothing, link
        if not target.is_file():
            return nothing, Diagnostic("unreadable-file", place, {"reason": phrase("not-a-file")})
        size = target.stat().st_size
        if size > MAX_BYTES:
            limits = {"size": str(size // 1024), "limit": str(MAX_BYTES // 1024)}
            return nothing, Diagnostic("file-too-large", place, limits)
        return decode(path, target.read_bytes())
    except OSError as error:
        return nothing, _unreadable(path, error)


def _unreadable(path: PurePosixPath, error: OSError) -> Diagnostic:
    reason = phrase("no-permission" if isinstance(error, PermissionError) else "broken-file")
    return Diagnostic("unreadable-file", Place(path, _BEGINNING), {"reason": reason})


def decode(path: PurePosixPath, data: bytes) -> tuple[Source, Diagnostic | None]:
    """Bytes as text: UTF-8 without a mark, Windows line endings made plain, no invisible control signs."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    source = Source(path=path, text=text)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode("utf-8").replace("\r\n", "\n"))
        return source, Diagnostic("not-utf8", source.place(Span(at, at + 1)))
    if text.startswith("\ufeff"):
        return source, Diagnostic("byte-order-mark", source.place(_BEGINNING))
    if control := _CONTROL.search(text):
        sign = f"U+{ord(control[0]):04X}"
        span = Span(control.start(), control.end())
        return source, Diagnostic("control-character", source.place(span), {"sign": sign})
    return source, None
