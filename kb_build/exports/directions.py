"""Where visiting programs find what, and how to use it: `llms.txt`, and `robots.txt` where one is read."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from kb_build.exports import tables, whole_library
from kb_build.exports.given import Given
from kb_build.exports.wording import direction, sentence
from kb_build.exports.wording import tables as described_tables
from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library

_SITEMAP = "sitemap.xml"


def files(library: Library, given: Given) -> Iterator[Artifact]:
    """Nobody reads `robots.txt` but at the root of a host; below one the site has none."""
    yield Artifact(path=PurePosixPath("llms.txt"), content=_llms(library, given))
    if given.site_url and urlsplit(given.site_url).path.strip("/") == "":
        sitemap = addresses.absolute(given.site_url, _SITEMAP)
        robots = f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"
        yield Artifact(path=PurePosixPath("robots.txt"), content=robots)


def _llms(library: Library, given: Given) -> str:
    """The form that llmstxt.org proposes: a title, a quotation, then lists of links."""
    evidence = direction("evidence").format(line=given.label("caution", "evidence"))
    blocks = [
        f"# {given.site_name}",
        f"> {sentence('promise')} {sentence('unofficial')}",
        f"{sentence('caution')} {evidence} {direction('drafts')} {sentence('untraceable')}",
        f"## {direction('strategies')}",
        "\n".join(_strategies(library, given)),
        f"## {direction('data')}",
        "\n".join(_data(given)),
        direction("reading"),
        f"## {direction('how')}",
        f"{direction('cite')} {sentence('license')}",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _strategies(library: Library, given: Given) -> Iterator[str]:
    for strategy in library.strategies_in_order():
        yield _link(strategy.title, addresses.strategy(strategy.id), given, strategy.summary)


def _data(given: Given) -> Iterator[str]:
    yield _link(direction("page"), addresses.DATA, given)
    yield _link(direction("whole"), whole_library.PATH, given)
    for name, table in described_tables().items():
        title = direction("table").format(title=table["title"])
        yield _link(title, f"{addresses.DATA}{name}.csv", given, table["description"])
    yield _link(direction("codebook"), f"{addresses.DATA}{tables.CODEBOOK}.csv", given)
    yield _link(direction("feed"), addresses.FEED, given)


def _link(title: str, address: str, given: Given, note: str = "") -> str:
    title, note = (" ".join(text.split()).replace("[", "(").replace("]", ")") for text in (title, note))
    line = f"- [{title}]({addresses.absolute(given.site_url, address)})"
    return f"{line}: {note}" if note else line
