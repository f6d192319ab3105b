"""What does a program get? All is made from the library; no untraceable quotation is in it."""

from kb_build.exports import (
    checksums,
    citations,
    directions,
    feed,
    library_schema,
    share_images,
    tables,
    whole_library,
)
from kb_build.exports.given import Given
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library


def files(library: Library, given: Given) -> tuple[Artifact, ...]:
    """Every file that programs read."""
    made = (
        *whole_library.files(library, given),
        library_schema.file(given),
        *tables.files(library, given),
        *citations.files(given.citations),
        feed.file(library, given),
        *directions.files(library, given),
        *share_images.files(library, given),
    )
    return (*made, checksums.file(made))
