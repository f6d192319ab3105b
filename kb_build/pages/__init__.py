"""What does the reader get? One kind of page a module."""

from kb_build.model.artifact import Artifact
from kb_build.model.crosslink import CrossLinks
from kb_build.model.library import Library
from kb_build.pages import (
    body,
    browse,
    case,
    copies,
    glossary,
    guide,
    listing,
    mentions,
    quote,
    redirect,
    rule,
    strategy,
)
from kb_build.settings import Settings


def compose(library: Library, links: CrossLinks, settings: Settings) -> tuple[Artifact, ...]:
    """Every page of the site, and the files that lie beside the cases."""
    paths = body.site_paths(library, settings)
    found = mentions.find(library, paths)
    pages = [
        *(guide.page(item, library, paths, found) for item in library.guides.values()),
        *(strategy.page(item, library, paths, found) for item in library.strategies.values()),
        *(case.page(item, library, paths, links, found) for item in library.cases.values()),
        *(quote.page(item, library, paths) for item in library.quotes.values()),
        *listing.pages(library),
        *browse.pages(library),
        *glossary.pages(library, found),
        *rule.pages(),
    ]
    return (
        *(page.artifact() for page in pages),
        *redirect.artifacts(library),
        *copies.artifacts(library),
        *(Artifact(path=path, content=None, origin=file) for file, path in paths.beside_cases.items()),
    )
