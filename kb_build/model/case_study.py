"""A case study: one collaboration between agencies, as far as its sources carry it."""

from dataclasses import dataclass

from kb_build.model.source_record import SourceRecord
from kb_build.text.frontmatter import Origin
from kb_build.text.markdown import Body

REAL = "nyata"
FICTIONAL = "rekaan"
DRAFT = "draf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An agency in a case: `id` when the register knows it, else `name` as the author wrote it."""

    role: str
    id: str | None = None
    name: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a case happened; regions are codes or names as written, country is ISO 3166-1 alpha-2."""

    scope: str | None = None
    regions: tuple[str, ...] = ()
    country: str = "ID"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From `start` to `end`; an open end means it was still running. Dates are `2018`, `2018-07` or full."""

    start: str
    end: str | None = None

    @property
    def year(self) -> int:
        """The year in which it began."""
        return int(self.start[:4])


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyUse:
    """How a strategy worked in a case: one sentence and the source that says so."""

    id: str
    mechanism: str
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The same measure before the collaboration."""

    text: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result with its date and source; `measures` is an output or a change."""

    text: str
    date: str
    source: str
    measures: str
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuity:
    """Whether it still runs, according to a source of the date `checked`."""

    status: str
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie to another case that the author states."""

    id: str
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaching:
    """What a trainer needs; `jp` are lessons of 45 minutes."""

    jp: int
    group: str
    level: str
    objectives: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Who wrote, under the name they wish to be printed."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How far a text was checked, and by whom."""

    state: str = DRAFT
    by: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An agency's reply."""

    by: str
    date: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture in the case's image folder."""

    file: str
    alt: str
    credit: str
    license: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStudy:
    """One case study whose shape was checked; `sources` is empty when none is known yet."""

    id: str
    title: str
    summary: str
    agencies: tuple[Participant, ...]
    place: Location
    period: Period
    body: Body
    origin: Origin
    sources: tuple[SourceRecord, ...] = ()
    nature: str = REAL
    strategies: tuple[StrategyUse, ...] = ()
    sector: tuple[str, ...] = ()
    outcome: str = "belum-diketahui"
    results: tuple[Result, ...] = ()
    continuity: Continuity | None = None
    quotes: tuple[str, ...] = ()
    related: tuple[Relation, ...] = ()
    teaching: Teaching | None = None
    contributors: tuple[Contributor, ...] = ()
    review: Review = Review()
    responses: tuple[Response, ...] = ()
    lang: str = "id"
    license: str = "CC-BY-4.0"
    crosslinks: bool = True
    tags: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    redirect_from: tuple[str, ...] = ()

    @property
    def is_fictional(self) -> bool:
        """Whether it is a made-up example."""
        return self.nature == FICTIONAL

    def uses(self, strategy_id: str) -> StrategyUse | None:
        """How this case uses a strategy, if it does."""
        return next((use for use in self.strategies if use.id == strategy_id), None)

    @property
    def cited(self) -> frozenset[str]:
        """Ids of the sources that the text or a result cites."""
        return frozenset({mark.id for mark in self.body.marks} | {result.source for result in self.results})

    @property
    def cited_sources(self) -> tuple[SourceRecord, ...]:
        """Those sources themselves, in the order of the list."""
        cited = self.cited
        return tuple(source for source in self.sources if source.id in cited)
