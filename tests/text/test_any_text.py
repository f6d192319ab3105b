"""Nothing that a file may hold stops the readers, and everything they report stands in the file."""

from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.text import frontmatter, indonesian, markdown
from kb_build.text.source import Fault, Source

_YAML = st.lists(
    st.sampled_from(
        [*"ab:-?[]{}#&*!|>'\"%@`,= \n\t", "\n  ", ": ", "- ", "\u2028", "\x85", "\ufeff", "😀", "\x00"]
    ),
    max_size=40,
).map("".join)
_ANY = st.one_of(st.text(), _YAML)


def assert_inside(faults: tuple[Fault, ...], length: int) -> None:
    assert all(0 <= fault.span.start < fault.span.end <= max(length, 1) for fault in faults)


@given(_ANY)
@settings(max_examples=200, deadline=None)
def test_any_text_between_fences_is_read_or_refused(text: str) -> None:
    source = Source(path=PurePosixPath("a.md"), text=f"---\n{text}\n---\nIsi.\n")
    matter = frontmatter.parse(source)
    assert (matter.data is not None) or matter.faults
    assert_inside(matter.faults, len(source.text))


@given(_ANY)
@settings(max_examples=200, deadline=None)
def test_any_text_as_a_whole_file_is_read_or_refused(text: str) -> None:
    matter = frontmatter.parse(Source(path=PurePosixPath("a.md"), text=text))
    assert (matter.data is not None) or matter.faults
    assert_inside(matter.faults, len(text))


@given(_ANY)
@settings(max_examples=200, deadline=None)
def test_any_text_as_a_vocabulary_is_read_or_refused(text: str) -> None:
    matter = frontmatter.parse_yaml(Source(path=PurePosixPath("a.yaml"), text=text))
    assert (matter.data is not None) or matter.faults
    assert_inside(matter.faults, len(text))


@given(st.text(), st.integers(0, 1000))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_as_a_body_whose_places_lie_inside_it(text: str, start: int) -> None:
    body = markdown.parse(text, start)
    spans = [h.span for h in body.headings] + [link.span for link in (*body.links, *body.images)]
    spans += [fault.span for fault in body.faults] + [mark.span for mark in body.marks]
    assert all(start <= span.start < span.end <= start + max(len(text), 1) for span in spans)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_has_words_that_stand_where_they_say(text: str) -> None:
    tokens = list(indonesian.tokens(text))
    assert all(text[token.start : token.end] == token.surface for token in tokens)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)
