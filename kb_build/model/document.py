"""A source file that was read but not yet trusted."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from kb_build.model import addresses
from kb_build.text.frontmatter import Origin
from kb_build.text.markdown import Body
from kb_build.text.source import Fault, Place, Source, Span

Kind = Literal["case", "quote", "strategy", "guide", "agencies", "sectors", "regions", "synonyms", "glossary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file with its values, its body and the places of both.

    `data` is None when the front matter could not be read; the file is then still a known id.
    """

    kind: Kind
    id: str
    source: Source
    data: Mapping[str, Any] | None
    origin: Origin
    body: Body
    faults: tuple[Fault, ...] = ()

    def place(self, span: Span) -> Place:
        """A span of this file as a place."""
        return self.source.place(span)

    @property
    def address(self) -> str | None:
        """Address of the page this file becomes; None for a vocabulary."""
        return addresses.of_file(self.kind, self.id)

    @property
    def page_path(self) -> PurePosixPath | None:
        """The Markdown file of that page; a hand-written page keeps its path below the content folder."""
        if self.kind == "guide":
            return addresses.guide_path(self.id)
        return addresses.page_path(self.address) if self.address else None

    def source_ids(self) -> tuple[str, ...]:
        """Ids of the sources the file lists, as far as they can be read."""
        listed = (self.data or {}).get("sources")
        if not isinstance(listed, list):
            return ()
        return tuple(s["id"] for s in listed if isinstance(s, dict) and isinstance(s.get("id"), str))
