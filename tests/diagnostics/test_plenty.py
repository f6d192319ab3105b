"""Of very many findings of one kind the first are told, and no other kind is hidden by them."""

from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.plenty import MOST, first
from kb_build.text.source import Place, Span


def finding(name: str, at: int, path: str = "a.md") -> Diagnostic:
    return Diagnostic(name, Place(PurePosixPath(path), Span(at, at + 1)))


def test_as_many_as_anybody_reads_are_all_told() -> None:
    found = tuple(finding("raw-html", at) for at in range(MOST))
    assert first(found) == found


def test_of_more_those_nearest_to_the_top_of_the_file_are_told_in_the_order_they_came() -> None:
    found = [finding("raw-html", at) for at in reversed(range(3 * MOST))]
    assert [one.place.span.start for one in first(found)] == list(reversed(range(MOST)))


def test_another_rule_and_another_file_are_counted_on_their_own() -> None:
    flood = [finding("raw-html", at) for at in range(2 * MOST)]
    others = [finding("alias", 9_999), finding("raw-html", 9_999, "b.md")]
    assert first([*flood, *others]) == (*flood[:MOST], *others)
