"""Old addresses that lead to where the page is now, without JavaScript."""

from collections.abc import Iterator

from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library
from kb_build.pages.locale import word
from kb_build.pages.page import Page


def artifacts(library: Library) -> Iterator[Artifact]:
    """A page for every old address."""
    owners = [
        *((addresses.case(case.id), case.redirect_from) for case in library.cases.values()),
        *((addresses.quote(quote.id), quote.redirect_from) for quote in library.quotes.values()),
        *((addresses.strategy(s.id), s.redirect_from) for s in library.strategies.values()),
        *((addresses.guide(guide.id), guide.redirect_from) for guide in library.guides.values()),
    ]
    for address, old_addresses in owners:
        for old in old_addresses:
            yield _page(old.removeprefix("/"), address)


def _page(old: str, new: str) -> Artifact:
    title = word("redirect", "title")
    return Page(
        address=old,
        template="moved.html",
        title=title,
        summary=title,
        indexed=False,
        values={"target": new},
    ).artifact()
