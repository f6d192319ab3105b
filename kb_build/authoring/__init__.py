"""What does a contributor get? Everything here is made from the schemas."""

from pathlib import PurePosixPath

from kb_build.authoring import published_schema, templates
from kb_build.model import addresses
from kb_build.model.artifact import Artifact


def files() -> tuple[Artifact, ...]:
    """The templates to download, and the schemas for editors."""
    made = {
        addresses.CASE_TEMPLATE: templates.case(),
        addresses.QUOTE_TEMPLATE: templates.quote(),
        **{address: published_schema.text(name) for name, address in addresses.SCHEMAS.items()},
    }
    return tuple(Artifact(path=PurePosixPath(path), content=text) for path, text in made.items())
