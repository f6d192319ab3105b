"""Tools to copy: the one fenced text of a hand-written page is also a plain file, to save and to fill in."""

from collections.abc import Iterator, Mapping

from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library
from kb_build.model.strategy import Guide
from kb_build.pages.locale import word
from kb_build.text.fences import Fenced, fenced

_PLAIN = "text"


def artifacts(library: Library) -> Iterator[Artifact]:
    """A file for every page with a tool on it."""
    for guide in library.guides.values():
        if tool := _tool(guide):
            yield Artifact(
                path=addresses.copy_path(guide.id), content=f"{tool.text}\n", origin=guide.origin.path
            )


def link(guide: Guide) -> Mapping[int, str]:
    """What leads to the file, right below the text; by its place in the page's source."""
    tool = _tool(guide)
    if tool is None:
        return {}
    name = guide.id.rpartition("/")[2]
    target = addresses.copy_path(guide.id).relative_to(addresses.guide_path(guide.id).parent)
    words = word("copy", "save").format(name=f"{name}.txt")
    return {guide.body.start + tool.end: f"\n\n[{words}]({target})"}


def _tool(guide: Guide) -> Fenced | None:
    texts = [block for block in fenced(guide.body.text) if block.language == _PLAIN]
    return texts[0] if len(texts) == 1 else None
