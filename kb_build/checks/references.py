"""KB3: does everything that a file names exist? Regions have codes of their own: `region_codes`."""

from collections.abc import Collection, Iterator, Mapping

from kb_build.checks.values import text, texts
from kb_build.diagnostics.diagnostic import Details, Diagnostic
from kb_build.diagnostics.suggest import suggestion
from kb_build.model.document import Document
from kb_build.model.summary import Mention
from kb_build.model.survey import Survey

Targets = Collection[str] | None
"""The ids that may be named; None when the list that holds them cannot be read, which is told there."""

MENTIONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "case": (
        ("strategies/*/id", "unknown-strategy"),
        ("sector/*", "unknown-sector"),
        ("agencies/*/id", "unknown-agency"),
        ("agencies/*/region", "unknown-region"),
        ("place/regions/*", "unknown-region"),
        ("quotes/*", "unknown-quote"),
        ("related/*/id", "unknown-case"),
    ),
    "quote": (("strategies/*", "unknown-strategy"), ("cases/*", "unknown-case")),
}
"""Where a file names something in another file, and the rule that tells when it is not there."""

_OWN_SOURCES = ("strategies/*/source", "results/*/source")
_CASELESS = frozenset({"unknown-region"})
"""Rules whose targets are names too, which may be written in any case."""


def check(document: Document) -> Iterator[Diagnostic]:
    """Source marks of a file that lead nowhere, and sources that share a number."""
    own = own_sources(document)
    if own is not None and document.kind in ("case", "strategy"):
        yield from _unknown_sources(document, own)
    seen: set[str] = set()
    for pointer, source_id in texts(document.data, "sources/*/id"):
        if source_id in seen:
            yield Diagnostic("source-id-repeated", document.origin.place(pointer), {"value": source_id})
        seen.add(source_id)


def _unknown_sources(document: Document, own: Collection[str]) -> Iterator[Diagnostic]:
    for pattern in _OWN_SOURCES:
        for pointer, value in texts(document.data, pattern):
            if value not in own:
                yield Diagnostic("unknown-source", document.origin.place(pointer), _details(value, own))
    unknown = {mark.id for mark in document.body.marks}.difference(own)
    for mark in document.body.marks if unknown else ():
        if mark.id in unknown:
            yield Diagnostic("unknown-source", document.place(mark.span), _details(mark.id, own))


def own_sources(document: Document) -> Targets:
    """Ids of the sources a file lists; None when the list or an id in it is faulty, which is told there."""
    data = document.data
    if data is None or (document.kind == "case" and "sources" not in data):
        return None
    listed = data.get("sources", [])
    if listed == "belum-ada":
        return ()
    ids = document.source_ids()
    faulty = not isinstance(listed, list) or len(ids) < len(listed) or not all(map(_is_source_id, ids))
    return None if faulty else ids


def _is_source_id(written: str) -> bool:
    return written[:1] == "s" and written[1:].isdecimal()


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Ids that nothing has, registered agencies by name."""
    known = _known(survey)
    folded = {rule: frozenset(map(str.casefold, known[rule] or ())) for rule in _CASELESS}
    folded["unknown-region"] |= frozenset(entry.bps for entry in survey.entries("regions") or ())
    agencies = _agencies_by_name(survey)
    for summary in survey.summaries:
        for mention in summary.mentions:
            targets = known[mention.rule]
            if targets is None:
                continue
            if mention.value not in targets and not _is_known(mention, folded):
                place = summary.place(mention.start, mention.end)
                yield Diagnostic(mention.rule, place, _details(mention.value, targets))
        for name in summary.agency_names:
            if agency_id := agencies.get(name.value.casefold()):
                details = {"value": name.value, "id": agency_id}
                place = summary.place(name.start, name.end)
                yield Diagnostic("registered-agency-by-name", place, details)


def _known(survey: Survey) -> dict[str, Targets]:
    return {
        "unknown-strategy": survey.ids("strategy"),
        "unknown-sector": _ids(survey, "sectors"),
        "unknown-agency": _ids(survey, "agencies"),
        "unknown-region": _region_words(survey),
        "unknown-quote": survey.ids("quote"),
        "unknown-case": survey.ids("case"),
    }


def _ids(survey: Survey, kind: str) -> Targets:
    entries = survey.entries(kind)  # type: ignore[arg-type]  # one of the two vocabularies above
    return None if entries is None else frozenset(entry.id for entry in entries)


def _region_words(survey: Survey) -> Targets:
    entries = survey.entries("regions")
    return None if entries is None else frozenset(word for entry in entries for word in entry.words)


def _is_known(mention: Mention, folded: Mapping[str, frozenset[str]]) -> bool:
    return mention.rule in folded and mention.value.casefold() in folded[mention.rule]


def _details(value: str, targets: Collection[str]) -> Details:
    return {"value": value, "suggestion": suggestion(value, targets, "existing")}


def _agencies_by_name(survey: Survey) -> Mapping[str, str]:
    entries = survey.entries("agencies") or ()
    return {word.casefold(): entry.id for entry in entries for word in entry.words}


def words_of_entry(kind: str, values: object) -> tuple[str, ...]:
    """What people may write for an entry of a vocabulary; of a region its name, then its code."""
    keys = {"agencies": ("name", "abbreviation"), "regions": ("name", "code")}.get(kind, ("name",))
    return tuple(word for key in keys if (word := text(values, key)))
