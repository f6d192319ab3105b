"""KB404, KB410, KB411: does a source that claims to be an outsider's speak from outside?"""

from collections.abc import Iterator, Mapping

from kb_build.diagnostics.diagnostic import Diagnostic, Phrase, phrase
from kb_build.model.summary import Entry, Outsider, Summary
from kb_build.model.survey import Survey
from kb_build.text.source import Place


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Parties of a case and press releases as outsiders; outsiders that do not say what they cover."""
    register = {entry.id: entry for entry in survey.entries("agencies") or ()}
    for summary in survey.summaries:
        if summary.outsiders:
            parties = _parties(summary, register)
            for outsider in summary.outsiders:
                yield from _faults(outsider, summary, parties)


def _parties(summary: Summary, register: Mapping[str, Entry]) -> frozenset[str]:
    """Every name of the agencies that take part in a case."""
    names = [name.value for name in summary.agency_names]
    for mention in summary.mentions:
        if mention.rule == "unknown-agency" and mention.value in register:
            names += register[mention.value].words
    return frozenset(name.casefold() for name in names)


def _faults(outsider: Outsider, summary: Summary, parties: frozenset[str]) -> Iterator[Diagnostic]:
    if reason := _no_outsider(outsider, parties):
        place = summary.place(outsider.start, outsider.end)
        yield Diagnostic("party-as-outsider", place, {"reason": reason})
        return
    if not outsider.has_covers:
        yield Diagnostic("outsider-without-cover", _key(outsider, summary))
    if outsider.kind == "berita" and not outsider.has_speaker:
        yield Diagnostic("outsider-news-without-speaker", _key(outsider, summary))


def _key(outsider: Outsider, summary: Summary) -> Place:
    return summary.place(outsider.key_start, outsider.key_end)


def _no_outsider(outsider: Outsider, parties: frozenset[str]) -> Phrase | None:
    if outsider.publisher.casefold() in parties:
        return phrase("takes-part", publisher=outsider.publisher)
    return phrase("press-release") if outsider.kind == "siaran-pers" else None
