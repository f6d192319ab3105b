"""KB4 for quotations: nothing quotable without a source, and no untraceable name outside its one place."""

import re
from collections.abc import Iterator

from kb_build.checks.evidence import outsider
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.library import Library
from kb_build.model.quote import QUOTABLE_STATES, Quote
from kb_build.text.source import Place

_EMPHASIS = re.compile(r"\*[^*\s][^*]*\*|(?<!\w)_[^_\s][^_]*_(?!\w)")
_CAPITALS = re.compile(r"((?:[A-Z][\w'’-]*\s*)+)")
_TITLED_NAME = re.compile(r"\b(?:Prof|Dr|Drs|Ir|Bapak|Ibu|Pak|Bu|Hj?)\b\.?\s+" + _CAPITALS.pattern)
_SHORTEST_NAME = 3


def check(library: Library) -> Iterator[Diagnostic]:
    """Faults of quotations, and cases that use quotations that may not be used."""
    for quote in library.quotes.values():
        yield from _state(quote)
        yield from _name_leaks(quote)
        if quote.source:
            yield from outsider(quote.source, "/source", quote.origin, frozenset())
    yield from _used(library)


def _state(quote: Quote) -> Iterator[Diagnostic]:
    state = quote.verification.state
    if state in QUOTABLE_STATES and quote.source is None:
        place = quote.origin.place("/verification/state")
        yield Diagnostic("quotable-without-source", place, {"state": state})
    if quote.form == "verbatim" and _EMPHASIS.search(quote.text):
        yield Diagnostic("emphasis-in-verbatim", quote.origin.place("/text"))


def _name_leaks(quote: Quote) -> Iterator[Diagnostic]:
    if not quote.is_untraceable or not quote.attributed_as:
        return
    names = _names(quote.attributed_as)
    verification = quote.verification
    fields: list[tuple[str, str, str]] = [
        ("nama berkas", quote.id.replace("-", " "), ""),
        ("context", quote.context or "", "/context"),
        ("verification.method", verification.method, "/verification/method"),
        ("verification.note", verification.note or "", "/verification/note"),
        ("naskah", quote.body.text, ""),
    ]
    for key, text, pointer in fields:
        if names & set(re.findall(r"\w+", text.casefold())):
            place: Place = quote.origin.place(pointer) if pointer else quote.origin.place("")
            yield Diagnostic("untraceable-name-leaks", place, {"key": key})


def _names(attributed_as: str) -> frozenset[str]:
    """The words of the name: what follows a title, or else the first words in capitals."""
    name = _TITLED_NAME.search(attributed_as) or _CAPITALS.search(attributed_as)
    words = re.findall(r"\w+", name[1].casefold()) if name else []
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)


def _used(library: Library) -> Iterator[Diagnostic]:
    for case in library.cases.values():
        for index, quote_id in enumerate(case.quotes):
            quote = library.quotes.get(quote_id)
            if quote and not quote.is_quotable:
                details = {"value": quote_id, "state": quote.verification.state}
                yield Diagnostic("quote-not-quotable", case.origin.place(f"/quotes/{index}"), details)
