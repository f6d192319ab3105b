"""The texts that findings point into, read only when one is shown."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from kb_build.reading import disk
from kb_build.reading.disk import Overlay
from kb_build.settings import Settings
from kb_build.text.source import Source


class Texts(Mapping[PurePosixPath, Source]):
    """Sources by path; those that were at hand, and the others from the disk."""

    def __init__(self, settings: Settings, overlay: Overlay, at_hand: Mapping[PurePosixPath, str]) -> None:
        self._settings = settings
        self._overlay = overlay
        self._sources = {path: Source(path=path, text=text) for path, text in at_hand.items()}

    def __getitem__(self, path: PurePosixPath) -> Source:
        if path not in self._sources:
            instead, limit = self._overlay.get(path), self._settings.max_file_kb
            self._sources[path] = disk.text(self._settings.root, path, instead, limit_kb=limit)
        return self._sources[path]

    def __iter__(self) -> Iterator[PurePosixPath]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)
