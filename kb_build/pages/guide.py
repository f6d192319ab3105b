"""Hand-written pages; the home page among them also shows what the library holds."""

from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.model.strategy import Guide
from kb_build.pages import body, copies, evidence_rules, home
from kb_build.pages.mentions import NONE, Mentions
from kb_build.pages.page import Page

_HOME = "index"


def page(guide: Guide, library: Library, paths: body.SitePaths, mentions: Mentions = NONE) -> Page:
    """One hand-written page."""
    source = guide.origin.path
    is_home = guide.id == _HOME
    inserted = {**copies.link(guide), **evidence_rules.table(guide, library)}
    if is_home:
        inserted |= home.slots(guide)
    return Page(
        address=addresses.guide(guide.id),
        template="home.html" if is_home else "guide.html",
        title=guide.title,
        summary=guide.summary,
        origin=source,
        path=addresses.guide_path(guide.id),
        body=body.for_site(guide.body, source, paths, inserted, mentions.get(source, ())),
        values=home.values(library) if is_home else {},
        wide=is_home,
    )
