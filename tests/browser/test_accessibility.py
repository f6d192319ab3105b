"""axe-core finds nothing on any kind of page: WCAG 2.2 A and AA, and what its authors call best practices."""

import itertools
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.page_kinds import DESK, KINDS, PHONE, Scheme, menu, screen, still, visit
from tests.browser.searching import ask, dialog
from tests.projects import REPOSITORY

_AXE = REPOSITORY / "tests" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the colour scheme; the markup is the same in both."""
_SIZES = {"phone": PHONE, "desk": DESK}
_SCHEMES: Mapping[Scheme, str] = {"light": "default", "dark": "slate"}
"""What the theme calls its colours."""
_RUN = """
    async wanted => {
        const found = await axe.run(document, { runOnly: wanted, resultTypes: ["violations"] });
        const cause = node => node.failureSummary.split("\\n")[1].trim();
        return found.violations.flatMap(({ id, nodes }) =>
            nodes.map(node => `${id}: ${node.target.join(" ")} (${cause(node)})`));
    }
"""


@cache
def _axe() -> str:
    assert _AXE.is_file(), "run `make test`, which brings axe-core"
    return _AXE.read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Reader:
    """A page as one of our readers has it."""

    page: Page
    scheme: Scheme

    def findings(self) -> list[str]:
        """What axe finds on the page as it is now; a page in dark colours differs by its colours alone."""
        expect(self.page.locator("body")).to_have_attribute("data-md-color-scheme", _SCHEMES[self.scheme])
        kind, values = ("tag", _TAGS) if self.scheme == "light" else ("rule", _COLOURS)
        found: list[str] = self.page.evaluate(_RUN, {"type": kind, "values": values})
        return found


@contextmanager
def reader(browser: Browser, size: ViewportSize, scheme: Scheme) -> Iterator[Reader]:
    with screen(browser, size, script=_axe(), scheme=scheme) as page:
        yield Reader(page, scheme)


@pytest.fixture(scope="module", params=itertools.product(_SIZES, _SCHEMES), ids="-".join)
def somebody(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    size, scheme = request.param
    with reader(browser, _SIZES[size], scheme) as opened:
        yield opened


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_page(kind: str, somebody: Reader, home: str) -> None:
    visit(somebody.page, f"{home}{KINDS[kind]}")
    assert somebody.findings() == []


def test_axe_finds_nothing_in_the_open_search(somebody: Reader, home: str) -> None:
    visit(somebody.page, home)
    ask(somebody.page, "data")
    expect(dialog(somebody.page)).to_be_visible()
    assert somebody.findings() == []


@pytest.mark.parametrize("scheme", _SCHEMES)
def test_axe_finds_nothing_in_the_open_menu(scheme: Scheme, browser: Browser, home: str) -> None:
    with reader(browser, PHONE, scheme) as somebody:
        visit(somebody.page, f"{home}{KINDS['case']}")
        menu(somebody.page).press("Enter")
        still(somebody.page)
        assert somebody.findings() == []


@pytest.mark.parametrize(
    ("scheme", "change", "rule"),
    [
        ("light", "document.querySelector('article').append(new Image())", "image-alt"),
        ("light", "document.querySelector('h1').style.color = '#ddd'", "color-contrast"),
        ("dark", "document.querySelector('h1').style.color = '#333'", "color-contrast"),
    ],
)
def test_axe_notices(scheme: Scheme, change: str, rule: str, browser: Browser, home: str) -> None:
    with reader(browser, DESK, scheme) as somebody:
        visit(somebody.page, f"{home}{KINDS['about']}")
        somebody.page.evaluate(change)
        assert rule in [found.split(":")[0] for found in somebody.findings()]
