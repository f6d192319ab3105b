"""Front matters in every style of YAML, made from nodes so that the values are known."""

from dataclasses import dataclass
from typing import Any

import yaml
from hypothesis import strategies as st
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufeff")
_TEXTS = st.one_of(
    st.sampled_from(
        [
            "posko",
            "35.10",
            "no",
            "2024-01-05",
            "a: b",
            "# c",
            "é 😀",
            "-",
            "12",
            "",
            " ",
            "x\u2028y",
            "x\x85y",
        ]
    ),
    st.text(_SIGNS, max_size=12),
    st.lists(st.text(_SIGNS, max_size=30), min_size=2, max_size=3).map("\n".join),
)
_STYLES = st.sampled_from([None, "'", '"', "|", ">"])
_KEYS = st.one_of(
    st.sampled_from(["title", "nama", "35.10", "é", "a b", "no"]), st.text(_SIGNS, min_size=1, max_size=8)
)
_PLAIN = st.one_of(
    st.integers(-(10**14), 10**14).map(lambda number: ("int", str(number))),
    st.sampled_from([("bool", "true"), ("bool", "false"), ("null", "null"), ("null", "~")]),
    st.dates().map(lambda date: ("timestamp", date.isoformat())),
)
_TAG = "tag:yaml.org,2002:"


class TextDates(yaml.SafeLoader):
    """PyYAML's safe loader, with dates as the text that somebody typed."""


TextDates.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != f"{_TAG}timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Written:
    """A front matter between its fences, behind a comment that holds wide signs."""

    text: str

    @property
    def yaml(self) -> str:
        """What stands between the fences."""
        return self.text.removeprefix("---\n").removesuffix("---\nIsi.\n")

    @property
    def values(self) -> Any:
        """What PyYAML reads."""
        return yaml.load(self.yaml, Loader=TextDates)


def _text_node(text: str, style: str | None) -> Node:
    return ScalarNode(f"{_TAG}str", text, style=style)


def _map_node(pairs: list[tuple[str, Node]], in_flow: bool) -> Node:
    nodes = [(_text_node(key, None), value) for key, value in pairs]
    return MappingNode(f"{_TAG}map", nodes, flow_style=in_flow)


def _list_node(items: list[Node], in_flow: bool) -> Node:
    return SequenceNode(f"{_TAG}seq", items, flow_style=in_flow)


def _maps(values: st.SearchStrategy[Node], least: int = 0) -> st.SearchStrategy[Node]:
    pairs = st.lists(st.tuples(_KEYS, values), min_size=least, max_size=4, unique_by=lambda pair: pair[0])
    return st.builds(_map_node, pairs, st.booleans() if least == 0 else st.just(False))


_SCALARS = st.one_of(
    st.builds(_text_node, _TEXTS, _STYLES),
    _PLAIN.map(lambda plain: ScalarNode(_TAG + plain[0], plain[1])),
)
_NODES = st.recursive(
    _SCALARS,
    lambda nodes: st.one_of(st.builds(_list_node, st.lists(nodes, max_size=4), st.booleans()), _maps(nodes)),
    max_leaves=8,
)


def _written(root: Node, width: int) -> Written:
    body = yaml.serialize(root, allow_unicode=True, width=width)
    return Written(f"---\n# 😀 é\n{body}---\nIsi.\n")


front_matters = st.builds(_written, _maps(_NODES, least=1), st.sampled_from([20, 80, 1000]))
