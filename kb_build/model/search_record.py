"""One page as the search sees it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Some of a page's words, and the heading they stand under.

    `anchor` is the id of a heading on the page, empty above the first one.
    """

    text: str
    heading: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A page's words and facets, ready to be indexed.

    `kind` is `case`, `quote`, `strategy`, `guide` or `term`; facets hold ids, `names` what people call them.
    `address` is relative to the site root. What only cases have is empty or None for every other page;
    `verification` is the state of a quotation, `ties` are the relations that a case states to others, by id.
    """

    id: str
    kind: str
    address: str
    title: str
    summary: str
    passages: tuple[Passage, ...] = ()
    quotes: str = ""
    strategies: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    names: str = ""
    year: int | None = None
    outcome: str = ""
    evidence: int | None = None
    continuity: str = ""
    nature: str = ""
    ties: tuple[tuple[str, str], ...] = ()
    verification: str = ""

    @property
    def headings(self) -> str:
        """All headings, one a line."""
        return "\n".join(passage.heading for passage in self.passages if passage.heading)

    @property
    def body(self) -> str:
        """The words of all passages."""
        return "\n".join(passage.text for passage in self.passages)
