"""The browse page: facets, the address that says what is asked, and the list as a file."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import shipped_library
from tests.browser.searching import opened, question
from tests.browser.watching import watched

STRATEGIES = {"komunikasi": "Komunikasi antar instansi", "kepercayaan": "Membangun kepercayaan"}


def with_strategies(*strategies: str) -> set[str]:
    """The shipped cases that use any of some strategies."""
    cases = shipped_library.library().cases.values()
    return {case.id for case in cases if any(case.uses(strategy) for strategy in strategies)}


def listed(page: Page) -> Locator:
    """The cases in the list."""
    return page.locator(".kb-found .kb-card h3 a")


def show_all(page: Page) -> None:
    """Ask for more until the whole list is there."""
    more = page.get_by_role("button", name="Tampilkan lagi")
    while more.is_visible():
        shown = listed(page).count()
        more.click()
        expect(listed(page)).not_to_have_count(shown)


def counted(cases: int) -> re.Pattern[str]:
    """What is told of so many cases, whether all of them are listed yet or only the first."""
    return re.compile(rf"^(\d+ dari )?{cases} kasus( ditampilkan)?$")


def ids(page: Page) -> set[str]:
    """The ids of the cases in the list."""
    show_all(page)
    addresses = listed(page).evaluate_all("links => links.map(link => link.href)")
    return {address.rstrip("/").rpartition("/")[2] for address in addresses}


def tick(page: Page, facet: str, value: str) -> None:
    """Choose a value, unfolding its facet first."""
    box = page.get_by_role("group", name=facet, exact=True).get_by_role(
        "checkbox", name=re.compile(rf"^{re.escape(value)} \(")
    )
    summary = page.locator(".kb-facet > summary", has_text=re.compile(f"^{re.escape(facet)}$"))
    if not box.is_visible():
        summary.click()
    box.click()


def title(page: Page, text: str) -> Locator:
    """The heading of the list, when it says this."""
    return page.get_by_role("heading", level=2, name=re.compile(f"^{text}"))


def told(page: Page) -> Locator:
    """The line that says how many cases there are."""
    return page.locator(".kb-found").get_by_role("status")


def test_values_of_one_facet_widen_and_values_of_two_narrow(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        tick(seen.page, "Strategi", STRATEGIES["komunikasi"])
        expect(told(seen.page)).to_have_text(counted(len(with_strategies("komunikasi"))))
        assert ids(seen.page) == with_strategies("komunikasi")
        tick(seen.page, "Strategi", STRATEGIES["kepercayaan"])
        both = with_strategies(*STRATEGIES)
        assert len(both) > len(with_strategies("komunikasi"))
        expect(told(seen.page)).to_have_text(counted(len(both)))
        tick(seen.page, "Tercapai?", "Tercapai sebagian")
        partly = {case for case in both if outcome(case) == "tercapai-sebagian"}
        expect(told(seen.page)).to_have_text(counted(len(partly)))
        assert ids(seen.page) == partly
        assert (seen.foreign, seen.errors) == ([], [])


def outcome(case: str) -> str:
    return shipped_library.library().cases[case].outcome


def test_the_numbers_beside_the_values_follow_what_is_chosen_in_other_facets(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        partly = seen.page.get_by_role("checkbox", name=re.compile("^Tercapai sebagian"))
        unknown = seen.page.get_by_role("checkbox", name=re.compile("^Belum diketahui")).first
        every = [case for case in shipped_library.library().cases if outcome(case) == "tercapai-sebagian"]
        expect(partly).to_have_accessible_name(f"Tercapai sebagian ({len(every)})")
        tick(seen.page, "Strategi", STRATEGIES["kepercayaan"])
        fewer = [case for case in with_strategies("kepercayaan") if outcome(case) == "tercapai-sebagian"]
        assert len(fewer) < len(every)
        expect(partly).to_have_accessible_name(f"Tercapai sebagian ({len(fewer)})")
        others = len(with_strategies("kepercayaan")) - len(fewer)
        partly.click()
        expect(told(seen.page)).to_have_text(f"{len(fewer)} kasus")
        expect(unknown).to_have_accessible_name(f"Belum diketahui ({others})")


def test_the_address_says_everything_and_an_address_shows_everything(browser: Browser, home: str) -> None:
    asked = "?q=data&strategi=komunikasi,kepercayaan&urut=terbaru"
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/{asked}")
        expect(seen.page.get_by_label("Urutkan")).to_have_value("terbaru")
        expect(question(seen.page)).to_have_value("data")
        for strategy in STRATEGIES.values():
            expect(seen.page.get_by_role("checkbox", name=re.compile(f"^{strategy}"))).to_be_checked()
        expect(told(seen.page)).to_have_text(re.compile(r"^\d+ kasus$"))
        titles = listed(seen.page).all_text_contents()
        assert titles
        opened(seen.page, f"{home}jelajah/")
        tick(seen.page, "Strategi", STRATEGIES["komunikasi"])
        tick(seen.page, "Strategi", STRATEGIES["kepercayaan"])
        question(seen.page).fill("data")
        question(seen.page).press("Enter")
        seen.page.get_by_label("Urutkan").select_option("Terbaru dulu")
        expect(seen.page).to_have_url(f"{home}jelajah/{asked}")
        expect(listed(seen.page)).to_have_text(titles)


def test_back_and_forward_go_through_what_was_asked(browser: Browser, home: str) -> None:
    everything = len(shipped_library.library().cases)
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        tick(seen.page, "Strategi", STRATEGIES["kepercayaan"])
        expect(listed(seen.page)).to_have_count(len(with_strategies("kepercayaan")))
        question(seen.page).press_sequentially("gambut", delay=5)
        expect(seen.page).to_have_url(f"{home}jelajah/?q=gambut&strategi=kepercayaan")
        seen.page.go_back()
        expect(question(seen.page)).to_have_value("")
        expect(listed(seen.page)).to_have_count(len(with_strategies("kepercayaan")))
        seen.page.go_back()
        expect(seen.page).to_have_url(f"{home}jelajah/")
        expect(told(seen.page)).to_have_text(f"{everything} kasus")
        expect(title(seen.page, "Semua kasus")).to_be_visible()
        seen.page.go_forward()
        seen.page.go_forward()
        expect(question(seen.page)).to_have_value("gambut")
        expect(seen.page.get_by_role("checkbox", name=re.compile("^Membangun"))).to_be_checked()


def test_coming_back_from_a_case_finds_the_same_list(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/?strategi=kepercayaan")
        expect(listed(seen.page)).to_have_count(len(with_strategies("kepercayaan")))
        listed(seen.page).first.click()
        seen.page.wait_for_url("**/kasus/**")
        seen.page.go_back()
        expect(listed(seen.page)).to_have_count(len(with_strategies("kepercayaan")))


def test_what_is_chosen_can_be_taken_back_one_by_one_and_all_at_once(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/?strategi=komunikasi,kepercayaan&hasil=tercapai-sebagian")
        chips = seen.page.get_by_role("list", name="Saringan yang dipakai").get_by_role("button")
        expect(chips).to_have_count(4)
        chips.filter(has_text=STRATEGIES["komunikasi"]).click()
        expect(seen.page).to_have_url(f"{home}jelajah/?strategi=kepercayaan&hasil=tercapai-sebagian")
        expect(chips.first).to_be_focused()
        expect(chips.first).to_have_accessible_name(f"Hapus saringan Strategi: {STRATEGIES['kepercayaan']}")
        chips.filter(has_text="Hapus semua saringan").click()
        expect(seen.page).to_have_url(f"{home}jelajah/")
        expect(chips).to_have_count(0)
        expect(title(seen.page, "Semua kasus")).to_be_focused()


def test_an_address_that_asks_for_nothing_known_shows_all_cases(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        for asked in ("?strategi=tidak-ada", "?urut=acak", "?tahun=", "?lain=1", "?urut=relevan", "?q=+"):
            opened(seen.page, f"{home}jelajah/{asked}")
            expect(title(seen.page, "Semua kasus")).to_be_visible()
            expect(seen.page.get_by_label("Urutkan")).to_have_value("bukti")
            assert (asked, ids(seen.page)) == (asked, set(shipped_library.library().cases))
        assert seen.errors == []


def test_nothing_found_says_so_and_what_to_do(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/?q=zzqqxy")
        found = seen.page.locator(".kb-found")
        expect(found).to_contain_text("Tidak ada kasus yang cocok.")
        expect(told(seen.page)).to_have_text("0 kasus")
        expect(found.get_by_role("link", name="Usulkan kasusnya")).to_have_attribute(
            "href", f"{home}kontribusi/"
        )


def test_a_case_looks_the_same_however_it_came_into_the_list(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        printed = {one["title"]: one for one in cards(seen.page)}
        seen.page.get_by_label("Urutkan").select_option("Judul A–Z")
        expect(title(seen.page, "Kasus yang cocok")).to_be_visible()
        show_all(seen.page)
        found = {one["title"]: one for one in cards(seen.page)}
        assert found == printed


def cards(page: Page) -> list[dict[str, Any]]:
    """The cards of the list as readers see them."""
    made: list[dict[str, Any]] = page.evaluate(
        r"""() => [...document.querySelectorAll(".kb-found .kb-card")].map(card => ({
            title: card.querySelector("h3 a").textContent,
            address: card.querySelector("h3 a").href,
            text: card.querySelector("h3 + p").textContent.trim(),
            nature: card.querySelector(".kb-nature")?.textContent ?? "",
            about: card.querySelector(".kb-card__meta").textContent.replace(/\s+/g, " ").trim(),
            size: getComputedStyle(card.querySelector("h3")).fontSize,
        }))"""
    )
    return made


def test_the_file_holds_exactly_the_cases_that_match(browser: Browser, home: str, tmp_path: Path) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/?strategi=kepercayaan&urut=judul")
        with seen.page.expect_download() as download:
            seen.page.get_by_role("button", name="Unduh daftar ini (CSV)").click()
        file = tmp_path / "daftar.csv"
        download.value.save_as(file)
        expect(listed(seen.page)).to_have_count(len(with_strategies("kepercayaan")))
        titles = listed(seen.page).all_text_contents()
    text = file.read_bytes().decode("utf-8")
    assert text.startswith("\ufeffJudul,Alamat,Strategi,Sektor,Wilayah,Instansi,Tahun mulai,")
    assert text.count("\r\n") == len(titles) + 1
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["Judul"] for row in rows] == titles
    assert all(STRATEGIES["kepercayaan"] in row["Strategi"] for row in rows)
    assert all(row["Alamat"].startswith(f"{home}kasus/") for row in rows)
    assert {row["Tingkat bukti"] for row in rows} <= set(EVIDENCE)


EVIDENCE = (
    "Belum ada sumber",
    "Menurut pelaku",
    "Angka pelaku, bisa dibandingkan",
    "Ditanggapi pihak luar",
    "Diperiksa pihak luar",
)


CELLS: tuple[tuple[object, str], ...] = (
    ("biasa", "biasa"),
    ("dua, tiga", '"dua, tiga"'),
    ('kata "ini"', '"kata ""ini"""'),
    ("dua\nbaris", '"dua\nbaris"'),
    ("=1+1", "'=1+1"),
    ("+62", "'+62"),
    ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    (' =HYPERLINK("x")', '"\' =HYPERLINK(""x"")"'),
    (2018, "2018"),
    (None, ""),
)


def test_no_cell_of_the_file_is_a_formula_or_breaks_its_row(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(home)
        made = seen.page.evaluate(
            "async ([address, rows]) => (await import(address)).csv(['A', 'B'], rows)",
            [f"{home}assets/search/view/csv.js", [[value, "x"] for value, _ in CELLS]],
        )
    assert made == "\ufeffA,B\r\n" + "".join(f"{written},x\r\n" for _, written in CELLS)


def test_a_long_list_of_values_comes_when_it_is_opened(browser: Browser, home: str) -> None:
    library = shipped_library.library()
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        tick(seen.page, "Strategi", STRATEGIES["kepercayaan"])
        expect(told(seen.page)).to_have_text(f"{len(with_strategies('kepercayaan'))} kasus")
        seen.page.locator(".kb-facet > summary", has_text="Instansi").click()
        both = {case.id for case in library.cases_of_agency("bappenas")} & with_strategies("kepercayaan")
        box = seen.page.get_by_role("checkbox", name=re.compile("^Kementerian Perencanaan"))
        expect(box).to_have_accessible_name(re.compile(rf"\({len(both)}\)$"))
        expect(seen.page.get_by_role("link", name="Semua instansi")).to_have_count(0)
        box.click()
        expect(told(seen.page)).to_have_text(f"{len(both)} kasus")
        assert ids(seen.page) == both


def test_an_address_may_ask_for_a_value_of_a_long_list(browser: Browser, home: str) -> None:
    cases = {case.id for case in shipped_library.library().cases_in_region("aceh")}
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/?wilayah=aceh")
        expect(seen.page.get_by_role("checkbox", name=re.compile("^Aceh"))).to_be_checked()
        expect(told(seen.page)).to_have_text(f"{len(cases)} kasus")
        assert ids(seen.page) == cases
        opened(seen.page, f"{home}jelajah/?wilayah=tidak-ada")
        expect(told(seen.page)).to_have_text(f"{len(shipped_library.library().cases)} kasus")


def test_a_long_list_that_does_not_arrive_is_told_and_can_be_asked_for_again(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as seen:
        seen.page.route("**/cari/facets.json*", lambda route: route.abort())
        opened(seen.page, f"{home}jelajah/?wilayah=aceh")
        expect(seen.page.locator(".kb-found")).to_contain_text("Hasil belum bisa diambil.")
        seen.page.unroute("**/cari/facets.json*")
        seen.page.get_by_role("button", name="Coba lagi").click()
        expect(seen.page.get_by_role("checkbox", name=re.compile("^Aceh"))).to_be_checked()


FETCHED = (
    "performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/view/browse.js')).startTime"
)
ARRIVED = "performance.getEntriesByType('navigation')[0].loadEventStart"
MOVED = """
    window.moved = 0;
    const add = (list) => list.getEntries().forEach((shift) => (window.moved += shift.value));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
"""


def test_the_facets_come_when_the_page_has_arrived(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        page = opened(seen.page, f"{home}jelajah/")
        assert page.evaluate(FETCHED) >= page.evaluate(ARRIVED)


def test_the_facets_come_at_once_for_an_address_that_asks_for_something(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        page = opened(seen.page, f"{home}jelajah/?strategi=kepercayaan")
        assert page.evaluate(FETCHED) < page.evaluate(ARRIVED)


@pytest.mark.parametrize("phone", [True, False])
@pytest.mark.parametrize("asked", ["", "?strategi=kepercayaan", "?q=gambut"])
def test_nothing_moves_when_the_facets_come(browser: Browser, home: str, phone: bool, asked: str) -> None:
    with watched(browser, home, phone=phone) as seen:
        seen.page.add_init_script(MOVED)
        opened(seen.page, f"{home}jelajah/{asked}")
        expect(told(seen.page)).to_have_text(re.compile(r"^[\d ]+(dari \d+ )?kasus"))
        assert seen.page.evaluate("window.moved") <= 0.02


def test_a_list_that_a_reader_opened_stays_open_when_the_facets_come(browser: Browser, home: str) -> None:
    with watched(browser, home, phone=True) as seen:
        seen.page.add_init_script("window.requestIdleCallback = () => {}")
        seen.page.goto(f"{home}jelajah/")
        seen.page.locator(".kb-filters > summary").tap()
        expect(seen.page.locator(".kb-browse--live")).to_be_visible()
        expect(seen.page.locator(".kb-facet > summary", has_text="Strategi")).to_be_visible()


def test_on_a_phone_the_facets_are_folded_and_lead_back_to_the_list(browser: Browser, home: str) -> None:
    with watched(browser, home, phone=True) as seen:
        opened(seen.page, f"{home}jelajah/")
        expect(seen.page.get_by_role("checkbox").first).to_be_hidden()
        seen.page.get_by_text("Saring", exact=True).tap()
        seen.page.locator(".kb-facet > summary", has_text="Strategi").tap()
        seen.page.locator(".kb-value", has_text=STRATEGIES["kepercayaan"]).tap()
        count = len(with_strategies("kepercayaan"))
        seen.page.get_by_role("button", name=f"Lihat {count} kasus").tap()
        expect(listed(seen.page).first).to_be_in_viewport()
        expect(seen.page.get_by_text("Saring (1 dipilih)")).to_be_visible()
        assert seen.page.evaluate("document.documentElement.scrollWidth") == 360
        assert (seen.foreign, seen.errors) == ([], [])


def test_everything_can_be_asked_by_keyboard(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        opened(seen.page, f"{home}jelajah/")
        question(seen.page).focus()
        while not seen.page.evaluate("document.activeElement.type === 'checkbox'"):
            seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Space")
        expect(told(seen.page)).to_have_text(counted(len(with_strategies("komunikasi"))))
        seen.page.get_by_label("Urutkan").focus()
        seen.page.keyboard.type("Ter")
        expect(seen.page).to_have_url(re.compile("urut=terbaru"))


def test_without_javascript_the_browse_page_is_a_list_with_ways_into_it(browser: Browser, home: str) -> None:
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(f"{home}jelajah/?q=gambut")
        assert ids(seen.page) == set(shipped_library.library().cases)
        expect(seen.page.get_by_text("memerlukan JavaScript")).to_be_visible()
        expect(question(seen.page)).to_be_hidden()
        expect(seen.page.get_by_role("button", name="Unduh daftar ini (CSV)")).to_be_hidden()
        seen.page.locator(".kb-filters > summary").click()
        seen.page.locator(".kb-facet > summary", has_text="Sektor").click()
        seen.page.get_by_role("link", name="Kebencanaan dan rekonstruksi").click()
        seen.page.wait_for_url(f"{home}sektor/kebencanaan/")


def test_without_javascript_the_box_in_the_header_leads_to_the_browse_page(
    browser: Browser, home: str
) -> None:
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(f"{home}kasus/citarum-harum/")
        header = seen.page.locator("header").get_by_role("searchbox")
        header.fill("data dinas")
        header.press("Enter")
        seen.page.wait_for_url(f"{home}jelajah/?q=data+dinas")


def test_without_javascript_a_phone_has_a_link_in_its_place(browser: Browser, home: str) -> None:
    with watched(browser, home, javascript=False, phone=True) as seen:
        seen.page.goto(f"{home}kasus/citarum-harum/")
        seen.page.get_by_role("link", name="Cari", exact=True).tap()
        seen.page.wait_for_url(f"{home}jelajah/")
