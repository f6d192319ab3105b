"""What does a contributor get? Everything here is made from the schemas."""

from pathlib import PurePosixPath

from kb_build.authoring import templates
from kb_build.model import addresses
from kb_build.model.artifact import Artifact


def files() -> tuple[Artifact, ...]:
    """The templates to download."""
    made = {addresses.CASE_TEMPLATE: templates.case(), addresses.QUOTE_TEMPLATE: templates.quote()}
    return tuple(Artifact(path=PurePosixPath(path), content=text) for path, text in made.items())
