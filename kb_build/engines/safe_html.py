"""A Python-Markdown extension that publishes nothing but harmless HTML; the only importer of nh3.

Two parts, because cleaning the body alone does not reach the table of contents: headings lose every
attribute but a plain id before the table of contents is made, and the finished body passes nh3 last.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

_AFTER_ATTR_LIST_BEFORE_TOC = 6
_LAST = -1000
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PLAIN_ID = re.compile(r"[a-z][a-z0-9-]*")
_PUBLISHED_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
_CLASS = re.compile(
    r"admonition|admonition-title|note|abstract|info|tip|success|question|warning|failure|danger|example"
    r"|headerlink|language-[\w+-]{1,30}"
)
_TAGS = """
    a abbr blockquote br caption code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img kbd li
    ol p pre s span strong sub sup table tbody td tfoot th thead tr ul
"""
_DROPPED_WITH_CONTENT = """
    script style iframe object embed template noscript svg math textarea select form audio video title
"""
_ATTRIBUTES = {
    "*": {"class"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style"},
    "div": {"data-slot"},
    **{heading: {"id"} for heading in _HEADINGS},
}
_SCHEMES = frozenset({"http", "https", "mailto"})
_ELSEWHERE = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\)")


class SafeHtmlExtension(Extension):
    """Register both parts; use it in `markdown_extensions` as `kb_safe_html`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Called by Python-Markdown."""
        md.treeprocessors.register(_PlainHeadings(md), "kb_plain_headings", _AFTER_ATTR_LIST_BEFORE_TOC)
        md.postprocessors.register(_CleanBody(md), "kb_clean_body", _LAST)


class _PlainHeadings(Treeprocessor):
    """Headings keep no attribute but an id made of small letters, digits and hyphens."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _HEADINGS:
                heading_id = element.get("id", "")
                element.attrib.clear()
                if _PLAIN_ID.fullmatch(heading_id):
                    element.set("id", heading_id)


class _CleanBody(Postprocessor):
    """The whole body through an allow-list."""

    def run(self, text: str) -> str:
        return clean(text)


def clean(html: str) -> str:
    """HTML with every tag, attribute and address that is not on the list taken out."""
    return _CLEANER.clean(html)


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        kept = [word for word in value.split() if _CLASS.fullmatch(word)]
        return " ".join(kept) or None
    if name == "id":
        return value if _PUBLISHED_ID.fullmatch(value) else None
    if name == "src":
        return None if _ELSEWHERE.match(value) or value.lower().endswith((".svg", ".svgz")) else value
    if name == "href" and value.lstrip().startswith(("//", "\\")):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS.split()),
    clean_content_tags=set(_DROPPED_WITH_CONTENT.split()),
    attributes=_ATTRIBUTES,
    attribute_filter=_attribute,
    url_schemes=set(_SCHEMES),
    filter_style_properties={"text-align"},
    link_rel="noopener nofollow ugc",
    strip_comments=True,
)


def makeExtension(**options: Any) -> SafeHtmlExtension:  # noqa: N802  # Python-Markdown's name
    """The extension, for those who name this module."""
    return SafeHtmlExtension(**options)
