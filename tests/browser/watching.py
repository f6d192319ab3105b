"""A page in Chromium, with everything it asked for, complained about or put in the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Page, Route, ViewportSize

_MOST_TABS = 400
_DESK = ViewportSize(width=1280, height=720)
_PHONE = ViewportSize(width=360, height=740)
_COMPLAINTS = ("error", "warning")
_FOCUSED_ADDRESS = "document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : ''"
_FOCUS_IN_ARTICLE = "document.activeElement.closest('article') !== null"


@dataclass(slots=True)
class Watched:
    """A page and what happened on it so far."""

    page: Page
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def tab_to(self, fragment: str) -> None:
        """Press Tab until a link of the article whose address holds the fragment has the focus."""
        for _ in range(_MOST_TABS):
            self.page.keyboard.press("Tab")
            if fragment in self.page.evaluate(_FOCUSED_ADDRESS) and self.page.evaluate(_FOCUS_IN_ARTICLE):
                return
        raise AssertionError(f"no link to {fragment} can be reached with the Tab key")


@contextmanager
def watched(
    browser: Browser, home: str, *, javascript: bool = True, phone: bool = False
) -> Iterator[Watched]:
    """A new page that may only reach the origin of `home`; what else it asks for is noted and refused."""
    context = browser.new_context(
        java_script_enabled=javascript,
        locale="id-ID",
        reduced_motion="reduce",
        viewport=_PHONE if phone else _DESK,
        has_touch=phone,
        is_mobile=phone,
    )
    seen = Watched(context.new_page())
    origin = urlsplit(home).netloc

    def decide(route: Route) -> None:
        if urlsplit(route.request.url).netloc == origin:
            route.continue_()
        else:
            seen.foreign.append(route.request.url)
            route.abort()

    def close(dialog: Dialog) -> None:
        seen.dialogs.append(dialog.message)
        dialog.dismiss()

    context.route("**/*", decide)
    seen.page.on("console", lambda told: seen.errors.append(told.text) if told.type in _COMPLAINTS else None)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on("dialog", close)
    try:
        yield seen
    finally:
        context.close()
