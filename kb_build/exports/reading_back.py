"""The file of the whole library, read as a library again: nothing but the places in files is lost."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeVar

from kb_build.exports.plain import Plain, noun_of
from kb_build.exports.records import NO_SOURCE
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.quote import Quote
from kb_build.model.strategy import Guide, Strategy
from kb_build.model.vocabulary import Agency, Region, Sector, Synonyms, Term, Vocabularies
from kb_build.text import markdown
from kb_build.text.frontmatter import Origin

Noun = TypeVar("Noun")


def library(text: str) -> Library:
    """The library that a text holds; untraceable and withdrawn quotations were left out of it."""
    whole: Mapping[str, Any] = json.loads(text)
    return Library(
        documents=(),
        cases=_by_id(whole["cases"], _case),
        quotes=_by_id(whole["quotes"], lambda record: _page(Quote, record)),
        strategies=_by_id(whole["strategies"], lambda record: _page(Strategy, record)),
        guides=_by_id(whole["guides"], lambda record: _page(Guide, record)),
        vocabularies=Vocabularies(
            agencies=_by_id(whole["agencies"], lambda record: noun_of(Agency, record)),
            sectors=_by_id(whole["sectors"], lambda record: noun_of(Sector, record)),
            regions=_by_id(whole["regions"], lambda record: noun_of(Region, record)),
            synonyms=_by_id(whole["synonyms"], lambda record: noun_of(Synonyms, record)),
            glossary=_by_id(whole["terms"], lambda record: noun_of(Term, record)),
        ),
    )


def _by_id(records: Sequence[Plain], make: Callable[[Plain], Noun]) -> dict[str, Noun]:
    return {record["id"]: make(record) for record in records}


def _case(record: Plain) -> CaseStudy:
    sources = [] if record["sources"] == NO_SOURCE else record["sources"]
    return _page(CaseStudy, {**record, "sources": sources})


def _page(kind: type[Noun], record: Plain) -> Noun:
    origin = Origin(PurePosixPath(record["path"]))
    return noun_of(kind, record, body=markdown.parse(record["body"]["markdown"]), origin=origin)
