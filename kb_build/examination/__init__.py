"""What is found in the library? Every file alone, from the cache if it did not change, then all together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kb_build import checks
from kb_build.checks import settings_file
from kb_build.diagnostics import plenty, severity
from kb_build.diagnostics.diagnostic import Diagnostic, in_reading_order
from kb_build.examination import alike, pool
from kb_build.examination.cache import Cache
from kb_build.examination.examined import Examined, examine
from kb_build.examination.texts import Texts
from kb_build.examination.today import today
from kb_build.model.document import Document
from kb_build.model.survey import Survey
from kb_build.reading import disk
from kb_build.reading.disk import NOTHING, Overlay, Shelf, SourceFile
from kb_build.settings import Settings

Read = tuple[Document, tuple[Diagnostic, ...]]
"""A document, and what stood in the way of reading it."""


class Watcher(Protocol):
    """Somebody who wants to know how far a long run is, in files."""

    def started(self, total: int) -> None:
        """So many files are ahead."""

    def advanced(self, by: int) -> None:
        """So many more are behind."""


class _Nobody:
    def started(self, total: int) -> None:
        return

    def advanced(self, by: int) -> None:
        return


NOBODY: Watcher = _Nobody()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found, in reading order, and the texts that findings point into."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Texts
    survey: Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a library is examined: whether the cache is used and the calendar asked, on how many cores."""

    is_cached: bool = False
    is_aging: bool = False
    cores: int = 1
    overlay: Overlay = field(default_factory=lambda: NOTHING)


def of_project(settings: Settings, manner: Manner, watcher: Watcher = NOBODY) -> Findings:
    """Examine a project; neither the cache nor the number of cores changes what is found."""
    shelf = disk.shelf(settings, overlay=manner.overlay)
    limits = (settings.max_file_kb, settings.max_sentence_words)
    cache = Cache.of(settings.cache, is_used=manner.is_cached, limits=limits)
    examined: dict[SourceFile, Examined] = {}
    stale: list[SourceFile] = []
    for file in shelf.sources:
        kept = None if file.path in manner.overlay else cache.kept(file, settings.root)
        if kept is None:
            stale.append(file)
        else:
            examined[file] = kept
    watcher.started(len(stale))
    for made in pool.examined(stale, settings, manner.cores, manner.overlay):
        examined[made.file] = made
        if made.file.path not in manner.overlay:
            cache.keep(made)
        watcher.advanced(1)
    cache.write()
    return _together([examined[file] for file in shelf.sources], shelf, settings, manner)


def of_documents(documents: Iterable[Read], shelf: Shelf, settings: Settings) -> Findings:
    """Examine documents that are at hand, each with what stood in the way of reading it."""
    files = zip(shelf.sources, documents, strict=True)
    most_words = settings.max_sentence_words
    examined = [examine(file, document, unread, most_words=most_words) for file, (document, unread) in files]
    return _together(examined, shelf, settings, Manner())


def _together(examined: Sequence[Examined], shelf: Shelf, settings: Settings, manner: Manner) -> Findings:
    examined = sorted(examined, key=lambda one: str(one.file.path))
    survey = Survey(
        summaries=tuple(one.summary for one in examined),
        files=frozenset(map(str, shelf.files)),
        content=settings.content,
        site_url=settings.site_url,
        today=today(settings.root),
    )
    alone = [finding for one in examined for finding in one.findings]
    aged = checks.aged(survey, settings.aging_months) if manner.is_aging else []
    between = plenty.first((*checks.across(survey), *alike.across(survey)))
    found = (*settings_file.check(settings), *shelf.diagnostics, *alone, *between, *aged)
    found = in_reading_order(severity.effective(found, settings.severity))
    at_hand = {one.file.path: one.text for one in examined if one.text is not None}
    return Findings(diagnostics=found, texts=Texts(settings, manner.overlay, at_hand), survey=survey)
