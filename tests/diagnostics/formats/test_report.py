from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Details, phrase
from kb_build.diagnostics.formats.report import printable, report
from tests.diagnostics.findings import finding


def test_a_phrase_is_worded_by_each_language() -> None:
    found = finding(
        "a", "a", "unknown-strategy", {"value": "a", "suggestion": phrase("did-you-mean", near="b")}
    )
    assert report(found, {}, "id").help == "Mungkin maksudnya `b`?"
    assert report(found, {}, "en").help == "Did you mean `b`?"


def test_braces_of_the_author_are_printed_and_not_filled() -> None:
    details: Details = {"value": "{suggestion}", "suggestion": phrase("did-you-mean", near="{near}")}
    told = report(finding("a", "a", "unknown-strategy", details), {}, "en")
    assert told.message == "The strategy `{suggestion}` does not exist."
    assert told.help == "Did you mean `{near}`?"


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_what_is_printed_never_holds_an_unprintable_sign(text: str) -> None:
    assert printable(text).isprintable()
