"""The one path from source folders to the artifacts of a site; it knows no site engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_build import authoring, checks, pages, search
from kb_build.diagnostics.diagnostic import Diagnostic, in_reading_order
from kb_build.model.artifact import Artifact, merge
from kb_build.model.crosslink import CrossLinks
from kb_build.model.library import Library
from kb_build.reading import assembly, disk
from kb_build.settings import Settings
from kb_build.text.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The library and everything found in it; `sources` are the texts that findings point into."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sources(self) -> Mapping[PurePosixPath, Source]:
        """The text of every file, by its path."""
        return {document.source.path: document.source for document in self.library.documents}

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


def check(settings: Settings) -> Checked:
    """Read and check everything; no finding hides another."""
    shelf = disk.read(settings)
    library, malformed = assembly.assemble(shelf)
    broken = checks.run(library)
    return Checked(library=library, diagnostics=in_reading_order((*malformed, *broken)))


def compile_site(settings: Settings) -> Build:
    """Turn the source folders into the artifacts of the site."""
    checked = check(settings)
    if checked.has_errors:
        return Build(checked=checked, links={}, artifacts=())
    library = checked.library
    records = search.records(library)
    links = search.relate(library, records)
    artifacts = merge(pages.compose(library, links, settings), authoring.files())
    return Build(checked=checked, links=links, artifacts=artifacts)
