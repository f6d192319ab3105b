"""The hostile site in a real browser: nothing that people wrote runs."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.searching import ask, opened, results
from tests.browser.serving import served
from tests.browser.watching import Watched, watched
from tests.engines.hostile_site import IN_BODIES, IN_FIELDS, Site, built

_TOUCH_EVERYTHING = """
    () => {
        for (const element of document.querySelectorAll("*"))
            for (const name of ["mouseover", "focus", "toggle", "load", "error", "animationstart"])
                element.dispatchEvent(new Event(name))
        return {
            links: [...document.querySelectorAll("a, area, base")]
                .filter(link => ["javascript:", "data:", "vbscript:"].includes(link.protocol))
                .map(link => link.href),
            settings: [...document.querySelectorAll("#__config")].map(element => element.tagName),
        }
    }
"""
"""Set off every handler; tell which links a browser takes for running ones, and who holds the settings."""
_RUNS = "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory, hostile=True)


@pytest.fixture(scope="module")
def hostile_home(hostile: Site) -> Iterator[str]:
    with served(hostile.folder) as address:
        yield address


def _addresses(site: Path) -> list[str]:
    """A page for every payload in a body and in fields, and one for every kind of page."""
    every = ("kasus/judul-*", "kasus/isi-*", "kasus/x*", "alamat", "instansi", "sektor", "wilayah")
    first = (
        "kutipan/ucapan-*",
        "kutipan/jejak-*",
        "panduan-*",
        "strategi/cara-*",
        "instansi/badan-*",
        "sektor/sektor-*",
        "wilayah/wilayah-*",
    )
    chosen = [path for pattern in every for path in sorted(site.glob(pattern))]
    chosen += [next(iter(sorted(site.glob(pattern)))) for pattern in first]
    return [f"{path.relative_to(site)}/" for path in chosen]


def _blocked(seen: Watched) -> list[str]:
    """What did not run only because the policy of the page stood in its way."""
    return [error for error in seen.errors if "Content Security Policy" in error]


def test_no_hostile_page_runs_anything(browser: Browser, hostile: Site, hostile_home: str) -> None:
    addresses = _addresses(hostile.folder)
    assert len(addresses) > len(IN_FIELDS) + len(IN_BODIES)
    with watched(browser, hostile_home) as seen:
        for address in addresses:
            seen.page.goto(f"{hostile_home}{address}")
            found = seen.page.evaluate(_TOUCH_EVERYTHING)
            assert (address, found) == (address, {"links": [], "settings": ["SCRIPT"]})
            assert (address, seen.dialogs, seen.foreign, _blocked(seen)) == (address, [], [], [])


@pytest.mark.parametrize("typed", ["onerror", "javascript", "onmouseover"])
def test_searching_the_hostile_site_runs_nothing(typed: str, browser: Browser, hostile_home: str) -> None:
    with watched(browser, hostile_home) as seen:
        opened(seen.page, hostile_home)
        ask(seen.page, typed)
        expect(results(seen.page).first).to_be_visible()
        assert seen.page.evaluate(_TOUCH_EVERYTHING)["links"] == []
        assert (seen.dialogs, seen.foreign, _blocked(seen)) == ([], [], [])


def test_browsing_the_hostile_site_runs_nothing(browser: Browser, hostile_home: str) -> None:
    with watched(browser, hostile_home) as seen:
        opened(seen.page, f"{hostile_home}jelajah/?urut=judul")
        expect(seen.page.locator(".kb-more")).to_be_visible()
        assert seen.page.evaluate(_TOUCH_EVERYTHING)["links"] == []
        assert (seen.dialogs, seen.foreign, _blocked(seen)) == ([], [], [])


def test_the_watch_notices_what_runs(
    browser: Browser, hostile_home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "new_context", partial(browser.new_context, bypass_csp=True))
    with watched(browser, hostile_home) as seen:
        seen.page.goto(hostile_home)
        with seen.page.expect_event("dialog"):
            seen.page.evaluate(_RUNS)
        assert seen.dialogs == ["1"]


def test_the_watch_notices_what_only_the_policy_stops(browser: Browser, hostile_home: str) -> None:
    with watched(browser, hostile_home) as seen:
        seen.page.goto(hostile_home)
        with seen.page.expect_console_message(lambda told: "Content Security Policy" in told.text):
            seen.page.evaluate(_RUNS)
        assert len(_blocked(seen)) == 1
        assert seen.dialogs == []
