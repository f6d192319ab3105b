"""YAML as it stands in a file: every key and value with its span, scalars read the YAML 1.2 way.

Nothing is constructed: libyaml composes a tree of marked nodes and `build` turns it into plain data. So no
tag can run code, and `no`, `2024-01-05` or `0123` stay the text that somebody typed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from kb_build.text.source import CONTROL, Fault, Span
from kb_build.text.yaml_faults import explained

MAX_DEPTH = 16
MAX_MENDED = 40
"""Values with unquoted colons that are read on from; each one means reading the text again."""
MAX_DIGITS = 15
"""Longer numbers lose their last digits in programs that count in floating point."""
LONGEST_WORD = 5
"""Plain values that are words to YAML, such as `false`, have no more letters."""
MAX_OPENERS = 48
"""More brackets or stacked dashes than this send the text through the event walk before composing."""

_INT = re.compile(r"[-+]?[0-9]+")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
# What YAML 1.1 tools (MkDocs, PyYAML) and YAML 1.2 tools (editors, forges) read as different values.
_AMBIGUOUS = re.compile(
    r"(?:y|Y|n|N|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF"
    r"|[-+]?0[0-9_]+|[-+]?0[ob][0-9_]+|[-+]?0x[0-9a-fA-F_]+"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?[0-9]*_[0-9_]*"
    r"|[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|=|<<)"
)
_YAML_TAG = "tag:yaml.org,2002:"
# Where an anchor, an alias or a tag could begin.
_MAY_POINT = re.compile(r"(?:^|[\s\[{,:])(?:[&*](?=\S)|!)")
_OPENER = re.compile(r"[\[{]|[-?][ \t]+[-?](?=[ \t])")
_UNQUOTED_COLON = "unquoted-colon"
_PRIVATE_USE = range(0xE000, 0xF900)


class _CoreParser(CParser):
    """libyaml's composer without tag resolution; a scalar's tag only says whether it stood unquoted."""

    def resolve(self, kind: type[Node], value: str, implicit: Any) -> str:
        return "plain" if kind is ScalarNode and implicit[0] else "other"

    def descend_resolver(self, parent: Any, index: Any) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None

    def check_resolver_prefix(self, *arguments: Any) -> None:
        return None


def compose(text: str) -> tuple[Node | None, list[Fault]]:
    """The node tree of one YAML document, and what stands in its way.

    A value with an unquoted colon is a fault and is then read as if it stood in quotes, so that the faults
    behind it are found in the same pass. The tree is None when nothing can be built from it.
    """
    faults = _unsafe(text)
    stand_in = next((sign for sign in map(chr, _PRIVATE_USE) if sign not in text), "\N{RATIO}")
    mended = text
    while not faults or (faults[-1].cause == _UNQUOTED_COLON and len(faults) <= MAX_MENDED):
        try:
            root = _single_node(mended)
        except yaml.YAMLError as error:
            faults.append(explained(error, mended))
            mended = _without_colons(mended, faults[-1].span.start, stand_in)
        else:
            if mended is not text:
                _restore(root, stand_in)
            return root, faults
    return None, faults


def _single_node(text: str) -> Node | None:
    parser = _CoreParser(text)
    try:
        node: Node | None = parser.get_single_node()
        return node
    finally:
        parser.dispose()


def _unsafe(text: str) -> list[Fault]:
    """Anchors, aliases, tags and deep nesting, found by walking events; cheap texts skip the walk."""
    if text.startswith("\ufeff"):
        return [Fault("byte-order-mark", Span(0, 1))]
    if not _may_be_deep(text) and not _may_point(text):
        return []
    faults: list[Fault] = []
    depth = 0
    for event in _events(text):
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            cause = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            faults.append(Fault(cause, _first_character(event), (("name", str(anchor)),)))
        if tag:
            faults.append(Fault("tag", _first_character(event), (("name", _as_written(str(tag))),)))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return [*faults, Fault("nesting-too-deep", _first_character(event))]
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return faults


def _may_be_deep(text: str) -> bool:
    """Counting single signs is quick and never less than what the pattern would count."""
    most = sum(text.count(sign) for sign in ("[", "{", " -", "\t-", "?"))
    return most > MAX_OPENERS and len(_OPENER.findall(text)) > MAX_OPENERS


def _may_point(text: str) -> bool:
    return any(sign in text for sign in "&*!") and _MAY_POINT.search(text) is not None


def _as_written(tag: str) -> str:
    """A tag of YAML itself as authors write it, for example `!!str`."""
    return tag.replace(_YAML_TAG, "!!", 1) if tag.startswith(_YAML_TAG) else tag


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_CoreParser)  # type: ignore[arg-type]  # any parser will do
    except yaml.YAMLError:
        return  # composing meets the same error and explains it


def _first_character(event: Any) -> Span:
    return Span(event.start_mark.index, event.start_mark.index + 1)


def _without_colons(text: str, at: int, stand_in: str) -> str:
    """The text with other signs instead of the colons from an offset to the end of the line."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return text[:at] + text[at:end].replace(":", stand_in) + text[end:]


def _restore(root: Node | None, stand_in: str) -> None:
    nodes = [root] if root else []
    while nodes:
        node = nodes.pop()
        if isinstance(node, ScalarNode):
            node.value = node.value.replace(stand_in, ":")
        elif isinstance(node, SequenceNode):
            nodes += node.value
        elif isinstance(node, MappingNode):
            nodes += [part for pair in node.value for part in pair]


def build(node: Node, faults: list[Fault], depth: int = 1) -> Any:
    """Plain data from a node tree: str, int, bool, None, list, dict; faults are added to the list.

    Of a key that stands twice the first value counts, and the second is a fault.
    """
    if isinstance(node, ScalarNode):
        return _scalar(node, faults)
    if depth > MAX_DEPTH:
        faults.append(Fault("nesting-too-deep", Span(node.start_mark.index, node.start_mark.index + 1)))
        return None
    if isinstance(node, SequenceNode):
        return [build(item, faults, depth + 1) for item in node.value]
    data: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            faults.append(Fault("key-not-text", span_of(key)))
        elif key.value in data:
            faults.append(Fault("duplicate-key", _seen(span_of(key)), (("key", key.value),)))
        elif type(value) is ScalarNode:
            data[key.value] = _scalar(value, faults)
        else:
            data[key.value] = build(value, faults, depth + 1)
    return data


def _scalar(node: ScalarNode, faults: list[Fault]) -> str | int | bool | None:
    value: str = node.value
    if node.tag != "plain" or node.style:
        # Between double quotes `\0` and its like would bring in unseen what no file may hold.
        if node.style == '"' and not value.isprintable() and (control := CONTROL.search(value)):
            sign = f"U+{ord(control[0]):04X}"
            faults.append(Fault("control-character", span_of(node), (("sign", sign),)))
        return value
    if len(value) > LONGEST_WORD and value[0].isalpha():
        return value
    if value in _WORDS:
        return _WORDS[value]
    is_number = _INT.fullmatch(value) is not None
    if _AMBIGUOUS.fullmatch(value) or (is_number and len(value.lstrip("+-")) > MAX_DIGITS):
        faults.append(Fault("ambiguous-value", span_of(node), (("value", value),)))
        return value
    return int(value) if is_number else value


def span_of(node: Node) -> Span:
    """The stretch a node covers; a list or map in block style ends with the last thing in it.

    Of a text in block style libyaml counts the empty lines behind it too.
    """
    last = node
    while isinstance(last, CollectionNode) and not last.flow_style and last.value:
        last = last.value[-1][1] if isinstance(last, MappingNode) else last.value[-1]
    return Span(node.start_mark.index, last.end_mark.index)


def _seen(span: Span) -> Span:
    """The span, or the sign before it when it is empty."""
    return span if span.start < span.end else Span(max(span.start - 1, 0), max(span.end, 1))


def find(root: Node | None, path: Sequence[str]) -> tuple[Node | None, Node | None, bool]:
    """The key node and value node at a path; the last ones that exist, and False, when it leads nowhere.

    Steps are keys of maps and numbers of items.
    """
    key: Node | None = None
    node = root
    for part in path:
        if isinstance(node, MappingNode):
            pair = _pair(node, part)
            if pair is None:
                return key, node, False
            key, node = pair
        elif isinstance(node, SequenceNode) and _is_index(part, node):
            key = node = node.value[int(part)]
        else:
            return key, node, False
    return key, node, True


def _pair(node: MappingNode, key: str) -> tuple[Node, Node] | None:
    for pair in node.value:
        if pair[0].value == key:
            found: tuple[Node, Node] = pair
            return found
    return None


def _is_index(part: str, node: SequenceNode) -> bool:
    return part.isdecimal() and part.isascii() and int(part) < len(node.value)
