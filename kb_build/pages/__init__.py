"""What does the reader get? One kind of page a module."""

from kb_build.model.artifact import Artifact
from kb_build.model.crosslink import CrossLinks
from kb_build.model.history import NO_HISTORY, Histories
from kb_build.model.library import Library
from kb_build.model.open_data import NO_DATA, OpenData
from kb_build.pages import (
    body,
    browse,
    case,
    changes,
    citable,
    copies,
    data,
    directory,
    glossary,
    guide,
    listing,
    matrix,
    mentions,
    metadata,
    quote,
    quotes,
    redirect,
    rule,
    strategy,
    surroundings,
)
from kb_build.settings import Settings


def compose(
    library: Library,
    links: CrossLinks,
    settings: Settings,
    histories: Histories = NO_HISTORY,
    open_data: OpenData = NO_DATA,
) -> tuple[Artifact, ...]:
    """Every page of the site, and the files that lie beside the cases."""
    paths = body.site_paths(library, settings)
    found = mentions.find(library, paths)
    pages = [
        *(guide.page(item, library, paths, found) for item in library.guides.values()),
        *(strategy.page(item, library, paths, found) for item in library.strategies.values()),
        *(
            case.page(item, library, paths, links, found, histories, settings.site_url)
            for item in library.cases.values()
        ),
        *(quote.page(item, library, paths) for item in library.quotes.values()),
        *quotes.pages(library),
        *listing.pages(library),
        *directory.pages(library),
        *matrix.pages(library),
        *changes.pages(library, histories),
        *browse.pages(library),
        *glossary.pages(library, found),
        *data.pages(open_data, settings),
        *rule.pages(),
    ]
    cited = citable.citations(library, settings, histories)
    around = surroundings.around(pages, library, cited, settings, open_data)
    return (
        *(metadata.of(page, around).artifact() for page in pages),
        *redirect.artifacts(library),
        *copies.artifacts(library),
        *(Artifact(path=path, content=None, origin=file) for file, path in paths.beside_cases.items()),
    )
