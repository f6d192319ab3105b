"""Checked documents become nouns."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import partial
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, TypeVar

from kb_build.model import case_study as nouns
from kb_build.model.case_study import CaseStudy
from kb_build.model.document import Document, Kind
from kb_build.model.library import Library
from kb_build.model.quote import Original, Quote, Said, Speaker, Verification
from kb_build.model.source_record import SourceRecord
from kb_build.model.strategy import Guide, Strategy
from kb_build.model.vocabulary import Agency, Region, Sector, Synonyms, Term, TermSource, Vocabularies
from kb_build.reading import validation

Noun = TypeVar("Noun")


def assemble(documents: Sequence[Document], files: Iterable[PurePosixPath]) -> Library:
    """The library of all well-formed documents; the others stay known by their ids."""
    sound = [document for document in documents if validation.is_sound(document)]
    return Library(
        documents=tuple(documents),
        cases=_by_id(sound, "case", case_study),
        quotes=_by_id(sound, "quote", _quote),
        strategies=_by_id(sound, "strategy", _strategy),
        guides=_by_id(sound, "guide", _guide),
        vocabularies=Vocabularies(
            agencies=_entries(documents, "agencies", partial(_make, Agency)),
            sectors=_entries(documents, "sectors", partial(_make, Sector)),
            regions=_entries(documents, "regions", partial(_make, Region)),
            synonyms=_entries(documents, "synonyms", partial(_make, Synonyms)),
            glossary=_entries(documents, "glossary", _term),
        ),
        files=frozenset(files),
    )


def _by_id(documents: Iterable[Document], kind: Kind, make: Callable[[Document], Noun]) -> Mapping[str, Noun]:
    chosen = sorted((d for d in documents if d.kind == kind), key=lambda d: (d.id, str(d.source.path)))
    return MappingProxyType({document.id: make(document) for document in chosen})


def _entries(documents: Iterable[Document], kind: Kind, make: Callable[..., Noun]) -> dict[str, Noun]:
    """The well-formed entries of a vocabulary, in order of their ids."""
    entries: dict[str, Noun] = {}
    for document in (d for d in documents if d.kind == kind and d.data):
        broken = validation.broken_entries(document)
        for entry_id, values in (document.data or {}).items():
            if entry_id not in broken:
                entries[entry_id] = make(values, id=entry_id)
    return dict(sorted(entries.items()))


def _term(values: Mapping[str, Any], **given: Any) -> Term:
    return _make(Term, values, source=_one(TermSource, values.get("source")), **given)


def _make(noun: type[Noun], values: Mapping[str, Any], **given: Any) -> Noun:
    """A noun from the values it has fields for; lists become tuples."""
    names = {field.name for field in fields(noun)}  # type: ignore[arg-type]  # every noun is a dataclass
    taken = {key: _frozen(value) for key, value in values.items() if key in names and key not in given}
    return noun(**taken, **given)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _many(noun: type[Noun], values: object) -> tuple[Noun, ...]:
    return tuple(_make(noun, item) for item in values) if isinstance(values, list) else ()


def _one(noun: type[Noun], values: Mapping[str, Any] | None) -> Noun | None:
    return _make(noun, values) if values is not None else None


def case_study(document: Document) -> CaseStudy:
    """The noun of a document whose shape is sound."""
    data = document.data or {}
    return _make(
        CaseStudy,
        data,
        id=document.id,
        body=document.body,
        origin=document.origin,
        agencies=_many(nouns.Participant, data["agencies"]),
        place=_make(nouns.Location, data["place"]),
        period=_make(nouns.Period, data["period"]),
        sources=_many(SourceRecord, data["sources"]),
        strategies=_many(nouns.StrategyUse, data.get("strategies")),
        results=tuple(_results(data.get("results", ()))),
        continuity=_one(nouns.Continuity, data.get("continuity")),
        related=_many(nouns.Relation, data.get("related")),
        teaching=_one(nouns.Teaching, data.get("teaching")),
        contributors=_many(nouns.Contributor, data.get("contributors")),
        review=_one(nouns.Review, data.get("review")) or nouns.Review(),
        responses=_many(nouns.Response, data.get("responses")),
        images=_many(nouns.Image, data.get("images")),
    )


def _results(values: Iterable[Mapping[str, Any]]) -> Iterator[nouns.Result]:
    for result in values:
        yield _make(nouns.Result, result, baseline=_one(nouns.Baseline, result.get("baseline")))


def _quote(document: Document) -> Quote:
    data = document.data or {}
    return _make(
        Quote,
        data,
        id=document.id,
        body=document.body,
        origin=document.origin,
        original=_one(Original, data.get("original")),
        speakers=_many(Speaker, data.get("speakers")),
        said=_one(Said, data.get("said")),
        source=_one(SourceRecord, data.get("source")),
        found_in=_one(SourceRecord, data.get("found_in")),
        verification=_make(Verification, data["verification"]),
    )


def _strategy(document: Document) -> Strategy:
    data = document.data or {}
    sources = _many(SourceRecord, data.get("sources"))
    place = {"id": document.id, "body": document.body, "origin": document.origin}
    return _make(Strategy, data, sources=sources, **place)


def _guide(document: Document) -> Guide:
    return _make(Guide, document.data or {}, id=document.id, body=document.body, origin=document.origin)
