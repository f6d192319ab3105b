"""The search box of the site."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.watching import watched


@pytest.mark.parametrize(
    ("typed", "address"), [("citarum", "kasus/citarum-harum/"), ("gambut", "kasus/restorasi-gambut-brgm/")]
)
def test_typing_finds_a_case_and_enter_opens_it(
    typed: str, address: str, browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(home)
        seen.page.keyboard.press("/")
        seen.page.keyboard.type(typed)
        result = seen.page.locator(f".md-search-result__link[href*='{address}']").first
        expect(result).to_be_visible()
        result.focus()
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"{home}{address}**")
        expect(seen.page.locator("article h1")).to_be_visible()
        assert (seen.foreign, seen.errors) == ([], [])


def test_words_that_nobody_wrote_find_nothing(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(home)
        seen.page.keyboard.press("/")
        seen.page.keyboard.type("zzqqxy")
        expect(seen.page.locator(".md-search-result__meta")).to_contain_text("Tidak")
        assert seen.page.locator(".md-search-result__link").count() == 0
