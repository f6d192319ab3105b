"""What is this page like? Records of every page, the index over them, and the ties between cases."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from kb_build.search import source_marks
from kb_build.search.keeping import changed_cases, index_of, kept, renewed
from kb_build.search.records import records
from kb_build.search.relate import relate
from kb_build.settings import Settings

__all__ = ["changed_cases", "index_of", "kept", "marks", "records", "relate", "renewed"]


def marks(paths: Iterable[PurePosixPath], settings: Settings) -> str:
    """What tells, without reading them, whether source files changed; to be taken before they are read."""
    folders = (settings.content, settings.cases, settings.max_file_kb)
    return source_marks.known_by(settings.root, paths, *folders)
