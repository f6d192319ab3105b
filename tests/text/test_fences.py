"""Fenced text as Python-Markdown sees it."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from kb_build.text.fences import fenced

LINES = st.sampled_from(["kata", "", "  menjorok", "~~~", "- butir", "# judul", "````x", "``"])


def test_a_body_without_a_fence_has_no_fenced_text() -> None:
    assert list(fenced("Kata `sebaris` saja.\n\n- butir\n")) == []


def test_each_block_has_its_language_and_its_lines_as_they_are() -> None:
    body = "Satu.\n\n```text\nA. DASAR\n\n  menjorok\n```\n\nDua.\n\n~~~ yaml\na: 1\n~~~\n"
    found = list(fenced(body))
    assert [(block.language, block.text) for block in found] == [
        ("text", "A. DASAR\n\n  menjorok"),
        ("yaml", "a: 1"),
    ]
    assert [body[: block.end].rpartition("\n")[2] for block in found] == ["```", "~~~"]


def test_a_fence_of_other_signs_is_text_inside_a_block() -> None:
    assert [block.text for block in fenced("````text\n```\n~~~\n````")] == ["```\n~~~"]


@given(st.lists(LINES, min_size=1))
def test_the_renderer_finds_the_same_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    html = markdown(f"Kata.\n\n```text\n{text}\n```\n\nKata.\n", extensions=["fenced_code"])
    shown = re.search(r"<code[^>]*>(.*)</code>", html, re.DOTALL)
    assert shown
    assert [f"{block.text}\n" for block in fenced(f"Kata.\n\n```text\n{text}\n```\n\nKata.\n")] == [shown[1]]
