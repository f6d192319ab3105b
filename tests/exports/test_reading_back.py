"""The whole library, written as JSON and read again, is the same library."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings

from kb_build.exports import reading_back
from kb_build.model.library import Library
from kb_build.text import markdown
from kb_build.text.frontmatter import Origin
from tests import nouns, shipped_library
from tests.exports import making
from tests.exports.random_nouns import libraries

ANYWHERE = Origin(PurePosixPath())


def without_places(pages: Mapping[str, Any]) -> dict[str, tuple[Any, PurePosixPath]]:
    """Nouns without the places of their words in a file: what they say, and in which file."""
    return {
        noun_id: (replace(noun, body=markdown.parse(noun.body.text), origin=ANYWHERE), noun.origin.path)
        for noun_id, noun in pages.items()
    }


def said(library: Library) -> tuple[Any, ...]:
    """Everything that a library says, but for quotations that are left out of every export."""
    quotes = {i: q for i, q in library.quotes.items() if not (q.is_untraceable or q.is_withdrawn)}
    pages = (library.cases, quotes, library.strategies, library.guides)
    return (*map(without_places, pages), library.vocabularies)


def test_the_shipped_library_comes_back_whole() -> None:
    assert said(reading_back.library(making.shipped()["data/pustaka.json"].decode())) == said(
        shipped_library.library()
    )


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(libraries())
def test_any_library_comes_back_whole(library: Library) -> None:
    assert said(reading_back.library(making.whole(library))) == said(library)


def test_a_library_that_differs_in_one_word_comes_back_different() -> None:
    one, other = (nouns.library([nouns.case(text=f"Isi {word}.")]) for word in ("satu", "dua"))
    assert said(reading_back.library(making.whole(one))) != said(other)


def test_what_a_library_comes_back_from_is_one_json_text() -> None:
    whole = json.loads(making.whole(nouns.library([nouns.case()])))
    assert [record["id"] for record in whole["cases"]] == ["posko-bersama"]
