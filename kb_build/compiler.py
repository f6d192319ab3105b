"""The one path from source folders to the artifacts of a site; it knows no site engine."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from kb_build import examination
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.examination import NOBODY, Findings, Manner, Watcher
from kb_build.model.artifact import Artifact, merge
from kb_build.model.crosslink import CrossLinks
from kb_build.model.history import NO_HISTORY, Histories
from kb_build.model.library import Library
from kb_build.model.open_data import OpenData
from kb_build.reading import assembly, disk, history
from kb_build.reading.disk import Shelf, SourceFile
from kb_build.settings import Settings
from kb_build.text.source import Source

if TYPE_CHECKING:
    from kb_build.exports.given import Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Everything found in the source folders; `sources` are the texts that findings point into."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[PurePosixPath, Source]
    file_count: int

    @property
    def has_errors(self) -> bool:
        """Whether a build is refused."""
        return any(diagnostic.is_error for diagnostic in self.diagnostics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A checked library and, when nothing in it is an error, the files of its site."""

    checked: Checked
    links: CrossLinks
    artifacts: tuple[Artifact, ...]


def check(settings: Settings, manner: Manner | None = None, watcher: Watcher = NOBODY) -> Checked:
    """Read and check everything; no finding hides another."""
    return _checked(examination.of_project(settings, manner or Manner(), watcher))


def _checked(findings: Findings) -> Checked:
    return Checked(
        diagnostics=findings.diagnostics,
        sources=findings.texts,
        file_count=len(findings.survey.summaries),
    )


def library(settings: Settings) -> Library:
    """Everything well-formed in the source folders, whatever else is wrong."""
    shelf = disk.shelf(settings)
    return _assembled(shelf.sources, shelf.files, settings)


def library_without_cases(settings: Settings, but: Collection[PurePosixPath] = ()) -> Library:
    """What editors keep: vocabularies, strategies, quotations and guides; of the cases only some, by path."""
    shelf = disk.shelf(settings)
    wanted = (file for file in shelf.sources if file.kind != "case" or file.path in but)
    return _assembled(wanted, shelf.files, settings)


def _assembled(sources: Iterable[SourceFile], files: Iterable[PurePosixPath], settings: Settings) -> Library:
    limit = settings.max_file_kb
    return assembly.assemble([disk.read(file, settings.root, limit_kb=limit)[0] for file in sources], files)


def compile_site(settings: Settings) -> Build:
    """Turn the source folders into the artifacts of the site."""
    # A check, which editors run at every save, needs none of these.
    from kb_build import authoring, pages, search
    from kb_build.pages.search_labels import search_labels
    from kb_build.search import browser

    shelf = disk.shelf(settings)
    marks = search.marks((file.path for file in shelf.sources), settings)
    checked, library = _read(shelf, settings)
    if checked.has_errors:
        return Build(checked=checked, links={}, artifacts=())
    index = search.index_of(library, settings, marks)
    links = search.relate(index.pages)
    histories = history.read(settings)
    files, data = exported(library, settings, histories)
    artifacts = merge(
        pages.compose(library, links, settings, histories, data),
        browser.shards(index.pages, index.analysis, search_labels(library)),
        authoring.files(),
        files,
    )
    return Build(checked=checked, links=links, artifacts=artifacts)


def compile_exports(settings: Settings) -> Build:
    """Turn the source folders into the files that programs read, and no others."""
    checked, library = _read(disk.shelf(settings), settings)
    if checked.has_errors:
        return Build(checked=checked, links={}, artifacts=())
    files, _ = exported(library, settings, history.read(settings))
    return Build(checked=checked, links={}, artifacts=merge(files))


def _read(shelf: Shelf, settings: Settings) -> tuple[Checked, Library]:
    limit = settings.max_file_kb
    read = [disk.read(file, settings.root, limit_kb=limit) for file in shelf.sources]
    checked = _checked(examination.of_documents(read, shelf, settings))
    return checked, assembly.assemble([document for document, _ in read], shelf.files)


def exported(
    library: Library, settings: Settings, histories: Histories = NO_HISTORY
) -> tuple[tuple[Artifact, ...], OpenData]:
    """The files that programs read, and what the page about them tells of each."""
    from kb_build import exports
    from kb_build.exports import downloads

    given = told_to_exports(library, settings, histories)
    files = exports.files(library, given)
    return files, downloads.of(files, library, given)


def told_to_exports(library: Library, settings: Settings, histories: Histories = NO_HISTORY) -> "Given":
    """What the other rooms have to say about a library that is exported."""
    from kb_build.authoring import published_schema
    from kb_build.exports import codebook
    from kb_build.exports.given import Given
    from kb_build.pages import citable
    from kb_build.pages.record_labels import record_labels

    return Given(
        labels=record_labels(library),
        shapes={name: published_schema.whole(name) for name in codebook.RECORDS},
        site_url=settings.site_url,
        site_name=settings.site_name,
        citations=tuple(citable.citations(library, settings, histories).values()),
    )
