"""Which value does a place in a file mean, and under which key does it stand?"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from kb_build.text import frontmatter, yaml_nodes
from kb_build.text.frontmatter import FrontMatter
from kb_build.text.source import Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A value of a file as it stands there; an item of a list has no key.

    Spans count from the start of the file; `holder` is the list or map around the value, `index` its number
    in there, and `offset` where the YAML begins.
    """

    key: str
    key_span: Span | None
    span: Span
    node: Node
    holder: CollectionNode
    index: int
    offset: int

    @property
    def whole(self) -> Span:
        """Key and value."""
        return Span((self.key_span or self.span).start, self.span.end)

    @property
    def is_plain(self) -> bool:
        """Whether it is a text without quotation marks."""
        return isinstance(self.node, ScalarNode) and not self.node.style

    @property
    def data(self) -> object:
        """What it means."""
        return yaml_nodes.build(self.node, [])

    def is_beside(self, key: str) -> bool:
        """Whether the map around it holds such a key."""
        pairs = self.holder.value if isinstance(self.holder, MappingNode) else []
        return any(other.value == key for other, _ in pairs)

    def siblings(self) -> tuple["Entry", ...]:
        """Everything in the list or map around it, itself too."""
        return _all_held(self.holder, self.offset)


@lru_cache(maxsize=8)
def matter(source: Source) -> FrontMatter:
    """The values of a file; of a vocabulary, those of the whole file."""
    read = frontmatter.parse_yaml if source.path.suffix == ".yaml" else frontmatter.parse
    return read(source)


@lru_cache(maxsize=2)
def entries(source: Source) -> tuple[Entry, ...]:
    """Every value below the outermost map in the order in which they begin; one before those inside it."""
    origin = matter(source).origin
    waiting: list[Node | None] = [origin.root]
    found: list[Entry] = []
    while waiting:
        node = waiting.pop()
        if isinstance(node, CollectionNode):
            held = list(_held(node, origin.offset))
            found += held
            waiting += [entry.node for entry in held]
    return tuple(sorted(found, key=lambda entry: (entry.span.start, -entry.span.end)))


def value_at(source: Source, offset: int) -> Entry | None:
    """The value that begins at an offset or before it and covers it, or the empty one that stands there."""
    found = entries(source)
    number = bisect_right(found, offset, key=lambda entry: entry.span.start)
    entry = found[number - 1] if number else None
    return entry if entry and offset < max(entry.span.end, entry.span.start + 1) else None


def keyed_at(source: Source, offset: int) -> Entry | None:
    """The value whose key begins at an offset."""
    return next((e for e in entries(source) if e.key_span and e.key_span.start == offset), None)


def text_of(entry: Entry, source: Source) -> str:
    """A value as written, quotation marks and all."""
    return source.text[entry.span.start : entry.span.end]


@lru_cache(maxsize=2)
def _all_held(holder: CollectionNode, offset: int) -> tuple[Entry, ...]:
    """Asked for by every finding in a map, which may be a long one."""
    return tuple(_held(holder, offset))


def _held(holder: CollectionNode, offset: int) -> Iterator[Entry]:
    pairs: list[tuple[Node | None, Node]] = []
    if isinstance(holder, MappingNode):
        pairs = list(holder.value)
    elif isinstance(holder, SequenceNode):
        pairs = [(None, item) for item in holder.value]
    for index, (key, value) in enumerate(pairs):
        yield Entry(
            key=str(key.value) if isinstance(key, ScalarNode) else "",
            key_span=yaml_nodes.span_of(key).shifted(offset) if key else None,
            span=yaml_nodes.span_of(value).shifted(offset),
            node=value,
            holder=holder,
            index=index,
            offset=offset,
        )
