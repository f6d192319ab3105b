"""KB523: do the headings go down one level at a time?"""

from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document

_TITLE_LEVEL = 1
"""The title of the page, which stands above its body."""


def check(document: Document) -> Iterator[Diagnostic]:
    """Headings that lie more than one level below the heading above them."""
    above = _TITLE_LEVEL
    for heading in document.body.headings:
        if heading.level > above + 1:
            details = {"found": str(heading.level), "above": str(above), "wanted": str(above + 1)}
            yield Diagnostic("heading-level-skipped", document.place(heading.span), details)
        above = heading.level
