import json
from pathlib import PurePosixPath
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.pages.page import Page, section


def front_matter(**values: Any) -> tuple[dict[str, Any], list[str]]:
    """A page's front matter as YAML 1.1 reads it, and the lines of its file."""
    given_values = {
        "address": "kasus/x/",
        "template": "case.html",
        "title": "Judul",
        "summary": "Isi",
        "values": {},
    }
    content = Page(**{**given_values, **values}).artifact().text
    lines = content.split("\n")
    return yaml.safe_load(lines[1]), lines


def test_front_matter_is_one_line_of_json_between_two_fences() -> None:
    matter, lines = front_matter(body="Naskah.")
    assert (lines[0], lines[2], lines[3:]) == ("---", "---", ["", "Naskah.", ""])
    assert json.loads(lines[1]) == matter


def test_what_themes_print_raw_is_escaped_and_what_our_templates_print_is_not() -> None:
    matter, _ = front_matter(title='A & <b> "c"')
    assert matter["title"] == "A &amp; &lt;b&gt; &quot;c&quot;"
    assert matter["kb"]["title"] == 'A & <b> "c"'


def test_a_wide_page_has_nothing_beside_its_text() -> None:
    assert front_matter(wide=True)[0]["hide"] == ["navigation", "toc"]
    assert "hide" not in front_matter()[0]


def test_the_file_of_a_page_is_that_of_its_address_unless_it_keeps_its_own() -> None:
    page = Page(address="kontribusi/", template="guide.html", title="", summary="", values={})
    assert page.artifact().path == PurePosixPath("kontribusi.md")
    kept = PurePosixPath("kontribusi/index.md")
    page = Page(address="kontribusi/", template="guide.html", title="", summary="", values={}, path=kept)
    assert page.artifact().path == kept


TEXT = st.text(st.characters(codec="utf-8"))


@settings(max_examples=200, deadline=None)
@given(st.recursive(TEXT | st.integers() | st.booleans(), st.lists, max_leaves=8))
def test_yaml_reads_back_every_value_as_it_was(value: object) -> None:
    matter, lines = front_matter(values={"nilai": value})
    assert matter["kb"]["nilai"] == value
    assert all(line == line.rstrip("\r\x85\u2028\u2029") for line in lines)


def test_a_section_has_its_heading_its_anchor_and_the_place_its_template_fills() -> None:
    assert section("sources") == '## Sumber {#sumber}\n\n<div data-slot="sources"></div>'
