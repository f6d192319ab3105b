"""From the index that was kept to the index of the pages as they are now."""

from collections.abc import Mapping
from pathlib import Path

from kb_build.model.search_record import SearchRecord
from kb_build.search import stored
from kb_build.search.index_folder import Kept
from kb_build.search.stored import Entry
from kb_build.search.whoosh_index import segments
from kb_build.search.whoosh_index.store import Store
from kb_build.text.indonesian import Analysis

_LITTLE_SHARE, _LITTLE = 0.05, 20
"""What is less than this share of the pages and this many besides is written beside the others."""


class Update:
    """What must be done so that an index holds the pages that have digests; `pages` hold what changed."""

    def __init__(
        self,
        pages: Mapping[str, SearchRecord],
        digests: Mapping[str, str],
        kept: Kept | None,
        analysis: Analysis,
    ) -> None:
        self._pages = pages
        self._analysis = analysis
        self._store = Store(segments.opened(kept.place)) if kept else Store(segments.in_memory())
        known = kept.contents.pages if kept else {}
        unchanged = {address for address, digest in digests.items() if known.get(address) == digest}
        self._known = {a: number for number, a in self._store.addresses.items() if a in unchanged}
        first = self._store.first_segment
        self._stale = [number for address, number in first.items() if address not in unchanged]
        self._all = tuple(digests)
        self._new = [address for address in digests if address not in unchanged or address not in first]
        little = len(self._new) + len(self._stale) + self._store.removed
        self.base = kept if little <= _LITTLE + _LITTLE_SHARE * len(digests) else None

    def fill(self, place: Path) -> None:
        """Write the index, into a copy of the old one where that is the base."""
        if self.base:
            segments.add(segments.opened(place), map(self._entry, self._new), self._stale)
        else:
            segments.add(segments.created(place), map(self._entry, self._all))

    def _entry(self, address: str) -> Entry:
        if address in self._known:
            return self._store.entry(self._known[address])
        return stored.entry(self._pages[address], self._analysis)
