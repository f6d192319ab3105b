"""A text after its edits, and where its places are then."""

from bisect import bisect_right
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kb_build.diagnostics.fix import Edit
from kb_build.repairs.rewriting import bytes_with, collide, moved, rewritten, written_spans
from kb_build.text.source import Span

_WORDS = st.text("aé\n ", max_size=4)


@st.composite
def _edited(draw: st.DrawFn) -> tuple[bytes, str, list[Edit]]:
    """A file with line endings of both kinds, its plain text, and edits of it that do not collide."""
    lines = draw(
        st.lists(st.tuples(st.text("abé 🙂", max_size=5), st.sampled_from(["\n", "\r\n"])), max_size=6)
    )
    text = "".join(line + ending for line, ending in lines) + draw(st.text("ab", max_size=3))
    plain = text.replace("\r\n", "\n")
    cuts = sorted(draw(st.sets(st.integers(0, len(plain)), max_size=6)))
    edits = [Edit(Span(a, b), draw(_WORDS)) for a, b in list(pairwise(cuts))[::2]]
    return text.encode(), plain, edits


@given(_edited())
def test_a_file_and_its_text_stay_the_same_text(edited: tuple[bytes, str, list[Edit]]) -> None:
    data, plain, edits = edited
    assert bytes_with(data, edits).decode().replace("\r\n", "\n") == rewritten(plain, edits)


@given(_edited())
def test_every_line_that_no_edit_covers_keeps_its_bytes(edited: tuple[bytes, str, list[Edit]]) -> None:
    data, plain, edits = edited
    old, new = data.decode().split("\n"), bytes_with(data, edits).decode().split("\n")
    ends = [index for index, sign in enumerate(plain) if sign == "\n"]
    touched = {
        bisect_right(ends, offset - 1) for e in edits for offset in range(e.span.start, e.span.end + 1)
    }
    kept = iter(new)
    assert all(line in kept for number, line in enumerate(old) if number not in touched)


@given(_edited())
def test_words_stand_where_they_are_said_to_stand(edited: tuple[bytes, str, list[Edit]]) -> None:
    _, plain, edits = edited
    text = rewritten(plain, edits)
    assert [text[span.start : span.end] for span in written_spans(edits)] == [edit.text for edit in edits]


@given(_edited(), st.integers(0, 40))
def test_a_sign_outside_all_edits_is_found_again(edited: tuple[bytes, str, list[Edit]], offset: int) -> None:
    _, plain, edits = edited
    if offset < len(plain) and not any(e.span.start <= offset < e.span.end for e in edits):
        assert rewritten(plain, edits)[moved(offset, edits)] == plain[offset]


def test_a_new_line_ends_as_the_lines_around_it_do() -> None:
    edit = Edit(Span(3, 3), "\n")
    assert bytes_with(b"aa\r\nbb\r\n", [edit]) == b"aa\r\n\r\nbb\r\n"
    assert bytes_with(b"aa\nbb\r\n", [edit]) == b"aa\n\nbb\r\n"


def test_edits_that_write_in_the_same_place_collide() -> None:
    assert collide([Edit(Span(0, 3), "a")], [Edit(Span(2, 4), "b")])
    assert collide([Edit(Span(2, 2), "a")], [Edit(Span(2, 2), "b")])
    assert not collide([Edit(Span(0, 3), "a")], [Edit(Span(3, 4), "b")])
