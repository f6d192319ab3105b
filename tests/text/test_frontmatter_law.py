"""Where fields are read without a finding, PyYAML reads the same; where it reads otherwise, we say so."""

from pathlib import PurePosixPath
from random import Random
from typing import Any

import pytest
import yaml
from yaml._yaml import CParser
from yaml.constructor import SafeConstructor
from yaml.nodes import MappingNode
from yaml.resolver import Resolver

from kb_build.text.frontmatter import parse_yaml
from kb_build.text.source import Source
from tests.text import typed_yaml
from tests.text.front_matters import TextDates

DOCUMENTS = 4_000
SPOILT = 6_000
_REFUSED = object()


class _TextKeys(CParser, SafeConstructor, Resolver):
    """PyYAML's safe loader, with dates and keys as the text that somebody typed and merge keys as keys."""

    yaml_implicit_resolvers = TextDates.yaml_implicit_resolvers

    def __init__(self, stream: str) -> None:
        CParser.__init__(self, stream)
        SafeConstructor.__init__(self)
        Resolver.__init__(self)

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        return {str(key.value): self.construct_object(value, deep=True) for key, value in node.value}


def _ours(text: str) -> tuple[Any, bool]:
    """The values, and whether something was found."""
    matter = parse_yaml(Source(path=PurePosixPath("a.yaml"), text=text))
    return matter.data, bool(matter.faults)


def _theirs(text: str) -> Any:
    loader = _TextKeys(text)
    try:
        return loader.get_single_data()
    except (yaml.YAMLError, ValueError, TypeError, OverflowError):
        return _REFUSED
    finally:
        loader.dispose()


def test_fields_as_people_type_them_are_read_alike_or_told() -> None:
    random = Random(1)
    silent = 0
    for _ in range(DOCUMENTS):
        text = typed_yaml.document(random)
        values, is_told = _ours(text)
        assert is_told or repr(values) == repr(_theirs(text)), text
        silent += not is_told
    assert silent > DOCUMENTS // 3, "hardly any of these fields are sound"


def test_spoilt_fields_are_read_alike_or_told() -> None:
    random = Random(2)
    for _ in range(SPOILT):
        text = typed_yaml.spoilt(random, typed_yaml.document(random))
        values, is_told = _ours(text)
        assert is_told or repr(values) == repr(_theirs(text)), text


@pytest.mark.parametrize("bare", ["33.10", "no", "0123", "10:00", "1e3", "1_000", "0x1F", ".inf", "=", "<<"])
def test_what_pyyaml_reads_as_something_else_is_told(bare: str) -> None:
    values, is_told = _ours(f"a: {bare}\n")
    assert (values, is_told) == ({"a": bare}, True)
