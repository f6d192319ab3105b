"""What a page says in its front matter is what MkDocs reads there, sign by sign."""

import html
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils import meta

from kb_build.pages.page import Page

_ODD = (
    "\x85 \u2028 \u2029 \ufeff \ufffe \uffff",
    "\x00 \x07 \x08 \x1b \x7f \x80 \x9f",
    "---",
    "\n---\n",
    "...",
    "\r\n--- \r",
    "'\"'\"'' \\ \\\" \\n \\u0041",
    "😀 \U0001fffe \U0010ffff é e\u0301",
    "no: yes # {a: b} [c] & *d !e |f >g %h @i `j",
    "0123",
    "a" * 2000,
)
_TEXT = st.text(st.characters(codec="utf-8"), max_size=80) | st.sampled_from(_ODD)
_VALUES = st.recursive(
    _TEXT | st.integers() | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(_TEXT.filter(lambda t: len(t) < 80), inner, max_size=3)
    ),
    max_leaves=12,
)
_LOADERS = pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader], ids=["libyaml", "python"])


def _page(title: str, value: Any, body: str = "Isi.") -> str:
    page = Page(
        address="x/", template="guide.html", title=title, summary=title, body=body, values={"value": value}
    )
    return page.artifact().text


@_LOADERS
@given(title=_TEXT, value=_VALUES)
@settings(max_examples=200, deadline=None)
@example(title=_ODD[0], value=list(_ODD))
@example(title=_ODD[3], value={odd: odd for odd in _ODD if len(odd) < 80})
def test_every_text_and_every_value_comes_back(loader: type, title: str, value: Any) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meta, "SafeLoader", loader)
        body, data = meta.get_data(_page(title, value))
    assert data["kb"]["title"] == title
    assert data["kb"]["value"] == value
    assert html.unescape(data["title"]) == html.unescape(html.escape(title))
    assert body == "Isi.\n"


@given(title=_TEXT, value=_VALUES)
@settings(max_examples=100, deadline=None)
def test_front_matter_is_one_line_between_fences(title: str, value: Any) -> None:
    lines = _page(title, value).split("\n")
    assert (lines[0], lines[2], lines[3], lines[4]) == ("---", "---", "", "Isi.")
    assert not any(sign in lines[1] for sign in "\r\x85\u2028\u2029\ufeff")


@pytest.mark.parametrize("body", ["---\na: b\n---", "...", "\n\n---\n", "{}", "a: b"])
def test_a_body_that_looks_like_front_matter_stays_a_body(body: str) -> None:
    read, data = meta.get_data(_page("Judul", "nilai", body))
    assert read == f"{body}\n".lstrip("\n")
    assert data["kb"]["value"] == "nilai"
