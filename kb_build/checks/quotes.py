"""KB4 for quotations: nothing quotable without a source, and no untraceable name outside its one place."""

import re
from collections.abc import Iterator

from kb_build.checks.evidence import outsider
from kb_build.checks.values import each, lacks, text, texts
from kb_build.diagnostics.diagnostic import Diagnostic, phrase
from kb_build.model.document import Document
from kb_build.model.library import Library
from kb_build.model.quote import QUOTABLE_STATES, UNTRACEABLE
from kb_build.text.source import Span

_EMPHASIS = re.compile(r"\*[^*\s][^*]*\*|(?<!\w)_[^_\s][^_]*_(?!\w)")
_CAPITALS = re.compile(r"((?:[A-Z][\w'’-]*\s*)+)")
_TITLED_NAME = re.compile(r"\b(?:Prof|Dr|Drs|Ir|Bapak|Ibu|Pak|Bu|Hj?)\b\.?\s+" + _CAPITALS.pattern)
_SHORTEST_NAME = 3
_NAMELESS_FIELDS = ("context", "found_in/speaker", "verification/method", "verification/note")
_STATE = "verification/state"


def check(library: Library) -> Iterator[Diagnostic]:
    """Faults of quotations, and cases that use quotations that may not be used."""
    for document in library.documents:
        if document.kind == "quote":
            yield from _state(document)
            yield from _name_leaks(document)
            for pointer, source in each(document.data, "source"):
                yield from outsider(source, pointer, document)
    yield from _used(library)


def _state(document: Document) -> Iterator[Diagnostic]:
    state = text(document.data, _STATE)
    if state in QUOTABLE_STATES and lacks(document.data or {}, "source"):
        place = document.origin.place(f"/{_STATE}")
        yield Diagnostic("quotable-without-source", place, {"state": state})
    if text(document.data, "form") == "verbatim" and _EMPHASIS.search(text(document.data, "text")):
        yield Diagnostic("emphasis-in-verbatim", document.origin.place("/text"))


def _name_leaks(document: Document) -> Iterator[Diagnostic]:
    if text(document.data, _STATE) != UNTRACEABLE:
        return
    names = _names(text(document.data, "attributed_as"))
    if names & _words(document.id.replace("-", " ")):
        yield Diagnostic("untraceable-name-leaks", document.place(Span(0, 1)), {"key": phrase("file-name")})
    for field in _NAMELESS_FIELDS:
        if names & _words(text(document.data, field)):
            details = {"key": f"`{field.replace('/', '.')}`"}
            yield Diagnostic("untraceable-name-leaks", document.origin.place(f"/{field}"), details)
    for word in re.finditer(r"\w+", document.body.text):
        if word[0].casefold() in names:
            span = Span(*word.span()).shifted(document.body.start)
            yield Diagnostic("untraceable-name-leaks", document.place(span), {"key": phrase("body-text")})
            return


def _words(written: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", written.casefold()))


def _names(attributed_as: str) -> frozenset[str]:
    """The words of the name: what follows a title, or else the first words in capitals."""
    name = _TITLED_NAME.search(attributed_as) or _CAPITALS.search(attributed_as)
    return frozenset(word for word in _words(name[1] if name else "") if len(word) >= _SHORTEST_NAME)


def _used(library: Library) -> Iterator[Diagnostic]:
    states = {d.id: text(d.data, _STATE) for d in library.documents if d.kind == "quote"}
    for document in library.documents:
        for pointer, quote_id in texts(document.data, "quotes/*"):
            state = states.get(quote_id)
            if state and state not in QUOTABLE_STATES:
                details = {"value": quote_id, "state": state}
                yield Diagnostic("quote-not-quotable", document.origin.place(pointer), details)
