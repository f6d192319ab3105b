"""The table of repairs knows rules that exist, and a finding's own repair comes first."""

from kb_build import repairs
from kb_build.diagnostics.catalogue import RULES
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.text.source import Source, Span
from tests.repairs.mending import GUIDE

_SOURCE = Source(path=GUIDE, text="# Judul\n")


def test_every_repair_belongs_to_a_rule() -> None:
    assert set(repairs.REPAIRS) <= {rule.name for rule in RULES}


def test_the_repair_that_a_finding_brings_is_taken() -> None:
    own = Fix((Edit(Span(0, 1), ""),), is_safe=True)
    finding = Diagnostic("first-level-heading", _SOURCE.place(Span(0, 7)), {}, own)
    assert repairs.of(finding, _SOURCE) is own


def test_a_finding_that_only_a_person_can_mend_has_no_repair() -> None:
    assert repairs.of(Diagnostic("raw-html", _SOURCE.place(Span(0, 1))), _SOURCE) is None


def test_a_repair_in_a_text_that_says_nothing_is_none() -> None:
    empty = Source(path=GUIDE, text="")
    for name in repairs.REPAIRS:
        fix = repairs.of(Diagnostic(name, empty.place(Span(0, 1))), empty)
        assert fix is None or all(edit.span.end <= 1 for edit in fix.edits)
