"""The index between two runs of the program: what of it still holds, told without reading the cases."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.search import source_marks
from kb_build.search.records import records
from kb_build.search.wordlist import wordlist
from kb_build.settings import Settings
from kb_build.text.indonesian import Analysis

if TYPE_CHECKING:  # a check needs none of these
    from kb_build.search.index import Index
    from kb_build.search.index_folder import Kept

_FOLDER = "index"


def index_of(library: Library, settings: Settings, sources: str = "") -> "Index":
    """The index over a library, kept in the cache folder; `sources` are the marks of its files."""
    from kb_build.search import whoosh_index

    folder = settings.cache / _FOLDER
    return whoosh_index.in_folder(records(library), Analysis(wordlist(library)), folder, sources)


def kept(library: Library, settings: Settings) -> "Kept | None":
    """The index as it was kept; the library may lack its cases. None when it cannot be used."""
    from kb_build.search import whoosh_index

    return whoosh_index.kept(Analysis(wordlist(library)), settings.cache / _FOLDER)


def changed_cases(kept: "Kept", sources: str, settings: Settings) -> frozenset[PurePosixPath] | None:
    """The files of cases that are not as they were then; None when other files changed too."""
    changed = source_marks.changed(kept.contents.sources, sources)
    names = [path.stem for path in source_marks.paths(sources) if path.is_relative_to(settings.cases)]
    if changed is None or len(names) != len(set(names)):
        return None
    return changed if all(path.is_relative_to(settings.cases) for path in changed) else None


def renewed(
    kept: "Kept", library: Library, settings: Settings, sources: str, changed: frozenset[PurePosixPath]
) -> "Index | None":
    """The index as it was kept, with what changed since; of the cases, the library holds only these.

    What a page says in the search depends on no other case. None when the index cannot be written.
    """
    from kb_build.search import whoosh_index

    cases = (path for path in source_marks.paths(sources) if path.is_relative_to(settings.cases))
    staying = (addresses.case(path.stem) for path in cases if path not in changed)
    return whoosh_index.renewed(kept, records(library), staying, Analysis(wordlist(library)), sources)
