"""Everything the library holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_build.model.case_study import CaseStudy
from kb_build.model.document import Document, Kind
from kb_build.model.quote import Quote
from kb_build.model.strategy import Guide, Strategy
from kb_build.model.vocabulary import Agency, Region, Vocabularies


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Nouns of every well-formed file, by id and in order; `documents` holds the malformed ones too.

    `files` are the paths of all files in the source folders, relative to the project.
    """

    documents: tuple[Document, ...]
    cases: Mapping[str, CaseStudy]
    quotes: Mapping[str, Quote]
    strategies: Mapping[str, Strategy]
    guides: Mapping[str, Guide]
    vocabularies: Vocabularies
    files: frozenset[PurePosixPath] = frozenset()

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Ids of all files of a kind, readable or not."""
        return tuple(document.id for document in self.documents if document.kind == kind)

    def strategies_in_order(self) -> tuple[Strategy, ...]:
        """The strategies as editors ordered them."""
        return tuple(sorted(self.strategies.values(), key=lambda strategy: strategy.order))

    def cases_with_strategy(self, strategy_id: str) -> Iterator[CaseStudy]:
        """Cases that use a strategy, in order of their ids."""
        return (case for case in self.cases.values() if case.uses(strategy_id))

    def cases_in_sector(self, sector_id: str) -> Iterator[CaseStudy]:
        """Cases of a sector."""
        return (case for case in self.cases.values() if sector_id in case.sector)

    def cases_of_agency(self, agency_id: str) -> Iterator[CaseStudy]:
        """Cases that a registered agency takes part in."""
        return (case for case in self.cases.values() if any(p.id == agency_id for p in case.agencies))

    def cases_in_region(self, region_id: str) -> Iterator[CaseStudy]:
        """Cases that happened in a region."""
        return (
            case
            for case in self.cases.values()
            if any(region.id == region_id for region in self.regions_of(case))
        )

    def regions_of(self, case: CaseStudy) -> tuple[Region, ...]:
        """The registered regions of a case, each once, however often and in whatever way it is written."""
        found = (self.vocabularies.region(written) for written in case.place.regions)
        return tuple(dict.fromkeys(region for region in found if region))

    def agencies_of(self, case: CaseStudy) -> tuple[Agency, ...]:
        """The registered agencies of a case, each once, even when it has several roles."""
        register = self.vocabularies.agencies
        return tuple(dict.fromkeys(register[p.id] for p in case.agencies if p.id in register))

    def quotes_on_case(self, case: CaseStudy) -> Iterator[Quote]:
        """Quotable quotes that the case names or that name the case."""
        return (
            quote
            for quote in self.quotes.values()
            if quote.is_quotable and (quote.id in case.quotes or case.id in quote.cases)
        )
