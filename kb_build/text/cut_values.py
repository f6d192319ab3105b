"""Values that are cut off at ` #`, where YAML begins a comment.

A comment on a line of its own, or behind quotation marks or brackets that have closed, cuts nothing.
"""

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kb_build.text.frontmatter import Origin
from kb_build.text.source import Fault, Span

LONGEST_SHOWN = 40
"""Signs of what is cut off that are told."""

_COMMENT = re.compile(r"[ \t]+(#[^\n\x85\u2028\u2029]*)")


def faults(origin: Origin) -> Iterator[Fault]:
    """A fault at every comment that stands right behind a value without quotation marks."""
    if origin.root is None or "#" not in origin.text:
        return
    for key, value in _unquoted(origin.root):
        comment = _COMMENT.match(origin.text, value.end_mark.index)
        if comment:
            cut = comment[1].rstrip()
            start = comment.start(1) + origin.offset
            details = (("key", key), ("cut", _shortened(cut)))
            yield Fault("value-cut-by-comment", Span(start, start + len(cut)), details)


def _unquoted(root: Node) -> Iterator[tuple[str, ScalarNode]]:
    """Every value without quotation marks that has something in it, with the nearest key above it."""
    waiting: list[tuple[str, Node]] = [("", root)]
    while waiting:
        key, node = waiting.pop()
        if isinstance(node, MappingNode):
            waiting += [
                (str(name.value), value) for name, value in node.value if isinstance(name, ScalarNode)
            ]
        elif isinstance(node, SequenceNode):
            waiting += [(key, item) for item in node.value]
        elif isinstance(node, ScalarNode) and _is_unquoted(node):
            yield key, node


def _is_unquoted(node: ScalarNode) -> bool:
    return not node.style and node.start_mark.index < node.end_mark.index


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
