"""The cleaning extension alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.engines.safe_html import clean
from tests.engines.hostile_snippets import HOSTILE
from tests.engines.reading_html import elements, events, running
from tests.engines.rendering import rendered, renderer, sidebar

ORDINARY = {
    "paragraph": 'Kata *miring*, **tebal**, `kode` dan <https://contoh.example/a?b=1&c=2> "kutip" & 2 < 3.',
    "headings": "## Hasil {#hasil}\n\n### Anak judul\n\n### Anak judul",
    "list": "- satu\n- dua\n    - anak\n\n3. tiga\n4. empat",
    "tasks": "- [ ] belum\n- [x] sudah",
    "table": "| kiri | tengah | kanan |\n| :--- | :---: | ---: |\n| a | `b|c` | **d** |",
    "fence": "```python\nif a < b and c > d:\n    print('<script>')\n```",
    "admonition": '!!! warning "Awas: 2 & 3"\n    Isi *kotak*.\n\n    - butir',
    "links": "[dalam](../strategi/komunikasi.md#hasil 'judul') [surat](mailto:a@contoh.example)",
    "image": '![Meja petugas](gambar/ruang-kendali.jpg "Ruang kendali")',
    "line break": "baris satu  \nbaris dua",
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY.keys())
def test_ordinary_markup_survives_unchanged(text: str) -> None:
    plain = [event for event in events(_aligned(rendered(text, safe=False))) if event[0] != "a"]
    assert [event for event in events(rendered(text)) if event[0] != "a"] == plain


def _aligned(html: str) -> str:
    """Cells with a class where Python-Markdown writes a style."""
    return re.sub(r'style="text-align: (\w+);"', r'class="kb-align-\1"', html)


def test_a_link_inside_the_site_survives_unchanged() -> None:
    assert rendered("[x](../a/#b 'c')") == '<p><a href="../a/#b" title="c">x</a></p>'


def test_a_link_to_another_site_says_that_we_do_not_vouch_for_it() -> None:
    assert 'href="https://contoh.example/" rel="noopener nofollow ugc"' in rendered(
        "[x](https://contoh.example/)"
    )


def test_a_permalink_survives_unchanged() -> None:
    link = elements(rendered("## Hasil {#hasil}"))[1]
    assert link.attributes == {"class": "headerlink", "href": "#hasil", "title": "Tautan ke bagian ini"}


@pytest.mark.parametrize(
    "attributes",
    [
        "onclick=alert(1)",
        ".md-search",
        "style='color:red'",
        'data-toc-label="<b>x</b>"',
        "title=x",
        "#__config",
    ],
)
def test_a_heading_keeps_no_attribute_but_a_plain_id(attributes: str) -> None:
    heading = elements(rendered(f"## Judul {{: {attributes} }}"))[0]
    assert heading.attributes == {"id": "judul"}


def test_a_heading_keeps_the_plain_id_its_author_gave() -> None:
    assert elements(rendered("## Judul {#hasil-2}"))[0].attributes == {"id": "hasil-2"}


@pytest.mark.parametrize("given_id", ['x"y', "Hasil", "a b", "a_b", "1a", "__config", "é"])
def test_an_id_that_is_not_plain_is_replaced_by_one_made_from_the_words(given_id: str) -> None:
    assert elements(rendered(f"## Judul {{: id='{given_id}' }}"))[0].attributes == {"id": "judul"}


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1), min_size=1, max_size=4
    )
)
@settings(max_examples=100, deadline=None)
def test_every_entry_of_the_table_of_contents_leads_to_an_id_that_stays(titles: list[str]) -> None:
    markdown = renderer()
    html = markdown.convert("\n\n".join(f"## {title}" for title in titles))
    ids = {element.attributes.get("id") for element in elements(html)}
    tokens = markdown.toc_tokens  # type: ignore[attr-defined]  # set by the toc extension
    assert {token["id"] for token in tokens if not token["id"].startswith("__")} <= ids


@pytest.mark.parametrize("name", ["__config", "__search", "__drawer", "__toc", "__md_scope"])
def test_no_body_takes_over_an_id_of_the_theme(name: str) -> None:
    for text in (f"## X {{: #{name} }}", f"X\n{{: #{name} }}", f'<h2 id="{name}">X</h2>', f"## {name}"):
        assert all(element.attributes.get("id") != name for element in elements(rendered(text)))


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<p class="note md-dialog">x</p>', '<p class="note">x</p>'),
        ('<p class="md-search">x</p>', "<p>x</p>"),
        ('<code class="language-c++">x</code>', '<code class="language-c++">x</code>'),
        ('<span class="admonition-title x">x</span>', '<span class="admonition-title">x</span>'),
    ],
)
def test_only_classes_from_the_list_stay(html: str, kept: str) -> None:
    assert clean(html) == kept


@pytest.mark.parametrize(
    "address",
    [
        "https://contoh.example/x.png",
        "HTTP://contoh.example/x.png",
        "https:/contoh.example/x.png",
        "//contoh.example/x.png",
        "\t//contoh.example/x.png",
        "/\t/contoh.example/x.png",
        "/\\contoh.example/x.png",
        "\\\\contoh.example/x.png",
        "data:image/svg+xml,<svg/>",
        "gambar/x.svg",
        "gambar/x.SVG?y",
        "gambar/x.svgz#y",
    ],
)
def test_a_picture_from_elsewhere_or_a_drawing_is_not_shown(address: str) -> None:
    assert clean(f'<img src="{address}">') == "<img>"


@pytest.mark.parametrize("address", ["gambar/a.png", "../gambar/a:b.png", "/pustaka/a.png", "a.png?b=//c"])
def test_a_picture_of_our_own_is_shown(address: str) -> None:
    assert clean(f'<img src="{address}">') == f'<img src="{address}">'


@pytest.mark.parametrize("address", ["//contoh.example", "/\\contoh.example", "\n//contoh.example"])
def test_a_link_that_hides_that_it_leads_elsewhere_leads_nowhere(address: str) -> None:
    assert clean(f'<a href="{address}">x</a>') == "<a>x</a>"


@pytest.mark.parametrize(
    "tag", ["script", "style", "svg", "iframe", "math", "template", "noscript", "title", "form"]
)
def test_what_may_run_goes_with_everything_in_it(tag: str) -> None:
    assert clean(f"<p>a</p><{tag}>alert(1)</{tag}><p>b</p>") == "<p>a</p><p>b</p>"


@pytest.mark.parametrize("side", ["left", "center", "right"])
def test_the_alignment_of_a_column_is_a_class(side: str) -> None:
    signs = {"left": ":--", "center": ":-:", "right": "--:"}
    cells = [
        cell for cell in elements(rendered(f"| a |\n| {signs[side]} |\n| b |")) if cell.tag in ("th", "td")
    ]
    assert [cell.attributes for cell in cells] == [{"class": f"kb-align-{side}"}] * 2


@pytest.mark.parametrize("style", ["text-align: right", "text-align: right; position: fixed", "color: red"])
def test_no_style_is_published(style: str) -> None:
    cell = f'<table><tbody><tr><td style="{style}">x</td></tr></tbody></table>'
    assert "style" not in clean(cell) + rendered(f"Kata\n{{: style='{style}' }}") + rendered(cell)


def test_signs_of_markup_in_an_attribute_cannot_end_it() -> None:
    html = rendered("[x](https://contoh.example \"<a href='https://b.example'>\")")
    assert [element.tag for element in elements(html)] == ["p", "a"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_body_publishes_nothing_that_runs(text: str) -> None:
    assert running(rendered(text)) == []
    assert running(sidebar(text)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_body_takes_over_nothing_of_the_theme(text: str) -> None:
    for element in elements(rendered(text)):
        assert not element.attributes.get("id", "").startswith("__")
        assert not any(name in ("name", "for", "data-md-component", "form") for name in element.attributes)


def test_without_cleaning_most_hostile_bodies_would_run() -> None:
    alive = [text for text in HOSTILE if running(rendered(text, safe=False))]
    assert len(alive) >= 60


@given(
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=5),
    st.sampled_from(["", " ", "\n", "\n\n", "    "]),
)
@settings(max_examples=150, deadline=None)
def test_hostile_bodies_put_together_publish_nothing_that_runs(parts: list[str], between: str) -> None:
    text = between.join(parts)
    assert running(rendered(text)) == []
    assert running(sidebar(text)) == []


@given(st.text("<>/\"'= \n\t`&;:#{}[]()!\\ajvsciptonerlm_", max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_sequence_of_signs_publishes_nothing_that_runs(text: str) -> None:
    assert running(rendered(text)) == []
    assert running(sidebar(text)) == []


@pytest.mark.parametrize(
    ("given_id", "kept"),
    [("rujukan-s1-12", "rujukan-s1-12"), ("rujukan-x", None), ("__config", None), ("hasil", None)],
)
def test_a_link_has_no_id_but_that_of_a_source_mark(given_id: str, kept: str | None) -> None:
    (link,) = (element for element in elements(rendered(f"[x](#y){{#{given_id}}}")) if element.tag == "a")
    assert link.attributes.get("id") == kept
