"""Did you mean."""

import difflib
from collections.abc import Collection, Iterable

from kb_build.diagnostics.diagnostic import Phrase, phrase
from kb_build.text.markdown import slug

_CUTOFF = 0.66
_SHOWN = 6
_SHORTEST_ID, _LONGEST_ID = 3, 60


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, or None; case, blanks and the kind of hyphen never count."""
    by_folded = {_folded(word): word for word in sorted(known, reverse=True)}
    folded = _folded(written)
    if folded in by_folded:
        return by_folded[folded]
    close = difflib.get_close_matches(folded, by_folded.keys(), n=1, cutoff=_CUTOFF)
    return by_folded[close[0]] if close else None


def _folded(word: str) -> str:
    return word.strip().casefold().replace(" ", "-").replace("_", "-")


def shortlist(known: Iterable[str]) -> str:
    """The first few known words for a message, with dots when there are more."""
    words = sorted(known)
    shown = ", ".join(f"`{word}`" for word in words[:_SHOWN])
    return shown + (", …" if len(words) > _SHOWN else "")


def suggestion(written: str, known: Collection[str], otherwise: str) -> Phrase:
    """The word that was most likely meant; else the known ones, under the phrase of the key `otherwise`."""
    near = nearest(written, known)
    if near:
        return phrase("did-you-mean", near=near)
    return phrase(otherwise, list=shortlist(known)) if known else phrase("empty-list")


def id_like(written: str) -> str:
    """The id that is most like a name: lower case, digits and single hyphens, 3 to 60 signs."""
    words = slug(written).replace("_", "-").split("-")
    text = "-".join(word for word in words if word)[:_LONGEST_ID].strip("-")
    return text if len(text) >= _SHORTEST_ID else "-".join(filter(None, ("nama", text)))
