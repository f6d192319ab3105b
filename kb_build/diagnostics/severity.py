"""How findings count in a project: as the catalogue says, unless its settings say otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kb_build.diagnostics.catalogue import RULES, Rule, Severity
from kb_build.diagnostics.diagnostic import Diagnostic

OFF = "off"
CHOICES = (*(severity.value for severity in Severity), OFF)


def rule_meant(key: str) -> Rule | None:
    """The rule of a code or a name."""
    return next((rule for rule in RULES if key in (rule.code, rule.name)), None)


def is_lowered(rule: Rule, written: object) -> bool:
    """Whether an error would no longer stop a build; a project may be stricter, but not more lenient."""
    return rule.severity is Severity.ERROR and written != Severity.ERROR.value


def effective(diagnostics: Iterable[Diagnostic], rows: Mapping[str, object]) -> tuple[Diagnostic, ...]:
    """The findings as they count in a project, without those that are off.

    `rows` maps codes and names of rules to one of CHOICES; a row that cannot be used changes nothing, and of
    two rows about one rule the first counts.
    """
    chosen: dict[str, object] = {}
    for key, written in rows.items():
        rule = rule_meant(key)
        if rule and written in CHOICES and not is_lowered(rule, written):
            chosen.setdefault(rule.name, written)
    return tuple(_counted(d, chosen.get(d.name)) for d in diagnostics if chosen.get(d.name) != OFF)


def _counted(diagnostic: Diagnostic, written: object) -> Diagnostic:
    if written is None:
        return diagnostic
    return replace(diagnostic, severity_override=Severity(written))
