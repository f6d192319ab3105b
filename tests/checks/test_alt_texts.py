"""Every image says in words what it shows."""

import pytest

from kb_build.checks import alt_texts
from tests.reading.documents import document


def _told(body: str) -> list[str]:
    made = document("guide", f"---\ntitle: Judul\n---\n\n{body}\n")
    return [made.source.text[d.place.span.start : d.place.span.end] for d in alt_texts.check(made)]


@pytest.mark.parametrize("words", ["", " ", "   ", "&nbsp;", "&#32;"])
def test_an_image_without_words_is_told(words: str) -> None:
    image = f"![{words}](gambar/peta.png)"
    assert _told(f"Lihat {image} ini.") == [image]


@pytest.mark.parametrize(
    "body", ["![Peta banjir](peta.png)", "[](bukti.md)", "`![](peta.png)`", "\\![](peta.png)"]
)
def test_images_with_words_and_what_is_no_image_are_fine(body: str) -> None:
    assert _told(body) == []


def test_every_image_without_words_is_told() -> None:
    assert len(_told("![](a.png) ![Peta](b.png)\n\n- ![](c.png)")) == 2
