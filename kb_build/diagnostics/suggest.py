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
    return next(iter(_near(written, known)), None)


def _near(written: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words that may have been meant, the most likely first."""
    by_folded = {folded(word): word for word in sorted(known, reverse=True)}
    form = folded(written)
    if form in by_folded:
        return (by_folded[form],)
    return tuple(by_folded[word] for word in difflib.get_close_matches(form, by_folded, cutoff=_CUTOFF))


def folded(word: str) -> str:
    """A word as it is compared with others."""
    return word.strip().casefold().replace(" ", "-").replace("_", "-")


def shortlist(known: Iterable[str]) -> str:
    """The first few known words for a message, with dots when there are more."""
    words = sorted(known)
    shown = ", ".join(f"`{word}`" for word in words[:_SHOWN])
    return shown + (", …" if len(words) > _SHOWN else "")


def suggestion(written: str, known: Collection[str], otherwise: str) -> Phrase:
    """The word that was most likely meant; else the known ones, under the phrase of the key `otherwise`.

    Other words that are near stand behind it under the name `other`, which no sentence prints.
    """
    near = _near(written, known)
    if near:
        return Phrase("did-you-mean", (("near", near[0]), *(("other", word) for word in near[1:])))
    return phrase(otherwise, list=shortlist(known)) if known else phrase("empty-list")


def id_like(written: str) -> str:
    """The id that is most like a name: lower case, digits and single hyphens, 3 to 60 signs."""
    words = slug(written).replace("_", "-").split("-")
    text = "-".join(word for word in words if word)[:_LONGEST_ID].strip("-")
    return text if len(text) >= _SHORTEST_ID else "-".join(filter(None, ("nama", text)))
