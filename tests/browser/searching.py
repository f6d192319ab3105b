"""The search dialog as readers use it."""

from playwright.sync_api import Locator, Page, expect


def opened(page: Page, address: str) -> Page:
    """A page at an address, with its modules run."""
    page.goto(address)
    expect(page.locator(".kb-browse:not(.kb-browse--live)")).to_have_count(0)
    return page


def dialog(page: Page) -> Locator:
    """The open dialog."""
    return page.get_by_role("dialog", name="Cari di pustaka ini")


def box(page: Page) -> Locator:
    """The dialog's box to type in."""
    return dialog(page).get_by_role("combobox", name="Cari kasus, strategi, dan kutipan")


def results(page: Page) -> Locator:
    """What the dialog lists."""
    return dialog(page).get_by_role("option")


def begin(page: Page, text: str) -> None:
    """Open the dialog with the keyboard and type; the answer may still be on its way."""
    page.keyboard.press("Control+k")
    expect(box(page)).to_be_focused()
    page.keyboard.type(text)


def ask(page: Page, text: str) -> None:
    """Open the dialog with the keyboard, type, and wait for the answer."""
    begin(page, text)
    wait(page)


def wait(page: Page) -> None:
    """Wait for the answer to what was typed last."""
    expect(dialog(page).locator("[aria-busy=false]")).to_have_count(1)


def chosen(page: Page) -> str | None:
    """Where the option leads that the box says is chosen."""
    address: str | None = page.evaluate(
        """() => {
            const id = document.activeElement.getAttribute("aria-activedescendant")
            const option = id && document.getElementById(id)
            return option?.getAttribute("aria-selected") === "true" ? option.href : null
        }"""
    )
    return address


def question(page: Page) -> Locator:
    """The box of the browse page."""
    return page.get_by_role("searchbox", name="Cari di antara kasus")
