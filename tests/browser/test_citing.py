"""The box that says how to cite a page, as readers use it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

CASE = "kasus/samsat/"
_COPY = "button[data-kb-copy='#teks-sitasi']"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def test_one_press_copies_the_reference_together_with_its_evidence(page: Page, home: str) -> None:
    page.goto(home + CASE)
    page.click(_COPY)
    expect(page.locator(f"{_COPY} + [role=status]")).to_have_text("Tersalin")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.match(
        r"Tim penyusun\. \(.+\)\. .+ \[Studi kasus\]\. .+https://\S+ Diakses \[.+\]\. Tingkat bukti: ", copied
    )


def test_without_javascript_the_text_stands_there_and_no_button_that_does_nothing(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + CASE)
    expect(page.locator("#teks-sitasi")).to_contain_text("Tim penyusun.")
    expect(page.locator(_COPY)).to_be_hidden()
    context.close()


def test_a_page_without_such_a_button_does_not_fetch_its_code(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{home}glosarium/", wait_until="networkidle")
    assert not [address for address in asked if "/view/copy.js" in address]


@pytest.mark.parametrize("ending", ["ris", "bib", "json"])
def test_every_file_of_a_citation_can_be_saved(page: Page, home: str, ending: str) -> None:
    page.goto(home + CASE)
    with page.expect_download() as download:
        page.click(f".kb-cite__files a[href$='sitasi.{ending}']")
    assert download.value.suggested_filename == f"sitasi.{ending}"
