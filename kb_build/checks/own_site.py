"""KB536: does a link lead to this site by its full address, which breaks when the site moves?"""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from kb_build.diagnostics.diagnostic import Details, Diagnostic, phrase
from kb_build.model import addresses
from kb_build.model.survey import Survey

_SCHEMES = frozenset({"http", "https"})
_ENDS = ("", "/", "?", "#")
"""What may stand behind the site's address in an address of one of its pages."""

_INDEX = "index.html"


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Links of a body to the site itself, each with the source file of the page that it means."""
    if not survey.site_url:
        return
    addressed = ((addresses.of_file(summary.kind, summary.id), summary.path) for summary in survey.summaries)
    by_address = {address: path for address, path in addressed if address is not None}
    for summary in survey.summaries:
        for link in summary.outward_links:
            details = told(link.value, summary.path, survey.site_url, by_address)
            if details is not None:
                yield Diagnostic("link-to-own-site", summary.place(link.start, link.end), details)


def told(
    target: str, source: PurePosixPath, site_url: str, by_address: Mapping[str, PurePosixPath]
) -> Details | None:
    """What is said of a link in a source file when it leads to the site itself; else None."""
    below = _below(target, site_url)
    if below is None:
        return None
    path, hash_sign, anchor = below.partition("#")
    page = by_address.get(_address(path.partition("?")[0]))
    if page is None:
        return {"target": target, "suggestion": phrase("own-page-unknown")}
    near = posixpath.relpath(str(page), str(source.parent)) + hash_sign + anchor
    return {"target": target, "suggestion": phrase("own-page", near=near)}


def _below(target: str, site_url: str) -> str | None:
    """The part of an address behind the site's own, whatever its scheme and its capitals; else None."""
    scheme, _, rest = target.partition("://")
    if scheme.lower() not in _SCHEMES:
        return None
    own = site_url.partition("://")[2].rstrip("/")
    below = rest[len(own) :]
    return below if rest[: len(own)].lower() == own.lower() and below[:1] in _ENDS else None


def _address(path: str) -> str:
    """A path as pages of the site have it: without a leading slash, ending in one."""
    address = unquote(path).strip("/").removesuffix(_INDEX).strip("/")
    return f"{address}/" if address else ""
