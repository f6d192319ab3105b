"""Every word that the schemas can ask for is there, and every word that is there is asked for."""

import re
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from kb_build import pages, schemas, search
from kb_build.diagnostics.catalogue import RULES, Severity
from kb_build.model.crosslink import Reason
from kb_build.pages.locale import words
from tests import nouns

WORDS_OF = {
    "nature": "nature",
    "outcome": "outcome",
    "measures": "measures",
    "relation": "relation",
    "scope": "scope",
    "covers": "covers",
    "voice": "voice",
    "form": "quote_form",
    "rights": "quote_rights",
    "read": "source.read",
    "continuity.status": "continuity",
    "review.state": "review",
    "verification.state": "quote_state",
    "participant.role": "role",
    "contributors.role": "contributor_role",
    "teaching.level": "level",
    "source.kind": "source_kind",
    "agencies.kind": "agency_kind",
}
NEVER_PRINTED = {"regions.level"}
SCHEMAS = (
    *("case_study", "quote", "source", "strategy", "guide", "common"),
    *("agencies", "sectors", "regions", "glossary"),
)
CODE = "".join(path.read_text("utf-8") for path in sorted(Path(pages.__path__[0]).rglob("*.py")))


def enums(node: Any, parent: str, key: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of choices in a schema, under its key and the nearest named thing around it."""
    if isinstance(node, Mapping):
        if "enum" in node:
            yield (key if key in WORDS_OF else f"{parent}.{key}"), node["enum"]
        for name, inner in node.items():
            if name in ("properties", "$defs"):
                for field, schema in inner.items():
                    yield from enums(schema, key or parent, field)
            elif name in ("items", "additionalProperties"):
                yield from enums(inner, parent, key)


def all_enums() -> list[tuple[str, list[str]]]:
    return [found for name in SCHEMAS for found in enums(schemas.load(name), name, "")]


def group(path: str) -> Mapping[str, str]:
    found: Any = words()
    for step in path.split("."):
        found = found[step]
    assert isinstance(found, Mapping)
    return found


def leaves(node: Any, *path: str) -> Iterator[tuple[str, ...]]:
    if isinstance(node, Mapping):
        for key, inner in node.items():
            yield from leaves(inner, *path, key)
    else:
        yield path


@pytest.mark.parametrize(("name", "choices"), all_enums())
def test_every_choice_of_the_schemas_has_its_word_and_no_word_has_lost_its_choice(
    name: str, choices: list[str]
) -> None:
    if name not in NEVER_PRINTED:
        assert list(group(WORDS_OF[name])) == choices


def test_every_list_of_choices_was_looked_at() -> None:
    assert {name for name, _ in all_enums()} == set(WORDS_OF) | NEVER_PRINTED


def test_every_level_of_evidence_has_its_word_and_its_reason() -> None:
    levels = [str(level) for level in range(5)]
    assert list(words()["evidence"]) == list(words()["evidence_short"]) == levels
    assert set(words()["evidence_reason"]) == {*levels, "fiction"}


def test_a_tie_reads_from_both_sides() -> None:
    assert set(words()["relation_back"]) == set(words()["relation"])


def test_every_kind_of_reason_has_its_phrase() -> None:
    kinds = set(re.findall(r"`([a-z]+-[a-z]+)`", Reason.__doc__ or ""))
    assert set(words()["reason"]) == kinds


def test_every_state_of_review_says_what_it_means() -> None:
    assert set(words()["review_note"]) == set(words()["review"])


def test_every_state_of_tracing_says_what_it_means() -> None:
    assert list(words()["quote_meaning"]) == list(words()["quote_state"])


def test_every_way_of_going_on_has_a_short_word_too() -> None:
    assert list(words()["continuity_short"]) == list(words()["continuity"])


def test_every_kind_of_page_that_is_searched_has_its_word() -> None:
    every = nouns.library([nouns.case()], [nouns.quote()], guides=[nouns.guide()], terms=[nouns.term()])
    assert {record.kind for record in search.records(every)} == set(words()["kind"])


def test_a_year_has_twelve_months() -> None:
    assert len(set(words()["months"])) == 12


@pytest.mark.parametrize("name", sorted(words()))
def test_every_group_of_words_is_used(name: str) -> None:
    assert re.search(rf'["\']{name}["\']', CODE), name


def test_every_severity_and_every_cause_of_a_rule_has_its_words() -> None:
    assert set(words()["severity"]) == {severity.value for severity in Severity}
    assert set(words()["cause"]) == {rule.code[:3] for rule in RULES}


BY_CHOICE = {path.split(".")[0] for path in WORDS_OF.values()} | {
    "cause",
    "continuity_short",
    "country",
    "evidence",
    "evidence_reason",
    "evidence_short",
    "kind",
    "lang",
    "quote_meaning",
    "reason",
    "region_level",
    "relation_back",
    "review_note",
    "severity",
}


@pytest.mark.parametrize(
    "path", [path for path in leaves(words()) if path[0] not in BY_CHOICE - {"source"} and len(path) > 1]
)
def test_every_single_word_is_used(path: tuple[str, ...]) -> None:
    key = path[1]
    assert re.search(rf'["\']{key}["\']', CODE), path


def test_words_are_text_without_markup() -> None:
    text = resources.files("kb_build.pages.locale").joinpath("id.yaml").read_text("utf-8")
    assert not re.search(r"<[a-z/]", text)
    for path in leaves(words()):
        found: Any = words()
        for step in path:
            found = found[step]
        assert isinstance(found, str | list), path
