"""KB4 for quotations: nothing quotable without a source, and no untraceable name outside its one place."""

import re
from collections.abc import Iterator

from kb_build.checks.values import lacks, text
from kb_build.diagnostics.diagnostic import Diagnostic, phrase
from kb_build.model.document import Document
from kb_build.model.quote import QUOTABLE_STATES, UNTRACEABLE, WITHDRAWN
from kb_build.model.summary import Summary
from kb_build.model.survey import Survey
from kb_build.text.source import Span

STATE = "verification/state"
_EMPHASIS = re.compile(r"\*[^*\s][^*]*\*|(?<!\w)_[^_\s][^_]*_(?!\w)")
_CAPITALS = re.compile(r"((?:[A-Z][\w'’-]*\s*)+)")
_TITLED_NAME = re.compile(r"\b(?:Prof|Dr|Drs|Ir|Bapak|Ibu|Pak|Bu|Hj?)\b\.?\s+" + _CAPITALS.pattern)
_SHORTEST_NAME = 3
_NAMELESS_FIELDS = ("context", "found_in/speaker", "verification/method", "verification/note")
_UNSHOWN = frozenset({"belum-diperiksa", "disengketakan"})
"""States in which no strategy page leads to a quotation, although it is neither hidden nor withdrawn."""
_NOT_QUOTABLE = _UNSHOWN | {UNTRACEABLE, WITHDRAWN}


def check(document: Document) -> Iterator[Diagnostic]:
    """Faults of one quotation."""
    if document.kind == "quote":
        yield from _state(document)
        yield from _name_leaks(document)


def _state(document: Document) -> Iterator[Diagnostic]:
    state = text(document.data, STATE)
    if state in QUOTABLE_STATES and lacks(document.data or {}, "source"):
        place = document.origin.place(f"/{STATE}")
        yield Diagnostic("quotable-without-source", place, {"state": state})
    if text(document.data, "form") == "verbatim" and _EMPHASIS.search(text(document.data, "text")):
        yield Diagnostic("emphasis-in-verbatim", document.origin.place("/text"))


def _name_leaks(document: Document) -> Iterator[Diagnostic]:
    if text(document.data, STATE) != UNTRACEABLE:
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


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Cases that use quotations that may not be used, and quotations that no page leads to."""
    quotes = survey.of("quote")
    states = {quote.id: quote.state[0].value for quote in quotes if quote.state}
    for summary in survey.of("case"):
        for mention in summary.mentions:
            state = states.get(mention.value) if mention.rule == "unknown-quote" else None
            if state in _NOT_QUOTABLE:
                details = {"value": mention.value, "state": states[mention.value]}
                place = summary.place(mention.start, mention.end)
                yield Diagnostic("quote-not-quotable", place, details)
    yield from _orphans(quotes, survey)


def _orphans(quotes: tuple[Summary, ...], survey: Survey) -> Iterator[Diagnostic]:
    unshown = [quote for quote in quotes if any(state.value in _UNSHOWN for state in quote.state)]
    if not unshown:
        return
    linked = {link.value.partition("#")[0] for summary in survey.summaries for link in summary.links}
    names = {target.rpartition("/")[2] for target in linked}
    for quote in unshown:
        for state in quote.state:
            if quote.path.name not in names:
                place = quote.place(state.start, state.end)
                yield Diagnostic("orphan-quote", place, {"state": state.value})
