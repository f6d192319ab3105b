"""YAML as it stands in a file: every key and value with its span, scalars read the YAML 1.2 way.

Nothing is constructed: libyaml composes a tree of marked nodes and `build` turns it into plain data. So no
tag can run code, and `no`, `2024-01-05` or `0123` stay the text that somebody typed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kb_build.text.source import Fault, Span

MAX_DEPTH = 16
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
    r"|[-+]?0[0-9_]+|0[ob][0-9_]+|0x[0-9a-fA-F_]+"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?[0-9]*_[0-9_]*"
    r"|[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_UNQUOTED_COLON = "mapping values are not allowed"
_NO_TOKEN = "cannot start any token"


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

    A value with an unquoted colon is a fault and is then read as if the colon were quoted, so that the
    faults behind it are found in the same pass. The tree is None when nothing can be built from it.
    """
    faults = _unsafe(text)
    if faults:
        return None, faults
    while True:
        try:
            return _single_node(text), faults
        except yaml.YAMLError as error:
            fault, text = _explained(error, text)
            if not _same_line(faults, fault, text):
                faults.append(fault)
            if fault.cause != "unquoted-colon":
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
    openers = text.count("[") + text.count("{") + text.count("- -") + text.count("? ")
    if openers <= MAX_OPENERS and not any(sign in text for sign in "&*!"):
        return []
    faults: list[Fault] = []
    depth = 0
    for event in _events(text):
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            cause = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            faults.append(Fault(cause, _first_character(event), (("name", str(anchor)),)))
        if tag:
            faults.append(Fault("tag", _first_character(event), (("name", str(tag)),)))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return [*faults, Fault("nesting-too-deep", _first_character(event))]
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return faults


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_CoreParser)  # type: ignore[arg-type]  # any parser will do
    except yaml.YAMLError:
        return  # composing meets the same error and explains it


def _first_character(event: Any) -> Span:
    return Span(event.start_mark.index, event.start_mark.index + 1)


def _explained(error: yaml.YAMLError, text: str) -> tuple[Fault, str]:
    """The error as a fault, and the text with the faulty sign replaced where that keeps every offset."""
    mark: Any = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    at = min(mark.index, max(len(text) - 1, 0)) if mark else 0
    span = Span(at, at + 1)
    if problem.startswith(_UNQUOTED_COLON) and text[at : at + 1] == ":":
        return Fault("unquoted-colon", span, (("key", _key_of_line(text, at)),)), _without_colon(text, at)
    if _NO_TOKEN in problem and text[at : at + 1] == "\t":
        return Fault("tab-indentation", span), text
    if _NO_TOKEN in problem:
        return Fault("special-first-character", span, (("sign", text[at : at + 1]),)), text
    return Fault("unreadable-yaml", span), text


def _key_of_line(text: str, at: int) -> str:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.split(":", 1)[0].lstrip(" -") or line.strip()


def _same_line(faults: list[Fault], fault: Fault, text: str) -> bool:
    """Whether the last fault has the same cause on the same line: quoting that line mends both."""
    last = faults[-1] if faults else None
    return (
        last is not None
        and last.cause == fault.cause
        and "\n" not in text[last.span.start : fault.span.start]
    )


def _without_colon(text: str, at: int) -> str:
    return text[:at] + "\N{RATIO}" + text[at + 1 :]


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
            faults.append(Fault("duplicate-key", span_of(key), (("key", key.value),)))
        else:
            data[key.value] = build(value, faults, depth + 1)
    return data


def _scalar(node: ScalarNode, faults: list[Fault]) -> str | int | bool | None:
    value: str = node.value
    if node.tag != "plain" or node.style:
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _AMBIGUOUS.fullmatch(value):
        faults.append(Fault("ambiguous-value", span_of(node), (("value", value),)))
        return value
    return int(value) if _INT.fullmatch(value) else value


def span_of(node: Node) -> Span:
    """The stretch a node covers, without the blank lines that libyaml counts to a block."""
    return Span(node.start_mark.index, node.end_mark.index)


def find(root: Node | None, path: Sequence[str | int]) -> tuple[Node | None, Node | None, bool]:
    """The key node and value node at a path; the last ones that exist, and False, when it leads nowhere."""
    key: Node | None = None
    node = root
    for part in path:
        if isinstance(node, MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == part), None)
            if pair is None:
                return key, node, False
            key, node = pair
        elif isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
            key = node = node.value[part]
        else:
            return key, node, False
    return key, node, True
