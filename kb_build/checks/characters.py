"""KB601–KB603: does the text hold signs that nobody sees, or letters that only look like Latin ones?"""

import re
from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Details, Diagnostic, Phrase, phrase
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.model.document import Document
from kb_build.text.source import Span

_ASCII = bytes(range(128))
# Embeddings, overrides and isolates: what lies between them is shown in another order (Unicode Annex 9).
_TURNING = "\u202a-\u202e\u2066-\u2069"
# Soft hyphens, joiners, signs that only say in which direction to write, fillers, and tags.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{_TURNING}]|[{_UNSEEN}]+")
_TURNS = re.compile(f"[{_TURNING}]")
# Some of them stand where a space does; without one the words around them would run together.
_BLANK = re.compile("[\u115f\u1160\u2028\u2029\u3164\uffa0]")
# Pictures are put together with signs that are rightly unseen.
_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u20e3\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# In Greek only the letters with a Latin double: `μg` and `kΩ` are how units are written.
_FOREIGN = {
    "script-greek": "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ",
    "script-cyrillic": "\u0400-\u052f\u1c80-\u1c8f\ua640-\ua69f",
    "script-armenian": "\u0531-\u0587",
}
_LOOKALIKE = re.compile("[" + "".join(_FOREIGN.values()) + "]")
_WORD = re.compile(r"\w+")
_SCRIPT_OF = {script: re.compile(f"[{letters}]") for script, letters in _FOREIGN.items()}


def check(document: Document) -> Iterator[Diagnostic]:
    """Signs and letters that deceive the eye or the search, anywhere in a file."""
    if document.source.text.isascii():
        return
    rare = document.source.text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8")
    if _HIDDEN.search(rare):
        yield from _hidden(document)
    if _LOOKALIKE.search(rare):
        yield from _mixed(document)


def _hidden(document: Document) -> Iterator[Diagnostic]:
    text = document.source.text
    for match in _HIDDEN.finditer(text):
        span = Span(*match.span())
        details = {"sign": f"U+{ord(match[0][0]):04X}"}
        if _TURNS.match(match[0]):
            yield Diagnostic("bidirectional-character", document.place(span), details)
        elif not _PICTURE.search(text[max(0, span.start - 1) : span.end + 1]):
            fix = Fix((Edit(span, " " if _BLANK.search(match[0]) else ""),), is_safe=True)
            yield Diagnostic("invisible-character", document.place(span), details, fix)


def _mixed(document: Document) -> Iterator[Diagnostic]:
    for word in _WORD.finditer(document.source.text):
        if _LOOKALIKE.search(word[0]) and _LATIN.search(word[0]):
            details: Details = {"value": word[0], "script": _script(word[0])}
            yield Diagnostic("mixed-script", document.place(Span(*word.span())), details)


def _script(word: str) -> Phrase:
    """The first script of a word that is not Latin."""
    found = {script: letter.start() for script, form in _SCRIPT_OF.items() if (letter := form.search(word))}
    return phrase(min(found, key=found.__getitem__))
