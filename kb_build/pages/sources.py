"""The source list of a page."""

from collections.abc import Iterable
from itertools import accumulate, takewhile

from kb_build.model import addresses
from kb_build.model.source_record import OUTSIDER, SourceRecord
from kb_build.pages import dates
from kb_build.pages.citing import NOWHERE, Place, Places, links_back
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values

_NAMED = 60
"""Letters of publishers' names on the first screen."""
_FARTHEST_FIRST = (OUTSIDER, "mengutip-pelaku", "pelaku")


def listed(sources: Iterable[SourceRecord], places: Places = NOWHERE) -> list[Values]:
    """Every source as its entry in the list, with links back to the places that cite it."""
    return [entry(source, places.get(source.id, ())) for source in sources]


def entry(source: SourceRecord, cited_at: Iterable[Place] = ()) -> Values:
    """One source; what is absent is printed as absent."""
    return {
        "number": source.number,
        "anchor": addresses.source_anchor(source.id),
        "title": source.title or "",
        "publisher": source.publisher,
        "date": dates.of_source(source),
        "kind": word("source_kind", source.kind),
        "voice": _voice(source),
        "url": source.url or "",
        "archive": source.archive or "",
        "locator": source.locator or "",
        "notes": _notes(source),
        "back": links_back(cited_at),
    }


def _voice(source: SourceRecord) -> str:
    voice = word("voice", source.voice)
    if source.voice == OUTSIDER and source.covers:
        return f"{voice}, {word('covers', source.covers)}"
    return voice


def _notes(source: SourceRecord) -> list[str]:
    templates = words()["source"]
    notes = []
    if source.speaker:
        notes.append(templates["speaker"].format(name=source.speaker))
    if source.held_at:
        notes.append(templates["held_at"].format(place=source.held_at))
    if source.url is None and source.held_at is None:
        notes.append(templates["no_address"])
    if source.read:
        notes.append(templates["read"][source.read])
    if source.accessed:
        notes.append(templates["accessed"].format(date=dates.in_words(source.accessed)))
    if source.read_at:
        notes.append(templates["read_at"].format(address=source.read_at))
    return notes


def according_to(sources: Iterable[SourceRecord]) -> list[Values]:
    """Who speaks in the sources, outsiders first, each voice with its publishers."""
    by_voice: dict[str, list[str]] = {}
    for source in sources:
        publishers = by_voice.setdefault(source.voice, [])
        if source.publisher not in publishers:
            publishers.append(source.publisher)
    return [
        {"voice": word("voice", voice), "publishers": _shortened(by_voice[voice])}
        for voice in _FARTHEST_FIRST
        if voice in by_voice
    ]


def _shortened(publishers: list[str]) -> str:
    """As many names as a phone shows in two lines, and how many more: all stand in the list of sources."""
    shown = takewhile(
        lambda pair: pair[1] <= _NAMED, zip(publishers, accumulate(map(len, publishers)), strict=True)
    )
    named = [name for name, _ in shown] or publishers[:1]
    left = len(publishers) - len(named)
    return ", ".join([*named, word("according_to", "others").format(count=left)] if left else named)
