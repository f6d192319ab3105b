"""A way of working together, and the pages people write by hand."""

from dataclasses import dataclass

from kb_build.model.source_record import SourceRecord
from kb_build.text.frontmatter import Origin
from kb_build.text.markdown import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """One of the strategies that cases are grouped by."""

    id: str
    title: str
    summary: str
    order: int
    body: Body
    origin: Origin
    aliases: tuple[str, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
    crosslinks: bool = True
    redirect_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A hand-written page; `id` is its path below the content folder without `.md`."""

    id: str
    title: str
    summary: str
    body: Body
    origin: Origin
    crosslinks: bool = True
    redirect_from: tuple[str, ...] = ()
