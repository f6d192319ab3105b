"""What the theme writes and HTML does not allow."""

from kb_build.engines.theme_markup import put_right
from tests.shipped import Shipped, pages


def test_check_boxes_of_the_theme_lose_the_sign_for_fields_of_text() -> None:
    toggle = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
    )
    assert (
        put_right(toggle) == '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">'
    )


def test_fields_of_text_keep_it() -> None:
    field = '<input class="kb-find__input" type="search" name="q" autocomplete="off">'
    assert put_right(field) == field


def test_the_theme_still_writes_what_is_put_right_and_nothing_of_it_stays(shipped: Shipped) -> None:
    text = pages(shipped.site)["index.html"]
    assert 'class="md-toggle" data-md-toggle="drawer"' in text
    assert [line for line in text.splitlines() if "md-toggle" in line and "autocomplete" in line] == []
