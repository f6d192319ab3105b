"""The structure that SARIF 2.1.0 asks for, clause by clause, as far as this checker uses it."""

import json
from dataclasses import replace
from pathlib import PurePosixPath
from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.catalogue import RULES, Rule
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.explanation import explanation
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.diagnostics.formats.lines import position
from kb_build.diagnostics.messages import Language, sentences
from kb_build.text.source import Place, Span
from tests.diagnostics.findings import PATH, finding, printed

TEXT = "satu\ndua <b>tiga\n"
LEVELS = {"none", "note", "warning", "error"}


def run_of(text: str, *found: Diagnostic, language: Language = "id") -> Any:
    """The only run of the log, after what every log must have was looked at."""
    log = json.loads(printed("sarif", text, *found, language=language))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return run


def test_a_log_has_one_run_that_counts_columns_in_code_points() -> None:
    run = run_of(TEXT, finding(TEXT, "<b>"))
    assert set(run) == {"tool", "language", "columnKind", "results"}
    assert run["columnKind"] == "unicodeCodePoints"
    assert set(run["tool"]) == {"driver"}
    assert run["tool"]["driver"]["name"] == "kb"
    assert run["tool"]["driver"]["version"]


def test_without_findings_there_are_no_rules_and_an_empty_list_of_results() -> None:
    run = run_of("satu")
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_a_result_has_its_rule_its_level_its_words_and_its_place() -> None:
    (result,) = run_of(TEXT, finding(TEXT, "<b>"), language="en")["results"]
    assert result == {
        "ruleId": "KB510",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "There is HTML code in the text. Delete the code; for a less-than sign, write `&lt;`."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/tentang/bukti.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 8},
                }
            }
        ],
    }


def test_a_rule_is_listed_once_and_its_results_point_at_it() -> None:
    text = "satu dua"
    found = [
        finding(text, "satu", "section-empty", {"heading": "x"}),
        finding(text, "satu"),
        finding(text, "dua"),
    ]
    run = run_of(text, *found)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["KB504", "KB510"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rule_can_be_described(language: Language) -> None:
    run = run_of("satu", *map(_anything, RULES), language=language)
    assert run["language"] == language
    for rule, described in zip(RULES, run["tool"]["driver"]["rules"], strict=True):
        assert (described["id"], described["name"]) == (rule.code, rule.name)
        assert described["defaultConfiguration"]["level"] in LEVELS
        assert set(described) == {"id", "name", "shortDescription", "help", "defaultConfiguration"}
        assert described["shortDescription"]["text"]
        assert described["help"]["text"] == explanation(rule, language)


def _anything(rule: Rule) -> Diagnostic:
    """A finding of a rule with something in every brace."""
    braces = Formatter().parse("".join(sentences("id")[rule.name].values()))
    return finding("satu", "satu", rule.name, {name: "x" for _, name, _, _ in braces if name})


@pytest.mark.parametrize(
    ("name", "level"),
    [("raw-html", "error"), ("section-empty", "warning"), ("achieved-on-weak-evidence", "note")],
)
def test_each_severity_has_its_level(name: str, level: str) -> None:
    run = run_of("satu", finding("satu", "satu", name, {"heading": "x"}))
    assert run["results"][0]["level"] == level
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == level


def test_a_path_is_a_relative_address_without_signs_that_mean_something_there() -> None:
    path = PurePosixPath("content/100% #a?b:c d/é.md")
    (result,) = run_of("", Diagnostic("symlink", Place(path, Span(0, 1))))["results"]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "content/100%25%20%23a%3Fb%3Ac%20d/%C3%A9.md"
    assert location["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def test_a_known_repair_is_a_fix_that_editors_can_make() -> None:
    fix = Fix((Edit(Span(9, 12), ""), Edit(Span(0, 0), "awal\n")), is_safe=False)
    (result,) = run_of(TEXT, replace(finding(TEXT, "<b>"), fix=fix))["results"]
    (told,) = result["fixes"]
    assert told["description"]["text"]
    assert told["properties"] == {"safe": False}
    (change,) = told["artifactChanges"]
    assert change["artifactLocation"] == result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 8},
            "insertedContent": {"text": ""},
        },
        {
            "deletedRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1},
            "insertedContent": {"text": "awal\n"},
        },
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab\n東\U0001f600")), st.integers(0, 40), st.integers(0, 40))
def test_a_region_is_where_the_finding_is_and_never_ends_before_it_begins(
    text: str, start: int, length: int
) -> None:
    span = Span(start, start + length)
    (result,) = run_of(text, Diagnostic("raw-html", Place(PATH, span)))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    begins, ends = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
    assert (begins, ends) == (position(text, span.start), position(text, span.end))
    assert (1, 1) <= begins <= ends
