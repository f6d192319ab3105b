"""The search dialog: opening it, asking, choosing, closing it again."""

import re

import pytest
from playwright.sync_api import Browser, Route, expect

from kb_build.pages.locale import words
from tests.browser.searching import ask, begin, box, chosen, dialog, opened, question, results, wait
from tests.browser.watching import watched

CITARUM = "kasus/citarum-harum/"
PEAT = "kasus/restorasi-gambut-brgm/"


@pytest.mark.parametrize(("typed", "address"), [("citarum", CITARUM), ("gambut", PEAT)])
def test_typing_finds_a_case_and_enter_opens_it(
    typed: str, address: str, browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, typed)
        expect(results(seen.page).first).to_have_attribute("href", f"{home}{address}")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"{home}{address}")
        expect(seen.page.locator("article h1")).to_be_visible()
        assert (seen.foreign, seen.errors) == ([], [])


def test_enter_waits_for_the_answer_to_what_was_just_typed(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        begin(seen.page, "gambut")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"{home}{PEAT}")


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_dialog_and_escape_gives_the_focus_back(
    key: str, browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}{CITARUM}")
        seen.tab_to("#sumber-s1")
        seen.page.keyboard.press(key)
        expect(box(seen.page)).to_be_focused()
        assert box(seen.page).input_value() == ""
        seen.page.keyboard.type("data")
        seen.page.keyboard.press("Escape")
        expect(dialog(seen.page)).to_be_hidden()
        assert seen.page.evaluate("document.activeElement.href") == f"{home}{CITARUM}#sumber-s1"


def test_what_is_typed_before_the_code_arrives_is_not_lost(browser: Browser, home: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with watched(browser, home) as seen:
        seen.page.route("**/dialog.js", hold)
        opened(seen.page, f"{home}{CITARUM}")
        seen.tab_to("#sumber-s1")
        seen.page.keyboard.press("/")
        seen.page.keyboard.type("gambut")
        expect(dialog(seen.page)).to_be_hidden()
        held[0].continue_()
        expect(box(seen.page)).to_have_value("gambut")
        seen.page.keyboard.press("Escape")
        assert seen.page.evaluate("document.activeElement.href") == f"{home}{CITARUM}#sumber-s1"


def test_a_slash_stays_a_slash_where_somebody_writes(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        field = question(seen.page)
        field.press("/")
        expect(field).to_have_value("/")
        expect(dialog(seen.page)).to_be_hidden()


def test_the_box_in_the_header_opens_the_dialog_and_brings_along_what_is_typed(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        header = seen.page.locator("header").get_by_role("searchbox")
        header.focus()
        expect(dialog(seen.page)).to_be_hidden()
        seen.page.keyboard.type("citarum")
        expect(box(seen.page)).to_have_value("citarum")
        expect(results(seen.page).first).to_have_attribute("href", f"{home}{CITARUM}")


def test_the_arrows_go_round_through_the_results_and_the_box(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "koordinasi")
        expect(results(seen.page).nth(1)).to_be_visible()
        addresses = [option.get_attribute("href") for option in results(seen.page).all()]
        seen.page.keyboard.press("Home")
        assert chosen(seen.page) is None
        expected = [*addresses, None, addresses[0]]
        for address in expected:
            seen.page.keyboard.press("ArrowDown")
            assert chosen(seen.page) == address
        for key, address in [
            ("End", addresses[-1]),
            ("Home", addresses[0]),
            ("ArrowUp", None),
            ("ArrowUp", addresses[-1]),
        ]:
            seen.page.keyboard.press(key)
            assert (key, chosen(seen.page)) == (key, address)
        expect(box(seen.page)).to_be_focused()


def test_enter_opens_the_chosen_section(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "koordinasi")
        section = results(seen.page).filter(has_text=re.compile("^Bagian: ")).first
        address = section.get_attribute("href") or ""
        assert re.search(r"/#[a-z-]+$", address)
        while chosen(seen.page) != address:
            seen.page.keyboard.press("ArrowDown")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(address)
        expect(seen.page.locator(":target")).to_be_in_viewport()


def test_tab_goes_round_inside_the_dialog(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "data")
        expect(results(seen.page).first).to_be_visible()
        stops = []
        for _ in range(8):
            seen.page.keyboard.press("Tab")
            stops.append(seen.page.evaluate("document.activeElement.closest('dialog') !== null"))
        assert stops == [True] * 8
        box(seen.page).focus()
        seen.page.keyboard.press("Shift+Tab")
        assert seen.page.evaluate("document.activeElement.closest('dialog') !== null")
        expect(box(seen.page)).not_to_be_focused()


def test_a_result_says_what_it_is_and_how_well_it_is_borne_out(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "citarum")
        first = results(seen.page).first
        expect(first).to_have_accessible_name(
            re.compile(
                r"^Studi kasus Citarum Harum: .* 2018 – Desember 2025 Hasil: [a-z ]+ Bukti: [a-z ,]+$",
                re.DOTALL,
            )
        )
        expect(first.locator("mark").first).to_have_text(re.compile("citarum", re.IGNORECASE))


def test_the_number_of_results_is_told_once_typing_has_paused(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "citarum")
        told = dialog(seen.page).get_by_role("status")
        expect(told).to_have_text(re.compile(r"^\d+ hasil\. Pilih dengan panah bawah"))
        seen.page.keyboard.type(" zzqqxy wwkkvv")
        seen.page.keyboard.press("Control+a")
        seen.page.keyboard.type("zzqqxy")
        expect(told).to_have_text("Tidak ada yang cocok dengan “zzqqxy”.")


def test_the_box_and_its_list_are_a_combobox(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "")
        expect(box(seen.page)).to_have_attribute("aria-expanded", "false")
        seen.page.keyboard.type("data")
        listed = dialog(seen.page).get_by_role("listbox", name="Hasil pencarian")
        expect(listed).to_be_visible()
        expect(box(seen.page)).to_have_attribute("aria-expanded", "true")
        expect(box(seen.page)).to_have_attribute("aria-autocomplete", "list")
        expect(box(seen.page)).to_have_attribute("aria-controls", listed.get_attribute("id") or "none")
        children = listed.evaluate("list => [...list.children].map(one => one.role)")
        assert set(children) == {"option"}


def test_words_that_nobody_wrote_find_nothing_but_a_way_on(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "zzqqxy")
        expect(dialog(seen.page)).to_contain_text("Tidak ada yang cocok dengan “zzqqxy”.")
        assert results(seen.page).count() == 0
        links = dialog(seen.page).get_by_role("link")
        addresses = {str(link.get_attribute("href")).removeprefix(home) for link in links.all()}
        assert {"strategi/komunikasi/", "strategi/tim-lintas-instansi/", "kontribusi/"} <= addresses


def test_a_mistyped_word_is_asked_back_and_the_answer_is_one_press_away(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "kepercyaan")
        expect(dialog(seen.page)).to_contain_text("Maksud Anda: kepercayaan?")
        seen.page.keyboard.press("Tab")
        while not seen.page.evaluate("document.activeElement.textContent === 'kepercayaan'"):
            seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        expect(box(seen.page)).to_have_value("kepercayaan")
        expect(box(seen.page)).to_be_focused()
        expect(results(seen.page).first).to_be_visible()


def test_words_that_are_everywhere_are_named_as_such(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "yang dan di")
        expect(dialog(seen.page)).to_contain_text("Kata-kata ini ada di hampir semua halaman.")


def test_before_anything_is_typed_there_are_examples_and_the_strategies(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "")
        dialog(seen.page).get_by_role("button", name="berbagi data antar dinas").click()
        expect(box(seen.page)).to_have_value("berbagi data antar dinas")
        expect(results(seen.page).first).to_be_visible()
        dialog(seen.page).get_by_role("button", name="Hapus tulisan").click()
        expect(box(seen.page)).to_be_focused()
        dialog(seen.page).get_by_role("link", name="Membangun kepercayaan").click()
        seen.page.wait_for_url(f"{home}strategi/kepercayaan/")


def test_the_rest_of_a_long_list_is_one_button_away(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "instansi")
        pages = dialog(seen.page).locator(".kb-hit")
        expect(pages).to_have_count(10)
        dialog(seen.page).get_by_role("button", name="Tampilkan hasil berikutnya").click()
        expect(pages.nth(10)).to_have_attribute("aria-selected", "true")
        expect(box(seen.page)).to_be_focused()


def test_what_was_asked_goes_along_to_the_browse_page(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "data & dinas")
        dialog(seen.page).get_by_role("link", name="Lihat semua kasus yang cocok di Jelajah").click()
        seen.page.wait_for_url(f"{home}jelajah/?q=data+%26+dinas")
        expect(question(seen.page)).to_have_value("data & dinas")


def test_on_a_phone_the_dialog_fills_the_screen_and_works_by_touch(browser: Browser, home: str) -> None:
    with watched(browser, home, phone=True) as seen:
        opened(seen.page, home)
        seen.page.get_by_role("link", name="Cari", exact=True).tap()
        expect(box(seen.page)).to_be_focused()
        size = dialog(seen.page).bounding_box()
        assert size == {"x": 0, "y": 0, "width": 360, "height": 740}
        box(seen.page).fill("gambut")
        results(seen.page).first.tap()
        seen.page.wait_for_url(f"{home}{PEAT}")
        assert (seen.foreign, seen.errors) == ([], [])


def test_what_a_finger_shall_hit_is_large_enough(browser: Browser, home: str) -> None:
    with watched(browser, home, phone=True) as seen:
        opened(seen.page, home)
        seen.page.get_by_role("link", name="Cari", exact=True).tap()
        for text in ("", "data", "zzqqxy"):
            box(seen.page).fill(text)
            wait(seen.page)
            targets = dialog(seen.page).locator("button:visible, input:visible, a:visible:not(p a)")
            for target in targets.all():
                size = target.bounding_box()
                assert size
                assert size["height"] >= 44, (text, target.text_content())


def test_nothing_is_fetched_before_somebody_searches(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        asked: list[str] = []
        seen.page.on("request", lambda request: asked.append(request.url.removeprefix(home)))
        for address in ("", CITARUM, "jelajah/"):
            opened(seen.page, f"{home}{address}")
        assert [path for path in asked if path.startswith("cari/") or "search.js" in path] == []
        ask(seen.page, "data")
        expect(results(seen.page).first).to_be_visible()
        assert [path for path in asked if "search.js" in path]


def test_a_quotation_says_how_far_it_was_traced_wherever_it_is_found(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, home)
        ask(seen.page, "kutipan kolaborasi")
        quotations = results(seen.page).filter(has_text=re.compile("^Kutipan"))
        expect(quotations.first).to_be_visible()
        states = "|".join(words()["quote_state"].values())
        for quotation in quotations.all():
            expect(quotation).to_have_accessible_name(re.compile(f"^Kutipan ({states}) "))
