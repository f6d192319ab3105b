"""What a text mentions and the site has a page for: strategies, agencies, terms of the glossary.

The first mention in a section becomes a link, unless the section already leads there. Everyday words must not
litter a text with links: a strategy is known by two words or more, an abbreviation by three letters or more,
and what could mean two things is no link at all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.strategy import Guide, Strategy
from kb_build.pages.body import Mention, SitePaths, Target, landing
from kb_build.text.markdown import Body
from kb_build.text.prose import Section, sections
from kb_build.text.spotting import Phrase, Spotter

_PER_SECTION = 8
_FEWEST_WORDS = 2
_SHORTEST_ABBREVIATION = 3
_MINISTRY = "kementerian"
"""Writers put this word before an abbreviation that does not hold it."""

Mentions = Mapping[PurePosixPath, tuple[Mention, ...]]
"""What becomes a link, by the file in which it stands."""
NONE: Mentions = MappingProxyType({})

Names = Iterator[Phrase[Target | None]]
"""What things are called; what has no page of its own leads nowhere."""


def find(library: Library, paths: SitePaths) -> Mentions:
    """The mentions in all texts whose authors do not want them left alone."""
    spotter = Spotter.of(_unambiguous([*_strategies(library), *_agencies(library), *_terms(library)]))
    nouns: list[CaseStudy | Strategy | Guide] = [
        *library.cases.values(),
        *library.strategies.values(),
        *library.guides.values(),
    ]
    return {
        noun.origin.path: tuple(_in_body(noun.body, noun.origin.path, paths, spotter))
        for noun in nouns
        if noun.crosslinks
    }


def _strategies(library: Library) -> Names:
    for strategy in library.strategies.values():
        target = Target(addresses.page_path(addresses.strategy(strategy.id)))
        for words in (strategy.title, *strategy.aliases):
            if len(words.split()) >= _FEWEST_WORDS:
                yield Phrase(words, target)


def _agencies(library: Library) -> Names:
    """Registered agencies; those without a case have no page, but their names are not those of others."""
    with_page = {participant.id for case in library.cases.values() for participant in case.agencies}
    for agency in library.vocabularies.agencies.values():
        page = addresses.page_path(addresses.agency(agency.id))
        target = Target(page) if agency.id in with_page else None
        yield Phrase(agency.name, target, exact=len(agency.name.split()) < _FEWEST_WORDS)
        if agency.abbreviation and len(agency.abbreviation) >= _SHORTEST_ABBREVIATION:
            yield Phrase(agency.abbreviation, target, exact=True)
            if agency.kind == _MINISTRY:
                yield Phrase(f"{_MINISTRY} {agency.abbreviation}", target)


def _terms(library: Library) -> Names:
    for term in library.vocabularies.glossary.values():
        for words in (term.term, *term.aliases):
            yield Phrase(words, Target(addresses.page_path(addresses.GLOSSARY), term.id))


def _unambiguous(phrases: Sequence[Phrase[Target | None]]) -> Names:
    """Phrases that mean one thing; one that means two is known, so that no part of it is taken for it."""
    meant: defaultdict[str, set[Target | None]] = defaultdict(set)
    for phrase in phrases:
        meant[phrase.words.casefold()].add(phrase.meaning)
    for phrase in phrases:
        yield phrase if len(meant[phrase.words.casefold()]) == 1 else phrase._replace(meaning=None)


def _in_body(
    body: Body, source: PurePosixPath, paths: SitePaths, spotter: Spotter[Target | None]
) -> Iterator[Mention]:
    for section in sections(body):
        known = {Target(paths.pages[source]), *_linked(body, section, source, paths)}
        left = _PER_SECTION
        for run in section.runs:
            for start, end, target in spotter.spots(run.text):
                if left and target is not None and target not in known:
                    yield Mention(run.start + start, run.start + end, target)
                    known.add(target)
                    left -= 1


def _linked(body: Body, section: Section, source: PurePosixPath, paths: SitePaths) -> Iterator[Target]:
    """Where a section already leads to, on the whole or to one place."""
    for link in body.links:
        page = landing(link, source, paths) if section.start <= link.span.start < section.end else None
        if page is not None:
            yield Target(page)
            yield Target(page, link.target.partition("#")[2])
