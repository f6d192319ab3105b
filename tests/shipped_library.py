"""The library that this repository ships, read once for all tests."""

import re
from collections.abc import Sequence
from functools import cache

from kb_build import compiler, search, settings
from kb_build.compiler import Build
from kb_build.model.library import Library
from kb_build.model.search_record import SearchRecord
from tests.projects import REPOSITORY


@cache
def build() -> Build:
    """Its artifacts, and what was found in it."""
    return compiler.compile_site(settings.load(REPOSITORY))


def library() -> Library:
    """Its nouns."""
    return compiler.library(settings.load(REPOSITORY))


@cache
def records() -> Sequence[SearchRecord]:
    """Its pages as the search sees them."""
    return search.records(library())


def untraceable_names() -> dict[str, str]:
    """The name that an article gives to every untraceable quotation, by the quotation's id."""
    names = {}
    for quote in library().quotes.values():
        if quote.is_untraceable:
            found = re.search(r"(?:Dr\.|Bapak)\s+((?:[A-Z]\w+\s?)+)", quote.attributed_as or "")
            assert found, quote.attributed_as
            names[quote.id] = found[1].strip()
    return names
