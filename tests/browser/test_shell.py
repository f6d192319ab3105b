"""What stands around every page: the head, its menu, and the page for addresses that lead nowhere."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page_kinds import menu
from tests.browser.searching import opened
from tests.browser.watching import watched
from tests.shipped import Shipped

_CUT = """[...document.querySelectorAll('.md-header *')]
  .filter(it => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0
    && getComputedStyle(it).textOverflow === 'ellipsis')
  .map(it => it.textContent.trim())"""


def test_on_a_desk_the_head_has_no_menu_and_cuts_no_word(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        expect(menu(seen.page)).to_be_hidden()
        assert seen.page.evaluate(_CUT) == []


def test_on_a_phone_the_keyboard_opens_the_menu_and_closes_it(browser: Browser, home: str) -> None:
    with watched(browser, home, phone=True) as seen:
        opened(seen.page, home)
        button = seen.page.get_by_role("button", name="Menu")
        chapter = seen.page.locator(".md-sidebar--primary").get_by_role("link", name="Kontribusi", exact=True)
        expect(chapter).not_to_be_in_viewport()
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(chapter).to_be_in_viewport()
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(chapter).not_to_be_in_viewport()


def _missing(page: Page, home: str, shipped: Shipped, address: str) -> None:
    """The page that a host shows for an address of no page, at that address."""
    page.route(
        f"{home}{address}",
        lambda route: route.fulfill(path=shipped.site / "404.html", content_type="text/html", status=404),
    )
    page.goto(home + address)


@pytest.mark.parametrize(
    ("address", "words", "meant"),
    [
        ("kasus/citarum-harun/", "citarum harun", "kasus/citarum-harum/"),
        ("studi_kasus/brr%20aceh.html", "brr aceh", "kasus/brr-aceh-nias/"),
    ],
)
def test_an_address_that_leads_nowhere_is_looked_up(
    browser: Browser, home: str, shipped: Shipped, address: str, words: str, meant: str
) -> None:
    with watched(browser, home) as seen:
        _missing(seen.page, home, shipped, address)
        expect(seen.page.locator(".kb-missing input")).to_have_value(words)
        expect(seen.page.locator(f'.kb-missing__found a[href="{home}{meant}"]')).to_be_visible()
        assert seen.foreign == []


def test_an_address_without_letters_is_not_guessed_at(browser: Browser, home: str, shipped: Shipped) -> None:
    with watched(browser, home) as seen:
        _missing(seen.page, home, shipped, "2024/12/")
        expect(seen.page.get_by_role("heading", name="Halaman tidak ditemukan")).to_be_visible()
        expect(seen.page.locator(".kb-missing input")).to_have_value("")
        expect(seen.page.locator(".kb-missing__found")).to_be_empty()
