"""One page of every kind that readers meet: each look is measured on all of them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, ViewportSize

KINDS: Mapping[str, str] = {
    "home": "",
    "case": "kasus/citarum-harum/",
    "case in draft": "kasus/india-jam-dbt/",
    "invented case": "kasus/posko-bersama-rekaan/",
    "strategy": "strategi/komunikasi/",
    "quotation": "kutipan/silo-itu-wajar/",
    "untraceable quotation": "kutipan/kutipan-artikel-kepercayaan/",
    "quotations": "kutipan/",
    "agencies": "instansi/",
    "agency": "instansi/bnpb/",
    "sector": "sektor/kebencanaan/",
    "region": "wilayah/aceh/",
    "matrix": "matriks/",
    "browse": "jelajah/",
    "browse after a search": "jelajah/?q=data&strategi=kepercayaan",
    "glossary": "glosarium/",
    "guide": "panduan/mulai-sepuluh-langkah/",
    "about": "tentang/",
    "evidence": "tentang/bukti/",
    "changes": "tentang/perubahan/",
    "corrections": "tentang/koreksi/",
    "tool": "alat/matriks-peran-raci/",
    "contribute": "kontribusi/",
    "rule": "kontribusi/aturan/KB101/",
    "data": "data/",
    "no such page": "404.html",
}
"""Addresses by what is found there."""

Scheme = Literal["light", "dark"]
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=800)
NARROWEST = ViewportSize(width=320, height=640)
ENLARGED = ViewportSize(width=640, height=400)
"""A desk of 1280 pixels at 200 percent."""

_STILL = (
    "document.readyState === 'complete' && document.getAnimations().every(it => it.playState !== 'running')"
)

_MOST_QUESTIONS = 200
_PAUSE = 50


@contextmanager
def screen(
    browser: Browser, size: ViewportSize, *, script: str = "", scheme: Scheme = "light"
) -> Iterator[Page]:
    """A tab for many pages; the script runs on each before anything else, whatever its policy.

    The colour scheme is chosen once, because the theme remembers the first that it met.
    """
    context = browser.new_context(viewport=size, locale="id-ID", reduced_motion="reduce", color_scheme=scheme)
    if script:
        context.add_init_script(script)
    try:
        yield context.new_page()
    finally:
        context.close()


def visit(page: Page, address: str) -> None:
    """The page when all is loaded and nothing moves; what its address asks for was found."""
    answer = page.goto(address, wait_until="networkidle" if "?" in address else "load")
    assert answer is not None
    assert answer.ok, f"{address}: {answer.status}"
    still(page)


def still(page: Page) -> None:
    """Wait until nothing moves."""
    wait_until(page, _STILL)


def wait_until(page: Page, expression: str) -> None:
    """Ask the page again and again; its policy forbids it to evaluate an expression by itself."""
    for _ in range(_MOST_QUESTIONS):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(expression)


def menu(page: Page) -> Locator:
    """What opens the menu, as somebody without a mouse finds it."""
    header = page.locator("header")
    named = header.get_by_role("button", name="Menu").or_(header.get_by_role("checkbox", name="Menu"))
    return named.or_(header.locator("summary", has_text="Menu")).first
