"""Did an edit change anything else than what it was made for?"""

from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kb_build.diagnostics.fix import Edit
from kb_build.repairs.entries import matter
from kb_build.repairs.rewriting import written_spans
from kb_build.repairs.stretches import trimmed
from kb_build.text import yaml_nodes
from kb_build.text.source import Source, Span

_OPEN = "touched"


def same_elsewhere(before: Source, after: Source, edits: Sequence[Edit]) -> bool:
    """Whether all values but the edited ones are as they were, in the same order and the same places.

    What an edit takes away as a whole is not missed; nothing that it rewrites may vanish.
    """
    removed = tuple(edit.span for edit in edits if not edit.text)
    old = _Outline(before, tuple(edit.span for edit in edits), removed)
    new = _Outline(after, tuple(written_spans(edits)), ())
    return old.of_root() == new.of_root()


class _Outline:
    """The values of a file with those left open that some spans touch."""

    def __init__(self, source: Source, touched: Sequence[Span], removed: Sequence[Span]) -> None:
        origin = matter(source).origin
        self.text = source.text
        self.root, self.offset = origin.root, origin.offset
        self.touched, self.removed = touched, removed

    def of_root(self) -> object:
        return self._of(self.root, 0) if self.root else None

    def _of(self, node: Node, depth: int) -> object:
        if depth > yaml_nodes.MAX_DEPTH:
            return None
        if self._is_within(node):
            return _OPEN
        if isinstance(node, MappingNode):
            pairs = [(key, value) for key, value in node.value if not self._is_removed(key, value)]
            return "map", [(self._of(key, depth + 1), self._of(value, depth + 1)) for key, value in pairs]
        if isinstance(node, SequenceNode):
            items = [item for item in node.value if not self._is_removed(item, item)]
            return "list", [self._of(item, depth + 1) for item in items]
        return _OPEN if self._is_touched(node) else _value(node)

    def _is_removed(self, first: Node, last: Node) -> bool:
        start, end = self._span(first).start, self._span(last).end
        return any(span.start <= start and end <= span.end for span in self.removed) and start < end

    def _is_within(self, node: Node) -> bool:
        own = self._span(node)
        return own.start < own.end and any(s.start <= own.start and own.end <= s.end for s in self.touched)

    def _is_touched(self, node: Node) -> bool:
        own = self._span(node)
        is_empty = own.start == own.end
        return not is_empty and any(s.start <= own.end and own.start <= s.end for s in self.touched)

    def _span(self, node: Node) -> Span:
        span = yaml_nodes.span_of(node).shifted(self.offset)
        return trimmed(self.text, span.start, span.end)


def _value(node: Node) -> object:
    """A value with its type: in Python `1` equals `True`."""
    data = yaml_nodes.build(node, []) if isinstance(node, ScalarNode) else None
    return type(data).__name__, data
