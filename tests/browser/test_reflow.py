"""Every page can be read and used on a narrow or enlarged screen, by keyboard, in forced colours, printed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.page_kinds import DESK, ENLARGED, KINDS, NARROWEST, menu, screen, visit
from tests.browser.searching import ask

_CUT = """
    () => {
        const edge = document.documentElement.clientWidth + 1;
        const scrolls = node => ["auto", "scroll"].includes(getComputedStyle(node).overflowX);
        const hides = node => ["hidden", "clip"].includes(getComputedStyle(node).overflowX);
        const around = node => node && node !== document.body ? [node, ...around(node.parentElement)] : [];
        const told = node => `${node.className || node.localName}: ${node.textContent.trim().slice(0, 40)}`;
        const isCut = (box, node) => {
            for (const outer of around(node)) {
                if (scrolls(outer)) return false;
                const clip = outer.getBoundingClientRect();
                if (hides(outer) && clip.width > 1 && box.right > clip.right + 1) return true;
            }
            return box.right > edge || box.left < -1;
        };
        const found = document.documentElement.scrollWidth > edge ? ["the page scrolls sideways"] : [];
        const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (texts.nextNode()) {
            const node = texts.currentNode.parentElement;
            const isShown = node.checkVisibility({ visibilityProperty: true });
            if (!isShown || !texts.currentNode.data.trim() || node.closest(".md-sidebar")) continue;
            range.selectNodeContents(texts.currentNode);
            const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
            if (boxes.some(box => isCut(box, node))) found.push(told(node));
        }
        return [...new Set(found)];
    }
"""
"""Words that reach beyond the screen, or beyond a box that hides them, and cannot be scrolled to."""

_WRITE_BEYOND = """
    (article, { text, style }) => {
        article.textContent = text;
        article.style.cssText = `overflow-wrap: normal; ${style}`;
    }
"""

_RECORD = """
    window.focused = new Set();
    window.unseen = [];
    const hasRing = node => {
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    };
    document.addEventListener("focusin", ({ target }) => {
        const around = [target, ...(target.labels ?? []), target.nextElementSibling, target.closest("form")];
        if (!around.some(node => node && hasRing(node))) window.unseen.push(target.outerHTML.slice(0, 120));
        window.focused.add(target);
    });
"""
_NEVER_FOCUSED = """
    () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter(node => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        .filter(node => !node.disabled && node.tabIndex >= 0 && node.getClientRects().length)
        .filter(node => node.type !== "radio" || node.checked)
        .filter(node => !window.focused.has(node))
        .map(node => node.outerHTML.slice(0, 120))
"""
_TARGETS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
_MOVING = """
    () => [...document.querySelectorAll("body, body *")]
        .filter(node => {
            const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(node);
            const durations = `${transitionDuration},${animationDuration}`.split(",");
            const longest = Math.max(...durations.map(parseFloat));
            return longest > 0.02 || scrollBehavior === "smooth";
        })
        .map(node => `${node.localName}.${node.className}`).slice(0, 5)
"""
_ADDRESS_PRINTED = """
    () => [...document.querySelectorAll("article a[href^='http']")]
        .filter(link => link.checkVisibility())
        .filter(link => !link.textContent.includes(link.href) &&
            !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
        .map(link => link.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module", params=[NARROWEST, ENLARGED], ids=["320 pixels", "200 percent"])
def small(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    size: ViewportSize = request.param
    with screen(browser, size) as page:
        yield page


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_on_a_small_screen(kind: str, small: Page, home: str) -> None:
    visit(small, f"{home}{KINDS[kind]}")
    assert small.evaluate(_CUT) == []


def test_the_open_search_fits_a_small_screen(small: Page, home: str) -> None:
    visit(small, home)
    ask(small, "data")
    assert small.evaluate(_CUT) == []


@pytest.mark.parametrize("style", ["", "overflow-x: hidden"], ids=["the screen", "a box that hides them"])
def test_words_beyond_an_edge_are_noticed(style: str, small: Page, home: str) -> None:
    visit(small, home)
    small.locator("article").evaluate(_WRITE_BEYOND, {"text": "a" * 300, "style": style})
    assert small.evaluate(_CUT) != []


@pytest.mark.parametrize("colours", ["none", "active"], ids=["own colours", "forced colours"])
@pytest.mark.parametrize("kind", ["home", "case", "quotation", "no such page"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    kind: str, colours: str, browser: Browser, home: str
) -> None:
    with screen(browser, DESK, script=_RECORD) as page:
        page.emulate_media(forced_colors="active" if colours == "active" else "none", reduced_motion="reduce")
        visit(page, f"{home}{KINDS[kind]}")
        for _ in range(page.locator(_TARGETS).count() + 2):
            page.keyboard.press("Tab")
        assert page.evaluate(_NEVER_FOCUSED) == []
        assert page.evaluate("window.unseen") == []


@pytest.mark.parametrize("size", [ENLARGED, NARROWEST], ids=["200 percent", "320 pixels"])
def test_the_menu_opens_with_the_keyboard(size: ViewportSize, browser: Browser, home: str) -> None:
    with screen(browser, size) as page:
        visit(page, f"{home}{KINDS['case']}")
        link = page.get_by_role("navigation").get_by_role("link", name="Beranda").first
        expect(link).not_to_be_in_viewport()
        _press(page, menu(page))
        expect(link).to_be_visible()
        expect(link).to_be_in_viewport()


def _press(page: Page, control: Locator) -> None:
    """As the keyboard does: only what has the focus is pressed."""
    control.focus()
    expect(control).to_be_focused()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("kind", ["home", "case", "browse", "strategy"])
def test_nothing_moves_for_those_who_asked_for_that(kind: str, browser: Browser, home: str) -> None:
    with screen(browser, DESK) as page:
        visit(page, f"{home}{KINDS[kind]}")
        assert page.evaluate(_MOVING) == []


@pytest.mark.parametrize("kind", ["case", "strategy", "quotation", "guide"])
def test_a_printed_page_shows_where_its_links_lead(kind: str, browser: Browser, home: str) -> None:
    with screen(browser, DESK) as page:
        visit(page, f"{home}{KINDS[kind]}")
        page.emulate_media(media="print")
        assert page.evaluate(_ADDRESS_PRINTED) == []


@pytest.mark.parametrize("kind", ["case", "strategy", "quotation"])
def test_a_printed_page_says_how_to_cite_it(kind: str, browser: Browser, home: str) -> None:
    with screen(browser, DESK) as page:
        visit(page, f"{home}{KINDS[kind]}")
        page.emulate_media(media="print")
        expect(page.locator("#teks-sitasi")).to_be_visible()


@pytest.mark.parametrize("kind", ["case", "case in draft", "strategy"])
def test_a_quick_print_takes_one_or_two_sheets(kind: str, browser: Browser, home: str) -> None:
    with screen(browser, DESK) as page:
        visit(page, f"{home}{KINDS[kind]}")
        sheets = page.pdf(format="A4").count(b"/Type /Page\n")
        assert 1 <= sheets <= 2
