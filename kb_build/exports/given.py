"""What other rooms tell the exports, which know none of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kb_build.model.citation import Citation

Labels = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Words, shapes, and the address of the site.

    `labels` are what people call the values of fields, by group and value; three groups are by the id of a
    case or a quotation: `evidence_reason`, `quote_title`, `quote_form_of`. `shapes` are JSON Schemas, each
    whole in itself, by the kind of record.
    `citations` are the pages that can be cited.
    """

    labels: Labels
    shapes: Mapping[str, Mapping[str, Any]]
    site_url: str = ""
    site_name: str = ""
    citations: tuple[Citation, ...] = ()

    def label(self, group: str, value: str) -> str:
        """What people call a value; the value itself when nobody has a word for it."""
        return self.labels.get(group, {}).get(value, value)
