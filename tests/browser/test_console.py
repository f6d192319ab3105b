"""No kind of page complains in the console, asks too much of a slow link, or moves while it is read."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.page_kinds import KINDS, Scheme, still, visit, wait_until
from tests.browser.searching import ask, results
from tests.browser.watching import Watched, watched

MOST_BYTES = 85 * 1024
MOST_REQUESTS = 8
MOST_SHIFT = 0.02
_SHIFTS = """
    window.shifts = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
"""
_BRING_IN = "document.body.append(Object.assign(document.createElement('script'), { text: 'alert(1)' }))"


@dataclass(frozen=True, slots=True)
class FirstView:
    """What somebody meets who has no file of the site yet."""

    complaints: list[str]
    foreign: list[str]
    sizes: dict[str, int]
    shift: float


def first_view(browser: Browser, home: str, address: str, *, phone: bool, scheme: Scheme) -> FirstView:
    """Bytes are counted until the page is loaded, compressed as a host sends them."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    with watched(browser, home, phone=phone) as seen:
        seen.page.add_init_script(_SHIFTS)
        seen.page.emulate_media(color_scheme=scheme)
        seen.page.on("response", note)
        answer = seen.page.goto(f"{home}{address}")
        assert answer, address
        assert answer.ok, f"{address}: {answer.status}"
        seen.page.remove_listener("response", note)
        sizes = {answer.url.removeprefix(home): len(gzip.compress(answer.body())) for answer in answers}
        seen.page.wait_for_load_state("networkidle")
        return FirstView(seen.errors, seen.foreign, sizes, seen.page.evaluate("window.shifts"))


@pytest.mark.parametrize("screen", ["phone in light colours", "desk in dark colours"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_first_view_is_quiet_light_and_still(kind: str, screen: str, browser: Browser, home: str) -> None:
    phone = screen.startswith("phone")
    view = first_view(browser, home, KINDS[kind], phone=phone, scheme="light" if phone else "dark")
    assert (view.complaints, view.foreign) == ([], [])
    assert sum(view.sizes.values()) <= MOST_BYTES, view.sizes
    assert len(view.sizes) <= MOST_REQUESTS, view.sizes
    assert view.shift <= MOST_SHIFT


@pytest.fixture
def desk(browser: Browser, home: str) -> Iterator[Watched]:
    with watched(browser, home) as seen:
        visit(seen.page, home)
        yield seen


def test_searching_and_changing_colours_keep_to_the_policy(desk: Watched, home: str) -> None:
    ask(desk.page, "citarum")
    expect(results(desk.page).first).to_be_visible()
    desk.page.keyboard.press("Escape")
    for _ in range(2):
        _other_colours(desk.page)
    visit(desk.page, f"{home}jelajah/?q=data")
    expect(desk.page.get_by_role("heading", name="Kasus yang cocok")).to_be_visible()
    assert (desk.foreign, desk.errors) == ([], [])


def _other_colours(page: Page) -> None:
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("header label[for^=__palette]:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", before or "")


def test_a_script_that_somebody_brought_in_does_not_run(desk: Watched) -> None:
    desk.errors.clear()
    desk.page.evaluate(_BRING_IN)
    still(desk.page)
    assert desk.dialogs == []
    assert ["Content Security Policy" in error for error in desk.errors] == [True]


def test_a_page_that_moves_is_noticed(desk: Watched) -> None:
    desk.page.add_init_script(_SHIFTS)
    desk.page.reload()
    desk.page.evaluate("document.querySelector('h1').style.marginBlockStart = '40vh'")
    wait_until(desk.page, f"window.shifts > {MOST_SHIFT}")
