"""Did you mean."""

import difflib
from collections.abc import Iterable

_CUTOFF = 0.72
_SHOWN = 6


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, or None; case and outer blanks never count."""
    by_folded = {word.casefold(): word for word in sorted(known, reverse=True)}
    folded = written.strip().casefold().replace(" ", "-").replace("_", "-")
    if folded in by_folded:
        return by_folded[folded]
    close = difflib.get_close_matches(folded, sorted(by_folded), n=1, cutoff=_CUTOFF)
    return by_folded[close[0]] if close else None


def shortlist(known: Iterable[str]) -> str:
    """The first few known words for a message, with dots when there are more."""
    words = sorted(known)
    shown = ", ".join(f"`{word}`" for word in words[:_SHOWN])
    return shown + (", …" if len(words) > _SHOWN else "")
