"""For code scanners and editors: SARIF 2.1.0, the OASIS format for what a static checker finds."""

import json
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from kb_build.diagnostics.catalogue import Rule
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.explanation import explanation, title
from kb_build.diagnostics.formats.report import EditReport, FixReport, Report, report
from kb_build.diagnostics.messages import Language
from kb_build.diagnostics.rules import rule_texts
from kb_build.text.source import Source

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_ROOT = "%SRCROOT%"
"""What scanners call the project's folder, wherever it lies."""


def render(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, Source], language: Language
) -> str:
    """One run with the rules that were broken and a result for each finding."""
    rules = sorted({d.rule for d in diagnostics}, key=lambda rule: rule.code)
    codes = [rule.code for rule in rules]
    run = {
        "tool": {"driver": _driver(rules, language)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(report(d, sources, language), codes.index(d.rule.code)) for d in diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(rules: Sequence[Rule], language: Language) -> dict[str, Any]:
    return {
        "name": "kb",
        "version": metadata.version("kb-build"),
        "language": language,
        "rules": [_rule(rule, language) for rule in rules],
    }


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title(rule, rule_texts()[rule.code], language)},
        "help": {"text": explanation(rule, language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
    }


def _result(finding: Report, rule_index: int) -> dict[str, Any]:
    file = {"uri": quote(finding.path), "uriBaseId": _ROOT}
    place = {"artifactLocation": file, "region": _region(finding)}
    result = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.help}"},
        "locations": [{"physicalLocation": place}],
    }
    return {**result, "fixes": [_fix(finding.fix, finding.help, file)]} if finding.fix else result


def _fix(fix: FixReport, help_text: str, file: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    return {
        "description": {"text": help_text},
        "artifactChanges": [{"artifactLocation": file, "replacements": replacements}],
        "properties": {"safe": fix.safe},
    }


def _region(stretch: Report | EditReport) -> dict[str, int]:
    return {
        "startLine": stretch.line,
        "startColumn": stretch.column,
        "endLine": stretch.end_line,
        "endColumn": stretch.end_column,
    }
