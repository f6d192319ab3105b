"""The pages of strategies and quotations as readers meet them."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.watching import watched
from tests.shipped import Shipped

STRATEGY = "strategi/komunikasi/"
QUOTATION = "kutipan/silo-itu-wajar/"
UNTRACEABLE = "kutipan/kutipan-artikel-kepercayaan/"
_CARDS = ".kb-narrowed > li"
_STRONG = f"{_CARDS}[data-bukti='3']"


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_without_javascript_every_case_can_be_reached_and_nothing_promises_to_narrow(
    browser: Browser, home: str
) -> None:
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(home + STRATEGY)
        expect(seen.page.locator(".kb-narrowing")).to_be_hidden()
        expect(seen.page.locator(_CARDS).last).to_be_hidden()
        seen.page.locator(".kb-more > summary").click()
        expect(seen.page.locator(_CARDS).last).to_be_visible()


def test_a_list_is_narrowed_by_keyboard_says_how_many_are_left_and_keeps_the_choice_in_the_address(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        page = seen.page
        page.goto(home + STRATEGY)
        fitting = page.locator(_STRONG).count()
        box = page.get_by_label("Tingkat bukti")
        box.focus()
        box.press("d")
        box.press("ArrowDown")
        expect(box).to_have_value("3")
        told = page.locator(".kb-narrowing [role=status]")
        expect(told).to_have_text(f"Menampilkan {fitting} dari {page.locator(_CARDS).count()} kasus.")
        expect(page.locator(f"{_CARDS}:visible")).to_have_count(fitting)
        address = urlsplit(page.url)
        assert (parse_qs(address.query), address.fragment) == ({"bukti": ["3"]}, "kasus")


def test_an_address_with_a_choice_shows_the_list_narrowed_and_one_press_shows_all_again(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        page = seen.page
        page.goto(f"{home}{STRATEGY}?bukti=3&hasil=tidak-ada#kasus")
        expect(page.get_by_label("Tingkat bukti")).to_have_value("3")
        expect(page.locator(f"{_CARDS}:visible")).to_have_count(page.locator(_STRONG).count())
        page.get_by_role("button", name="Tampilkan semua").click()
        expect(page.get_by_label("Sektor")).to_be_focused()
        expect(page.locator(f"{_CARDS}:visible")).to_have_count(10)
        assert urlsplit(page.url).query == ""


def test_choices_that_no_case_meets_together_say_so(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(f"{home}{STRATEGY}?bukti=0&hasil=tercapai-sebagian#kasus")
        expect(seen.page.locator(".kb-narrowing [role=status]")).to_contain_text("Tidak ada yang cocok")
        expect(seen.page.locator(f"{_CARDS}:visible")).to_have_count(0)


def test_one_press_copies_a_quotation_with_its_speaker_its_source_and_its_state(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(home + QUOTATION)
    page.get_by_role("button", name="Salin kutipan").click()
    expect(page.locator("button + .kb-copied").first).to_have_text("Tersalin")
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    for part in (
        "adalah hal yang wajar",
        "OECD",
        "Terjemahan: ",
        "Sumber: ",
        "Pelacakan: naskah asli dibaca.",
    ):
        assert part in copied


def test_what_may_not_be_quoted_begins_with_a_warning_and_offers_nothing_to_copy(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(home + UNTRACEABLE)
        article = seen.page.locator("article")
        expect(article.get_by_role("note").first).to_contain_text("Jangan dikutip.")
        expect(seen.page.locator("[aria-current=step]")).to_contain_text("Tidak terlacak")
        for absent in ("blockquote", "figure", "[data-kb-copy]", ".kb-cite"):
            expect(article.locator(absent)).to_have_count(0)
        assert seen.page.locator("meta[name=robots]").get_attribute("content") == "noindex"


def test_the_list_of_quotations_leads_to_every_quotation(
    browser: Browser, home: str, shipped: Shipped
) -> None:
    every = {path.parent.name for path in (shipped.site / "kutipan").glob("*/index.html")}
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(f"{home}kutipan/")
        links = seen.page.locator("article a").evaluate_all("links => links.map(link => link.href)")
    led = {urlsplit(link).path.rstrip("/").rpartition("/")[2] for link in links if "/kutipan/" in link}
    assert every - led == set()


@pytest.mark.parametrize("name", ["komunikasi", "tim-lintas-instansi", "integrasi-ti", "kepercayaan"])
def test_a_strategy_prints_on_one_or_two_sheets_with_five_cases_and_its_citation(
    browser: Browser, home: str, name: str
) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(f"{home}strategi/{name}/")
        assert 1 <= sheets(seen.page.pdf(format="A4", prefer_css_page_size=True)) <= 2
        seen.page.emulate_media(media="print")
        expect(seen.page.locator(f"{_CARDS}:visible")).to_have_count(5)
        expect(seen.page.locator("#teks-sitasi")).to_be_visible()
        expect(seen.page.locator(".kb-narrowing")).to_be_hidden()
