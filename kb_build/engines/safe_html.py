"""A Python-Markdown extension that publishes nothing but harmless HTML; the only importer of nh3.

Two parts, because cleaning the body alone does not reach the table of contents: before that is made,
headings lose every attribute but a plain id; the finished body passes nh3 last. Links to other sites say
that this one does not vouch for them. No style is left in it, because the policy of the pages allows none.
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
_CELLS = frozenset({"td", "th"})
_ALIGNED = re.compile(r"text-align: (left|center|right);")
_PLAIN_ID = re.compile(r"[a-z][a-z0-9-]*")
# Two underscores begin the ids of the theme, one those of headings without Latin letters.
_PUBLISHED_ID = re.compile(r"(?!__)[a-z0-9_-]+")
# Links have no ids but those of source marks, to which the list of sources leads back.
_MARK_ID = re.compile(r"rujukan-s[0-9]+-[0-9]+")
_CLASS = re.compile(
    r"admonition|admonition-title|note|abstract|info|tip|success|question|warning|failure|danger|example"
    r"|headerlink|language-[\w+-]{1,30}|kb-align-(?:left|center|right)"
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
    "a": {"href", "title", "rel", "id"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "div": {"data-slot"},
    **{heading: {"id"} for heading in _HEADINGS},
}
_SCHEMES = frozenset({"http", "https", "mailto"})
_UNVOUCHED = "noopener nofollow ugc"
_SKIPPED_IN_ADDRESSES = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
_HOST_WITHOUT_SCHEME = re.compile(r"[/\\]{2}|\\")
_ELSEWHERE = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:|{_HOST_WITHOUT_SCHEME.pattern}")
_DRAWING = re.compile(r"\.svgz?(?:[?#]|$)", re.IGNORECASE)


class SafeHtmlExtension(Extension):
    """Register all parts; use it in `markdown_extensions` as `kb_safe_html`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Called by Python-Markdown."""
        md.treeprocessors.register(_PlainHeadings(md), "kb_plain_headings", _AFTER_ATTR_LIST_BEFORE_TOC)
        md.treeprocessors.register(_OutwardLinks(md), "kb_outward_links", _AFTER_ATTR_LIST_BEFORE_TOC)
        md.treeprocessors.register(_AlignedCells(md), "kb_aligned_cells", _AFTER_ATTR_LIST_BEFORE_TOC)
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


class _OutwardLinks(Treeprocessor):
    """Links to other sites say that this one does not vouch for them."""

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            if element.get("href", "").startswith(("http://", "https://")):
                element.set("rel", _UNVOUCHED)


class _AlignedCells(Treeprocessor):
    """Cells say by a class how they are aligned, where Python-Markdown writes a style."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            found = _ALIGNED.fullmatch(element.get("style", "")) if element.tag in _CELLS else None
            if found:
                element.attrib.pop("style")
                element.set("class", f"kb-align-{found[1]}")


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
        allowed = _MARK_ID if tag == "a" else _PUBLISHED_ID
        return value if allowed.fullmatch(value) else None
    if name == "rel":
        return value if value == _UNVOUCHED else None
    if name == "src":
        return None if _is_elsewhere(value) or _DRAWING.search(value) else value
    if name == "href" and _HOST_WITHOUT_SCHEME.match(_as_browsers_read(value)):
        return None
    return value


def _is_elsewhere(address: str) -> bool:
    return _ELSEWHERE.match(_as_browsers_read(address)) is not None


def _as_browsers_read(address: str) -> str:
    """The URL standard skips line ends and tabs wherever they stand, and all white space at the start."""
    return _SKIPPED_IN_ADDRESSES.sub("", address)


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS.split()),
    clean_content_tags=set(_DROPPED_WITH_CONTENT.split()),
    attributes=_ATTRIBUTES,
    attribute_filter=_attribute,
    url_schemes=set(_SCHEMES),
    link_rel=None,
    strip_comments=True,
)


def makeExtension(**options: Any) -> SafeHtmlExtension:  # noqa: N802  # Python-Markdown's name
    """The extension, for those who name this module."""
    return SafeHtmlExtension(**options)
