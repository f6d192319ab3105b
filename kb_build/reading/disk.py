"""The only reader of the source folders."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from kb_build.diagnostics.diagnostic import Diagnostic, phrase
from kb_build.model.document import Document, Kind
from kb_build.reading import attachments
from kb_build.reading.decoding import decode
from kb_build.settings import Settings
from kb_build.text import cut_values, frontmatter, long_lines, markdown
from kb_build.text.markdown import Body
from kb_build.text.source import Place, Source, Span

USUAL_KB = 256
"""The largest file that is read where no settings say otherwise, in kilobytes."""
_BEGINNING = Span(0, 1)
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Every ending that a site engine takes for a page, so that none of them passes by unread."""
_SHOWN = (*_MARKDOWN, ".yaml", ".toml")
"""Endings of files that are texts, so that no picture is shown as one."""
_VOCABULARIES: tuple[Kind, ...] = ("agencies", "sectors", "regions", "synonyms", "glossary")

Overlay = Mapping[PurePosixPath, bytes]
"""What stands in the place of files on the disk, by their paths below the source folders."""
NOTHING: Overlay = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file that an author writes: where it lies, what it is for, and its id."""

    path: PurePosixPath
    kind: Kind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What lies in the source folders, sorted by path: the files that authors write, the paths of all files,
    and what stands in the way of reading them.
    """

    sources: tuple[SourceFile, ...]
    files: tuple[PurePosixPath, ...]
    diagnostics: tuple[Diagnostic, ...]


def shelf(settings: Settings, *, overlay: Overlay = NOTHING) -> Shelf:
    """List the source folders; of the texts only the names are read, of pictures what may be published."""
    folders = (settings.content, settings.cases)
    if settings.folders_in_doubt and not all((settings.root / folder).is_dir() for folder in folders):
        return Shelf(sources=(), files=(), diagnostics=())
    diagnostics: list[Diagnostic] = []
    for folder in (settings.content, settings.cases):
        diagnostics += _root_faults(settings.root, folder)
    names = sorted({*_files(settings, diagnostics), *map(str, overlay)})
    diagnostics += _empty_folders(settings, names)
    files = tuple(map(PurePosixPath, names))
    sources: list[SourceFile] = []
    for name, path in zip(names, files, strict=True):
        kind = _kind(name, settings)
        if kind is None:
            diagnostics += [d for d in [_link(settings.root, path)] if d] or attachments.check(settings, path)
        else:
            sources.append(SourceFile(path=path, kind=kind, id=_id(name, kind, settings)))
    return Shelf(sources=tuple(sources), files=files, diagnostics=tuple(diagnostics))


def read(
    file: SourceFile, root: Path, instead: bytes | None = None, *, limit_kb: int = USUAL_KB
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A file, and why it cannot be read, if so; `instead` stands in the place of what it holds."""
    source, diagnostic = _load(root, file.path, instead, limit_kb)
    if diagnostic:
        return _unread(source, file.kind, file.id), (diagnostic,)
    return parse(source, file.kind, file.id), ()


def text(
    root: Path, path: PurePosixPath, instead: bytes | None = None, *, limit_kb: int = USUAL_KB
) -> Source:
    """The text of a file to show a finding in; empty when it cannot be read or is no text of ours."""
    if path.suffix.lower() not in _SHOWN:
        return Source(path=path, text="")
    return _load(root, path, instead, limit_kb)[0]


def _root_faults(root: Path, folder: PurePosixPath) -> Iterator[Diagnostic]:
    if not (root / folder).is_dir():
        yield Diagnostic("missing-folder", Place(folder, _BEGINNING), {"folder": str(folder)})
    elif link := _link(root, folder):
        yield link


def _empty_folders(settings: Settings, names: list[str]) -> Iterator[Diagnostic]:
    """Source folders that stand there without one text in them."""
    texts = [name for name in names if name.lower().endswith(_MARKDOWN)]
    for folder in (settings.content, settings.cases):
        has_text = any(name.startswith(f"{folder}/") for name in texts)
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
        faults=(
            *matter.faults,
            *cut_values.faults(matter.origin),
            *body.faults,
            *long_lines.faults(source.text),
        ),
    )


def _files(settings: Settings, diagnostics: list[Diagnostic]) -> Iterator[str]:
    """Every file and every link below the source folders, hidden ones left out.

    A folder that stands where a source file should is listed too, and a folder that cannot be listed is
    added to the findings. Names stay plain text here: thousands of paths cost more than everything else.
    """

    def unlisted(error: OSError) -> None:
        path = PurePosixPath(Path(error.filename).relative_to(settings.root).as_posix())
        diagnostics.append(_unreadable(path, error))

    for folder in (settings.content, settings.cases):
        if not (settings.root / folder).is_dir():
            continue
        for directory, names, file_names in os.walk(settings.root / folder, onerror=unlisted):
            names[:] = [name for name in names if not name.startswith(".")]
            relative = Path(directory).relative_to(settings.root).as_posix()
            yield from (f"{relative}/{name}" for name in file_names if not name.startswith("."))
            yield from (f"{relative}/{n}" for n in names if _stands_for_file(f"{relative}/{n}", settings))


def _stands_for_file(folder: str, settings: Settings) -> bool:
    return _kind(folder, settings) is not None or (settings.root / folder).is_symlink()


def _kind(name: str, settings: Settings) -> Kind | None:
    folder, _, file_name = name.rpartition("/")
    if folder == f"{settings.content}/vocabularies" and file_name.endswith(".yaml"):
        return next((kind for kind in _VOCABULARIES if file_name == f"{kind}.yaml"), None)
    if not file_name.lower().endswith(_MARKDOWN):
        return None
    if name.startswith(f"{settings.cases}/"):
        return "case"
    folders: dict[str, Kind] = {
        f"{settings.content}/strategi": "strategy",
        f"{settings.content}/kutipan": "quote",
    }
    return folders.get(folder, "guide")


def _id(name: str, kind: Kind, settings: Settings) -> str:
    stem = name.rpartition(".")[0]
    return stem.removeprefix(f"{settings.content}/") if kind == "guide" else stem.rpartition("/")[2]


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


def _load(
    root: Path, path: PurePosixPath, instead: bytes | None, limit_kb: int
) -> tuple[Source, Diagnostic | None]:
    """The text of a file, and the reason why it cannot be used, if there is one."""
    try:
        status = os.lstat(root / path)
        if stat.S_ISLNK(status.st_mode):
            return _nothing(path), Diagnostic("symlink", Place(path, _BEGINNING))
        if instead is None and not stat.S_ISREG(status.st_mode):
            reason = {"reason": phrase("not-a-file")}
            return _nothing(path), Diagnostic("unreadable-file", Place(path, _BEGINNING), reason)
        if too_large := _too_large(path, status.st_size if instead is None else len(instead), limit_kb):
            return _nothing(path), too_large
        return decode(path, (root / path).read_bytes() if instead is None else instead)
    except OSError as error:
        if instead is not None:
            return decode(path, instead)
        return _nothing(path), _unreadable(path, error)


def _nothing(path: PurePosixPath) -> Source:
    return Source(path=path, text="")


def _too_large(path: PurePosixPath, size: int, limit_kb: int) -> Diagnostic | None:
    """The finding on a file that is too large to be read."""
    if size <= limit_kb * 1024:
        return None
    limits = {"size": str(size // 1024), "limit": str(limit_kb)}
    return Diagnostic("file-too-large", Place(path, _BEGINNING), limits)


def _unreadable(path: PurePosixPath, error: OSError) -> Diagnostic:
    reason = phrase("no-permission" if isinstance(error, PermissionError) else "broken-file")
    return Diagnostic("unreadable-file", Place(path, _BEGINNING), {"reason": reason})
