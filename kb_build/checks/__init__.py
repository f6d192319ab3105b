"""What can no schema say? One family of rules a module, one table that lists them."""

from collections.abc import Callable, Iterator

from kb_build.checks import collisions, evidence, links, outline, quotes, references
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.library import Library

FAMILIES: tuple[Callable[[Library], Iterator[Diagnostic]], ...] = (
    references.check,
    collisions.check,
    evidence.check,
    quotes.check,
    outline.check,
    links.check,
)


def run(library: Library) -> tuple[Diagnostic, ...]:
    """Every finding of every family."""
    return tuple(finding for family in FAMILIES for finding in family(library))
