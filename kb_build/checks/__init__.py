"""What can no schema say? One family of rules a module, two tables that list them."""

from collections.abc import Callable, Iterator

from kb_build.checks import (
    ageing,
    alt_texts,
    characters,
    collisions,
    evidence,
    figures,
    levels,
    links,
    mark_forms,
    outline,
    own_site,
    parties,
    people,
    privacy,
    quotes,
    references,
    region_codes,
    relations,
    sentences,
    vocabularies,
    wording,
)
from kb_build.checks.summarizing import summarize
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document
from kb_build.model.survey import Survey

WITHIN: tuple[Callable[[Document], Iterator[Diagnostic]], ...] = (
    references.check,
    mark_forms.check,
    evidence.check,
    quotes.check,
    outline.check,
    levels.check,
    links.check,
    alt_texts.check,
    figures.check,
    vocabularies.check,
    characters.check,
    privacy.check,
    people.check,
)
"""Rules that one file can be checked against alone, so that what they find can be kept."""

ACROSS: tuple[Callable[[Survey], Iterator[Diagnostic]], ...] = (
    references.across,
    region_codes.across,
    collisions.across,
    parties.across,
    quotes.across,
    wording.across,
    relations.across,
    links.across,
    own_site.across,
    ageing.in_future,
)
"""Rules about what one file says of another, or of today."""


__all__ = ["ACROSS", "WITHIN", "across", "aged", "summarize", "within"]


def within(document: Document, most_words: int = sentences.LIMIT) -> list[Diagnostic]:
    """What is found in a file alone; `most_words` is how long a sentence may be."""
    found = [finding for rule in WITHIN for finding in rule(document)]
    return [*found, *sentences.check(document, most_words)]


def across(survey: Survey) -> list[Diagnostic]:
    """What is found between files."""
    return [finding for rule in ACROSS for finding in rule(survey)]


def aged(survey: Survey, months: int) -> list[Diagnostic]:
    """What only the calendar finds, for those who ask; `months` is when a source counts as old."""
    return list(ageing.aged(survey, months))
