"""One page as the search sees it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A page's words and facets, ready to be indexed.

    `kind` is `case`, `quote`, `strategy` or `guide`; facets hold ids, `names` what people call them.
    `address` is relative to the site root.
    """

    id: str
    kind: str
    address: str
    title: str
    summary: str
    headings: str
    body: str
    quotes: str = ""
    strategies: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    names: str = ""
    year: int | None = None
    outcome: str = ""
    evidence: int | None = None
    nature: str = ""
