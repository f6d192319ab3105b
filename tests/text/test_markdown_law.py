"""Where our reader finds nothing to refuse, it and Python-Markdown see the same headings, ids and links."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.text.markdown import parse
from tests.text import bodies
from tests.text.rendering import assert_same_where_accepted, read, rendered

_WARNING = frozenset({"list-needs-blank-line"})
_SIGNS = list("[]()!*_`#-|<>{}:\\\n 1ab&\t'\"=+.@~")
_PIECES = [
    *_SIGNS,
    "\n\n",
    "    ",
    "\n    ",
    "\n- ",
    "\n    - ",
    "\n1. ",
    "\n# ",
    "## x {#y}\n",
    "```",
    "\n~~~\n",
    "!!! note\n",
    "| a | b |\n|---|---|\n",
    "\n|-|-|\n",
    "[a](b)",
    "![a](b)",
    "](",
    "[s1]",
    "[TOC]",
    "[a]: b",
    "**",
    "`a`",
    "&amp;",
    "&#35;",
    "  \n",
    "http://",
    "é",
    "\u00a0",
    "\u2028",
    "\x02",
    "\r",
]
_LINES = [
    "",
    "- a",
    "1. a",
    "2. b [x](y) c",
    "    - a",
    "        - a",
    "    b [x](y)",
    "        c [x](y)",
    "# a",
    "## b {#c}",
    "!!! note",
    '!!! tip "T [x](y)"',
    "| a | b |",
    "|---|---|",
    "| [x](y) | c | d |",
    "~~~",
    "```python",
    "[x",
    "](y)",
    "[x](y) d",
    "*e",
    "e* [x](y)",
    "---",
    "> a",
    "\t- b",
    "- ",
    "   ",
]


def _some(pieces: list[str], joint: str) -> st.SearchStrategy[str]:
    """A text of few kinds of pieces: two that rarely meet in a long list meet often in a short one."""
    kinds = st.lists(st.sampled_from(pieces), min_size=2, max_size=9, unique=True)
    return kinds.flatmap(lambda few: st.lists(st.sampled_from(few), max_size=12)).map(joint.join)


@given(bodies.accepted)
@settings(max_examples=200, deadline=None)
def test_a_body_as_people_write_it_has_no_fault_and_is_read_as_it_is_rendered(text: str) -> None:
    body = parse(text)
    assert body.faults == ()
    assert read(body) == rendered(text)


@given(_some(_PIECES, ""))
@settings(max_examples=200, deadline=None)
def test_pieces_of_markup_thrown_together_are_read_as_rendered_or_refused(text: str) -> None:
    assert_same_where_accepted(text)


@given(_some(_LINES, "\n"))
@settings(max_examples=200, deadline=None)
def test_lines_thrown_together_are_read_as_rendered_or_refused(text: str) -> None:
    assert_same_where_accepted(text)


@given(st.one_of(_some(_PIECES, ""), _some(_LINES, "\n")))
@settings(max_examples=200, deadline=None)
def test_a_text_that_is_only_warned_about_is_read_as_rendered_too(text: str) -> None:
    assert_same_where_accepted(text, despite=_WARNING)


@given(st.lists(st.sampled_from(["*", "**", "***", "_", "__", "a", "b", " ", ".", "[x](y)"]), max_size=14))
@settings(max_examples=200, deadline=None)
def test_emphasis_signs_thrown_together_never_hide_a_link(pieces: list[str]) -> None:
    assert_same_where_accepted("a " + "".join(pieces))


@given(
    st.lists(
        st.sampled_from(["*", "**", "_", "`a`", "a", "_1", " ", "-", "&amp;", "\\*", "#", "A"]), max_size=8
    )
)
@settings(max_examples=200, deadline=None)
def test_ids_are_made_of_the_words_that_the_renderer_shows(pieces: list[str]) -> None:
    assert_same_where_accepted("## a" + "".join(pieces) + "\n\n## a\n\n## b {#a_1}\n\n## a")


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_as_rendered_or_refused(text: str) -> None:
    assert_same_where_accepted(text)
