"""The shapes of the source files: JSON Schema 2020-12, written in YAML, labelled in Indonesian."""

import json
import re
from functools import cache
from importlib import resources
from typing import Any

import yaml

SHARED = ("common", "source")
_PLAIN = re.compile(r"[A-Za-z](?:[\w -]*\w)?")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML readers take for something else than text."""


@cache
def load(name: str) -> dict[str, Any]:
    """The schema of a name, such as `case_study`."""
    text = resources.files(__name__).joinpath(f"{name}.yaml").read_text("utf-8")
    schema: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return schema


def resolve(node: dict[str, Any], within: dict[str, Any]) -> dict[str, Any]:
    """A schema node with its reference followed; what stands beside the reference wins."""
    reference = node.get("$ref")
    if reference is None:
        return node
    document, _, fragment = str(reference).partition("#")
    target = load(document.removeprefix("kb:")) if document else within
    for step in fragment.strip("/").split("/") if fragment.strip("/") else ():
        target = target[step]
    return {**target, **{key: value for key, value in node.items() if key != "$ref"}}


def root_of(node: dict[str, Any], within: dict[str, Any]) -> dict[str, Any]:
    """The schema document in which references of a node are to be read."""
    document = str(node.get("$ref", "")).partition("#")[0]
    return load(document.removeprefix("kb:")) if document else within


def properties(node: dict[str, Any], within: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The fields of an object schema, references followed."""
    resolved = resolve(node, within)
    inner = root_of(node, within)
    return {key: resolve(field, inner) for key, field in resolved.get("properties", {}).items() if field}


def flow(value: Any) -> str:
    """A value as one line of YAML, the way help and templates write it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return (
        text
        if _PLAIN.fullmatch(text) and text.lower() not in _WORDS
        else json.dumps(text, ensure_ascii=False)
    )
