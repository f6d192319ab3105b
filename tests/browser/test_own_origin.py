"""No page asks anybody else for anything, and no page complains."""

import re
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.watching import watched
from tests.shipped import Shipped, pages

_STATE = re.compile(r"kb-state--([a-z-]+)")
_KINDS = {
    "",
    "strategi",
    "kasus",
    "kutipan",
    "instansi",
    "sektor",
    "wilayah",
    "jelajah",
    "kontribusi",
    "tentang",
}


def _one_of_each_kind(site: Path) -> dict[tuple[str, str], str]:
    """An address for every kind of page; quotations once for every state, cases with and without fiction."""
    chosen: dict[tuple[str, str], str] = {}
    for path, html in pages(site).items():
        state = _STATE.search(html)
        fiction = 'class="kb-nature"' in html.partition("<h1>")[0]
        kind = path.split("/")[0] if "/" in path else path.removesuffix("index.html")
        chosen.setdefault((kind, state[1] if state else str(fiction)), path.removesuffix("index.html"))
    return chosen


def test_every_kind_of_page_keeps_to_its_own_origin_without_an_error(
    browser: Browser, home: str, shipped: Shipped
) -> None:
    chosen = _one_of_each_kind(shipped.site)
    assert {kind for kind, _ in chosen} >= _KINDS | {"404.html"}
    with watched(browser, home) as seen:
        for address in chosen.values():
            seen.page.goto(f"{home}{address}", wait_until="networkidle")
            assert (address, seen.foreign, seen.errors) == (address, [], [])


def test_the_watch_notices_a_request_to_somebody_else(
    browser: Browser, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "new_context", partial(browser.new_context, bypass_csp=True))
    with watched(browser, home) as seen:
        seen.page.goto(home)
        seen.page.evaluate("fetch('https://contoh.example/jejak').catch(() => 0)")
        assert seen.foreign == ["https://contoh.example/jejak"]
