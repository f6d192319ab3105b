"""KB537: does every image say in words what it shows?"""

from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document


def check(document: Document) -> Iterator[Diagnostic]:
    """Images with nothing in their square brackets."""
    for image in document.body.images:
        if not image.text.strip():
            place = document.place(image.span)
            yield Diagnostic("image-without-alt", place, {"target": image.target})
