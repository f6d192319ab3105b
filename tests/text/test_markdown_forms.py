"""Forms on which two readers easily differ: each is read as Python-Markdown renders it, or refused."""

import pytest

from kb_build.text.markdown import parse
from tests.text.rendering import read, rendered

REFUSED = [
    "# *a _b* c_",
    "# [s1]",
    "# {#y}",
    "# a {x {#y}",
    "a||\n-|-|-\n# b",
    "*a**a*[](b)*a**a*",
    "1. \n    a\n    -",
    " \n-",
    "[TOC]\n\n# a",
    "*[TOC]*",
    "- a\n\n        [x](y)",
    "- a\n\nb\n\n    [x](y)",
    "!!! note\n        [x](y)",
    "!!! note\n\u00a0\n- # b",
    "!!! note\n\t!!! tip\n    - # b",
    "- a\n        - [b\n](c)",
    "- a\n    1. b\n2. [c\n](d)",
    "~~~\n[x](y)",
    "```a b\n[x](y)\n```",
    "[a\nb]: c\n\n[a\nb]",
    "- [a]: b\n\n[a]",
    "\\`[a](b)`",
    "``[a](b)`",
    "`a\n[b](c)`",
    "<1@2>",
    "<0![](a)@1>",
    '![a](b "[c](d)")',
    "[a](b \"'c'd\")",
    "- - [a](b)",
    "| a | [b](c) | d |\n|---|---|\n| [e](f) | g | [h](i) |",
    "|a|\n|-|\n[b](c)",
    "# a\\\nb",
    "a\x02# b",
    "a\r# b",
    "&#65b",
]
ACCEPTED = [
    "]\n#### ||",
    "# _*a",
    "## a\n\n## b {#a}",
    "## a *b* `c` \\* &copy; &amp",
    "# a\n[x](y)\n# b",
    "a|b\n-|-\n# c|[x](y)",
    "a|b\n-|-\n- [x](y)",
    "- a\n  [x\n](y)\n- b",
    "1. a\n    - [b\n    c](d)\n2. e",
    "- a\n\n    - b\n\n        [x](y)",
    "!!! note \"[a\"\n    b](c)",
    "!!! note\n    [x\nb](y)",
    "!!! note\n    - a\n\n        [x](y)\n\n    b",
    "a\n!!! note\n    [x](y)\nb\n## c",
    "a\n    [x](y)",
    "~~~\n[a](b)\n# c\n~~~\n[x](y)",
    "[a][b](c)",
    "[[a](b)",
    "[a]b](c)",
    "\\![a](b)",
    "!![a](b)",
    "[`]`](b)",
    "[a](?b=1&copy=2&amp;c)",
    "`[a](b)` ``c`[d](e)``",
    "*) a *) [b](c)",
    "5 * 3 [a](b_c_d)",
    "a  \n*b* [c](d)",
    "  \n\na",
    "-\t[a](b)",
    "a\u2028b [c](d)\n\u00a0\n# e",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_a_form_that_could_differ_is_refused(text: str) -> None:
    assert parse(text).faults


@pytest.mark.parametrize("text", ACCEPTED)
def test_an_unusual_form_that_does_not_differ_is_accepted(text: str) -> None:
    body = parse(text)
    assert body.faults == ()
    assert read(body) == rendered(text)
