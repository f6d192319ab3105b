"""A fault in content: a value with a place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kb_build.diagnostics.catalogue import Rule, Severity, rule_named
from kb_build.diagnostics.fix import Fix
from kb_build.text.source import Fault, Place, Source


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that every language has for itself: a key of `messages/words.*.yaml` and what fills it."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


def phrase(key: str, **values: str) -> Phrase:
    """The phrase of a key, filled with values that need no translation."""
    return Phrase(key, tuple(values.items()))


Details = Mapping[str, str | Phrase]
"""What fills the braces of a message: text as the author wrote it, or a phrase."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: the rule's name, where it is, what fills its message, and its repair if one is known."""

    name: str
    place: Place
    details: Details = field(default_factory=dict)
    fix: Fix | None = None
    severity_override: Severity | None = None

    @property
    def rule(self) -> Rule:
        """The catalogue's row."""
        return rule_named(self.name)

    @property
    def severity(self) -> Severity:
        """How the finding counts in its project."""
        return self.severity_override or self.rule.severity

    @property
    def is_error(self) -> bool:
        """Whether it stops a build."""
        return self.severity is Severity.ERROR


def from_fault(fault: Fault, source: Source) -> Diagnostic:
    """A text's fault, told to its author."""
    return Diagnostic(fault.cause, source.place(fault.span), dict(fault.details))


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By path, then from the top of the file down; the same finding at the same place counts once."""
    unique = {
        (str(d.place.path), d.place.span.start, d.rule.code, repr(sorted(d.details.items(), key=_key))): d
        for d in diagnostics
    }
    return tuple(unique[key] for key in sorted(unique))


def _key(detail: tuple[str, str | Phrase]) -> str:
    return detail[0]
