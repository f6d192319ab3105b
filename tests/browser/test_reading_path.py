"""From the home page to a strategy, a case and its sources, as people move through the site."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.watching import Watched, watched

_STEPS = (
    ("strategi/", r"/strategi/[a-z-]+/$"),
    ("kasus/", r"/kasus/[a-z0-9-]+/$"),
    ("#sumber-s", r"#sumber-s\d+$"),
)
"""What the address of each link holds, and what the address of the page then looks like."""


def _with_the_mouse(seen: Watched, fragment: str) -> None:
    links = seen.page.locator(f"article a[href*='{fragment}']:not(.headerlink)")
    _first_visible(links).click()


def _first_visible(links: Locator) -> Locator:
    return next(link for link in links.all() if link.is_visible())


def _with_the_keyboard(seen: Watched, fragment: str) -> None:
    seen.tab_to(fragment)
    seen.page.keyboard.press("Enter")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("follow", [_with_the_mouse, _with_the_keyboard], ids=["mouse", "keyboard"])
def test_a_reader_gets_from_home_to_the_source_of_a_case(
    follow: Callable[[Watched, str], None], javascript: bool, browser: Browser, home: str
) -> None:
    with watched(browser, home, javascript=javascript) as seen:
        seen.page.goto(home)
        for fragment, address in _STEPS:
            follow(seen, fragment)
            seen.page.wait_for_url(re.compile(address))
            assert seen.page.url.startswith(home)
        expect(seen.page.locator("article li:target")).to_be_in_viewport()
        assert (seen.foreign, seen.errors) == ([], [])
