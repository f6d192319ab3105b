"""The search from a copy of the site, under a strict policy, and when something goes wrong."""

import base64
import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.searching import ask, begin, box, dialog, opened, results, wait
from tests.browser.serving import served
from tests.browser.watching import watched
from tests.shipped import Shipped, pages

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_BROKEN_OFF = "net::ERR_FAILED"
_ANSWERED = re.compile(r"\d hasil|Tidak ada yang cocok|hampir semua halaman|Tulis beberapa kata")
_HARD_TO_ASK = (
    '<img src=x onerror="alert(1)">',
    '"buka kutipan',
    "“„”-*\"' -",
    "😀😀😀",
    "nul\x00nul",
    "a" * 10_000,
    "%2e%2e/ ../ \\",
    "__proto__ constructor toString",
)


@pytest.fixture(scope="module")
def copy(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as somebody downloaded it."""
    return shutil.copytree(shipped.site, tmp_path_factory.mktemp("unduhan") / "situs")


@pytest.mark.parametrize("below", ["/", "/arsip/2026/salinan/"])
def test_a_copy_of_the_site_is_searched_wherever_it_lies(below: str, browser: Browser, copy: Path) -> None:
    with served(copy, below=below) as home, watched(browser, home) as seen:
        opened(seen.page, f"{home}kasus/citarum-harum/")
        ask(seen.page, "gambut")
        expect(results(seen.page).first).to_have_attribute("href", f"{home}kasus/restorasi-gambut-brgm/")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"{home}kasus/restorasi-gambut-brgm/")
        opened(seen.page, f"{home}jelajah/?q=gambut")
        expect(seen.page.locator(".kb-found h3 a").first).to_have_attribute("href", re.compile(f"^{home}"))
        assert (seen.foreign, seen.errors) == ([], [])


def _policy(site: Path) -> str:
    """A policy that runs nothing but files of the site, and what the theme itself writes into pages."""
    inline = {script for html in pages(site).values() for script in _INLINE.findall(html)}
    hashes = sorted(base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in inline)
    allowed = " ".join(f"'sha256-{one}'" for one in hashes)
    return f"default-src 'self'; img-src 'self' data:; script-src 'self' {allowed}"


def test_the_search_keeps_to_a_strict_policy(browser: Browser, shipped: Shipped) -> None:
    headers = {"Content-Security-Policy": _policy(shipped.site)}
    with served(shipped.site, headers=headers) as home, watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "citarum")
        expect(results(seen.page).first).to_be_visible()
        opened(seen.page, f"{home}jelajah/?q=data&strategi=kepercayaan")
        expect(seen.page.get_by_role("heading", name="Kasus yang cocok")).to_be_visible()
        with seen.page.expect_download():
            seen.page.get_by_role("button", name="Unduh daftar ini (CSV)").click()
        assert (seen.foreign, seen.errors) == ([], [])


def test_whatever_is_typed_is_answered_and_stays_text(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "")
        pictures = seen.page.locator("img, svg, script").count()
        for typed in _HARD_TO_ASK:
            box(seen.page).fill(typed)
            wait(seen.page)
            expect(dialog(seen.page)).to_contain_text(_ANSWERED)
            assert (typed, seen.page.locator("img, svg, script").count()) == (typed, pictures)
        assert (seen.dialogs, seen.foreign, seen.errors) == ([], [], [])


def test_markup_in_the_address_of_the_browse_page_stays_text(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/?q=<img src=x onerror=alert(1)>&strategi=<b>&urut=<i>")
        expect(seen.page.get_by_role("heading", name="Kasus yang cocok")).to_be_visible()
        assert seen.page.locator("article img").count() == 0
        assert (seen.dialogs, seen.errors) == ([], [])


@pytest.fixture
def broken(browser: Browser, home: str) -> Iterator[Page]:
    """The home page of a site whose index cannot be reached for now."""
    with watched(browser, home) as seen:
        seen.page.route("**/cari/**", lambda route: route.abort())
        yield opened(seen.page, home)
        assert [error for error in seen.errors if _BROKEN_OFF not in error] == []


def test_an_index_that_cannot_be_reached_is_said_and_asked_again(broken: Page) -> None:
    ask(broken, "gambut")
    expect(dialog(broken)).to_contain_text("Hasil belum bisa diambil. Mungkin sambungan internet terputus.")
    broken.unroute("**/cari/**")
    dialog(broken).get_by_role("button", name="Coba lagi").click()
    expect(results(broken).first).to_be_visible()
    expect(box(broken)).to_be_focused()


def test_the_browse_page_still_shows_all_cases_when_the_index_cannot_be_reached(
    broken: Page, home: str
) -> None:
    opened(broken, f"{home}jelajah/?q=gambut")
    found = broken.locator(".kb-found")
    expect(found).to_contain_text("Di bawah ini semua kasus, belum disaring.")
    every = found.locator("h3 a")
    assert every.count() > 1
    broken.unroute("**/cari/**")
    found.get_by_role("button", name="Coba lagi").click()
    expect(broken.get_by_role("heading", name="Kasus yang cocok")).to_be_visible()


@pytest.mark.parametrize("module", ["dialog.js", "element.js"])
def test_when_the_dialog_cannot_be_reached_the_box_leads_to_the_browse_page(
    module: str, browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        seen.page.route(f"**/{module}", lambda route: route.abort())
        opened(seen.page, home)
        seen.page.locator("header").get_by_role("searchbox").fill("gambut")
        seen.page.wait_for_url(f"{home}jelajah/?q=gambut")
        assert [error for error in seen.errors if _BROKEN_OFF not in error] == []


@pytest.mark.parametrize("module", ["search.js"])
def test_code_that_comes_too_late_is_asked_for_again(module: str, browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.route(f"**/{module}*", lambda route: route.abort())
        opened(seen.page, home)
        ask(seen.page, "gambut")
        again = dialog(seen.page).get_by_role("button", name="Coba lagi")
        expect(again).to_be_visible()
        seen.page.unroute(f"**/{module}*")
        again.click()
        expect(results(seen.page).first).to_be_visible()
        assert [error for error in seen.errors if _BROKEN_OFF not in error] == []


def _as_from_another_build(route: Route) -> None:
    """The answer with every long hexadecimal number changed, as the index of another day has them."""
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub(r"[0-9a-f]{8,}", "0" * 12, answer.text()))


def test_an_index_of_another_day_asks_to_load_the_page_anew(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.route("**/cari/*/**", _as_from_another_build)
        opened(seen.page, home)
        ask(seen.page, "gambut")
        expect(dialog(seen.page)).to_contain_text("Situs ini baru saja diperbarui.")
        with seen.page.expect_navigation():
            dialog(seen.page).get_by_role("button", name="Muat ulang").click()
        assert seen.errors == []


def test_a_late_answer_never_replaces_a_newer_one(browser: Browser, home: str) -> None:
    held: list[Route] = []
    released = Event()

    def hold(route: Route) -> None:
        if released.is_set():
            route.continue_()
        else:
            held.append(route)

    with watched(browser, home) as seen:
        opened(seen.page, home)
        seen.page.route("**/cari/**", hold)
        begin(seen.page, "gambut")
        expect(dialog(seen.page)).to_contain_text("Mencari …")
        box(seen.page).fill("")
        expect(dialog(seen.page)).to_contain_text("Misalnya")
        released.set()
        with seen.page.expect_response("**/cari/halaman/**"):
            for route in held:
                route.continue_()
        expect(dialog(seen.page)).to_contain_text("Misalnya")
        assert results(seen.page).count() == 0
