import pytest

from kb_build.text.markdown import Body, parse, slug

OFFSET = 30
TEXT = """Pembuka [s1].

## Latar belakang {#latar-belakang}

Kalimat *pertama*
dan [kedua](a.md) ![peta](b.png).

## Pelajaran

- Satu **kata** [s2]
    - anak butir
- Dua
  baris

### Rincian

| a | b |
|---|---|
| c | `d` |

!!! note "Awas"
    isi
"""


@pytest.fixture
def body() -> Body:
    return parse(TEXT, OFFSET)


def test_a_body_is_read_in_sections(body: Body) -> None:
    assert body.faults == ()
    assert [(s.heading.text if s.heading else None, s.text) for s in body.sections] == [
        (None, "Pembuka ."),
        ("Latar belakang", "Kalimat pertama dan kedua peta."),
        ("Pelajaran", "• Satu kata\n• anak butir\n• Dua baris"),
        ("Rincian", "a b c d\nAwas\nisi"),
    ]


def test_headings_stand_where_they_are_written(body: Body) -> None:
    written = [TEXT[h.span.start - OFFSET : h.span.end - OFFSET] for h in body.headings]
    assert written == ["## Latar belakang {#latar-belakang}", "## Pelajaran", "### Rincian"]
    assert [(h.id, h.explicit) for h in body.headings] == [
        ("latar-belakang", True),
        ("pelajaran", False),
        ("rincian", False),
    ]


def test_links_images_and_marks_are_gathered_in_order(body: Body) -> None:
    assert [link.target for link in body.links] == ["a.md"]
    assert [image.target for image in body.images] == ["b.png"]
    assert [mark.id for mark in body.marks] == ["s1", "s2"]


def test_bullets_are_the_items_under_a_heading(body: Body) -> None:
    assert body.bullets("pelajaran") == ("Satu kata", "anak butir", "Dua baris")
    assert body.bullets("latar-belakang") == ()
    assert body.bullets("tidak-ada") == ()


@pytest.mark.parametrize(
    ("titles", "ids"),
    [
        (["a", "a", "a"], ["a", "a_1", "a_2"]),
        (["a", "b {#a}"], ["a_1", "a"]),
        (["a", "a_1", "a"], ["a", "a_1", "a_2"]),
        (["a_1", "a", "a"], ["a_1", "a", "a_2"]),
        (["!", "?"], ["_1", "_2"]),
        (["R&amp;D `x_y` \\*", "Émoi — ĳ"], ["rd-x_y", "emoi-ij"]),
    ],
)
def test_headings_that_would_share_an_id_are_told_apart(titles: list[str], ids: list[str]) -> None:
    assert [h.id for h in parse("\n".join(f"## {title}" for title in titles)).headings] == ids


@pytest.mark.parametrize("title", ["[a](b)", "![a](b)", "Hasil [s1]"])
def test_a_heading_holds_no_link(title: str) -> None:
    (fault,) = parse(f"satu\n\n## {title}", OFFSET).faults
    assert (fault.cause, fault.span.start) == ("link-in-heading", OFFSET + 6)


@pytest.mark.parametrize(("sign", "name"), [("\x02", "U+0002"), ("\x03", "U+0003"), ("\r", "U+000D")])
def test_a_sign_that_the_renderer_takes_for_its_own_is_refused_even_in_code(sign: str, name: str) -> None:
    (fault,) = parse(f"~~~\na{sign}b\n~~~", OFFSET).faults
    assert (fault.cause, fault.span.start, fault.details) == (
        "control-character",
        OFFSET + 5,
        (("sign", name),),
    )


def test_faults_are_told_in_the_order_of_the_text() -> None:
    causes = [fault.cause for fault in parse("a <b>\n\n> c\n\n[d](e f)").faults]
    assert causes == ["raw-html", "unaccepted-block", "link-form"]


def test_a_slug_is_made_of_plain_latin_letters() -> None:
    assert slug("  Émoi: Rp5.000 — lintas-instansi  ") == "emoi-rp5000-lintas-instansi"


def test_thousands_of_like_headings_get_ids_of_their_own() -> None:
    headings = parse("## a\n" * 20_000).headings
    assert headings[-1].id == "a_19999"
    assert len({heading.id for heading in headings}) == 20_000
