"""What does the reader get? One kind of page a module."""

from kb_build.model.artifact import Artifact
from kb_build.model.crosslink import CrossLinks
from kb_build.model.library import Library
from kb_build.pages import body, browse, case, guide, listing, quote, redirect, strategy


def compose(library: Library, links: CrossLinks) -> tuple[Artifact, ...]:
    """Every page of the site."""
    paths = body.site_paths(library)
    pages = [
        *(guide.page(item, library, paths) for item in library.guides.values()),
        *(strategy.page(item, library, paths) for item in library.strategies.values()),
        *(case.page(item, library, paths, links) for item in library.cases.values()),
        *(quote.page(item, library, paths) for item in library.quotes.values()),
        *listing.pages(library),
        browse.page(library),
    ]
    return (*(page.artifact() for page in pages), *redirect.artifacts(library), *_pictures(library, paths))


def _pictures(library: Library, paths: body.PathMap) -> tuple[Artifact, ...]:
    """The pictures of cases, which lie outside the content folder."""
    content = body.content_folder(library)
    return tuple(
        Artifact(path=paths[file], content=None, origin=file)
        for file in sorted(library.files)
        if file in paths and file.suffix != ".md" and not file.is_relative_to(content)
    )
