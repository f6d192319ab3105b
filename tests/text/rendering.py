"""What Python-Markdown makes of a body, and whether our reader sees the same."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown import Markdown

from kb_build.text.markdown import Body, parse

EXTENSIONS = ["admonition", "attr_list", "fenced_code", "tables", "sane_lists", "toc"]
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass
class Seen:
    """Headings as (level, id, words), addresses of links and of images; all in order."""

    headings: list[tuple[int, str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()
        self.open_heading: tuple[int, str] | None = None
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and "href" in values:
            self.seen.links.append(values["href"] or "")
        elif tag == "img":
            self.seen.images.append(values["src"] or "")
        elif tag in _HEADINGS:
            self.open_heading, self.words = (int(tag[1]), values.get("id") or ""), []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS and self.open_heading:
            self.seen.headings.append((*self.open_heading, _spaced("".join(self.words))))
            self.open_heading = None


def rendered(text: str) -> Seen:
    """Headings, links and images of the page that Python-Markdown makes."""
    reader = _Reader()
    reader.feed(Markdown(extensions=EXTENSIONS).convert(text))
    reader.close()
    return reader.seen


def read(body: Body) -> Seen:
    """The same as our reader sees them."""
    return Seen(
        headings=[(heading.level, heading.id, _spaced(heading.text)) for heading in body.headings],
        links=[link.target for link in body.links],
        images=[image.target for image in body.images],
    )


def assert_same_where_accepted(text: str, *, despite: frozenset[str] = frozenset()) -> None:
    """Hold the two equal unless our reader refuses the text; some causes may be set aside."""
    body = parse(text)
    if all(fault.cause in despite for fault in body.faults):
        assert read(body) == rendered(text)


def _spaced(words: str) -> str:
    return " ".join(words.split())
