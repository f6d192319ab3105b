"""An old address leads to where the page is now."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kb_build import settings
from kb_build.engines import site_builder
from tests.browser.serving import served
from tests.browser.watching import watched


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_an_old_address_leads_to_the_page_by_itself(
    javascript: bool, browser: Browser, project: Path
) -> None:
    site = site_builder.build(settings.load(project), None)
    with served(site) as home, watched(browser, home, javascript=javascript) as seen:
        seen.page.goto(f"{home}kasus/gudang-lama/")
        seen.page.wait_for_url(f"{home}kasus/gudang-bersama/")
        expect(seen.page.locator("article h1")).to_contain_text("gudang logistik bersama")
        assert (seen.foreign, seen.errors) == ([], [])
