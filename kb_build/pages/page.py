"""A page on its way to an engine: one line of JSON as front matter, then Markdown."""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.pages.locale import word

Values = Mapping[str, Any]
"""What a template prints: strings, numbers, flags, lists of such maps."""

_ANCHORS = {
    "facts": addresses.SECTION_FACTS,
    "strategies": addresses.SECTION_STRATEGIES,
    "results": addresses.SECTION_RESULTS,
    "teaching": addresses.SECTION_TEACHING,
    "responses": addresses.SECTION_RESPONSES,
    "history": addresses.SECTION_HISTORY,
    "cases": addresses.SECTION_CASES,
    "together": addresses.SECTION_TOGETHER,
    "quotes": addresses.SECTION_QUOTES,
    "sources": addresses.SECTION_SOURCES,
    "related": addresses.SECTION_RELATED,
}

# YAML folds or refuses these even inside quotes; JSON may spell them out.
_UNSAFE_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; `values` reach its template as `page.meta.kb`.

    `indexed` says whether search engines may list it; a `wide` page has no navigation beside its text.
    """

    address: str
    template: str
    title: str
    summary: str
    values: Values
    body: str = ""
    origin: PurePosixPath | None = None
    path: PurePosixPath | None = None
    indexed: bool = True
    wide: bool = False

    def artifact(self) -> Artifact:
        """The page as a file."""
        return Artifact(
            path=self.path or addresses.page_path(self.address),
            content=f"---\n{_one_line(self._front_matter())}\n---\n\n{self.body}\n",
            origin=self.origin,
        )

    def _front_matter(self) -> dict[str, Any]:
        """Themes print title and description as they are, so these two are escaped here."""
        matter: dict[str, Any] = {
            "template": self.template,
            "title": html.escape(self.title),
            "description": html.escape(self.summary),
            "kb": {
                **self.values,
                "title": self.title,
                "summary": self.summary,
                "noindex": not self.indexed,
            },
        }
        if self.wide:
            matter["hide"] = ["navigation", "toc"]
        return matter


def _one_line(values: dict[str, Any]) -> str:
    text = json.dumps(values, ensure_ascii=False)
    return _UNSAFE_IN_YAML.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def section(name: str) -> str:
    """A section that the page's template fills; it stands in the body so that the contents list it."""
    return f'## {word("heading", name)} {{#{_ANCHORS[name]}}}\n\n<div data-slot="{name}"></div>'
