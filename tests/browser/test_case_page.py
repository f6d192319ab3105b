"""The page of a case study as readers meet it: on a phone, on a desk, with the keyboard, on paper."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from kb_build import settings
from kb_build.engines import site_builder
from tests import projects
from tests.browser.serving import served
from tests.browser.watching import watched
from tests.engines.reading_html import elements
from tests.shipped import Shipped

CASE = "kasus/command-center-112-surabaya/"
_FULL = "kasus/percepatan-penurunan-stunting/"
_BOTTOM = "element => element.getBoundingClientRect().bottom"
_WIDTH = "document.documentElement.scrollWidth"
_LONG_WORD = ("antarkelembagaan" * 7)[:110]
_ODD = 'Posko "A & B" < 5 menit &lt; 9 كلمة 🚑 {{ config.site_name }} `x` *y*'


def names(site: Path) -> list[str]:
    return [f"kasus/{path.parent.name}/" for path in sorted((site / "kasus").glob("*/index.html"))]


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with a case of forty agencies, words without end and signs that mean something to browsers."""
    folder = tmp_path_factory.mktemp("ramai")
    project = projects.copy_minimal(folder / "project")
    parties = "".join(
        f"\n  - name: Dinas {number} {_LONG_WORD if number == 1 else 'Contoh'}\n    role: pendukung"
        for number in range(1, 41)
    )
    case = f"""---
title: '{_ODD}'
summary: "Satu kalimat dengan kata {_LONG_WORD} lalu < 5 & tanda lain, sampai cukup panjang."
agencies:{parties}
place: {{scope: nasional}}
period: {{start: "2019", ongoing: true}}
sources: belum-ada
---

Belum ada naskah.
"""
    (project / "casestudies" / "ramai-sekali.md").write_text(case, "utf-8")
    with served(site_builder.build(settings.load(project), folder / "site")) as address:
        yield address


def test_the_first_screen_of_a_phone_says_what_came_of_it_who_says_so_and_how_strong_that_is(
    browser: Browser, home: str, shipped: Shipped
) -> None:
    with watched(browser, home, phone=True) as seen:
        for name in names(shipped.site):
            seen.page.goto(f"{home}{name}", wait_until="domcontentloaded")
            words = seen.page.locator(".kb-level + strong")
            assert (name, words.evaluate(_BOTTOM) <= 740) == (name, True)
            assert words.inner_text()


def test_facts_are_folded_on_a_phone_and_open_on_a_desk_without_any_script(
    browser: Browser, home: str
) -> None:
    with watched(browser, home, phone=True, javascript=False) as seen:
        seen.page.goto(f"{home}{CASE}")
        expect(seen.page.locator(".kb-facts")).not_to_be_visible()
        seen.page.locator(".kb-fold > summary").click()
        expect(seen.page.locator(".kb-facts")).to_be_visible()
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(f"{home}{CASE}")
        expect(seen.page.locator(".kb-facts")).to_be_visible()
        expect(seen.page.locator(".kb-fold > summary")).not_to_be_visible()


def test_a_mark_leads_to_its_source_and_the_source_leads_back(browser: Browser, home: str) -> None:
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(f"{home}{CASE}")
        mark = seen.page.locator("article p a[id^='rujukan-s3-']").first
        mark.click()
        assert urlsplit(seen.page.url).fragment == "sumber-s3"
        expect(seen.page.locator("#sumber-s3")).to_be_in_viewport()
        back = seen.page.locator("#sumber-s3 .kb-sources__back a[href='#rujukan-s3-1']")
        back.click()
        assert urlsplit(seen.page.url).fragment == "rujukan-s3-1"
        expect(mark).to_be_in_viewport()


def test_every_id_is_given_once(shipped: Shipped) -> None:
    for name in names(shipped.site):
        html = (shipped.site / name / "index.html").read_text("utf-8")
        ids = Counter(element.attributes["id"] for element in elements(html) if "id" in element.attributes)
        assert (name, [given for given, count in ids.items() if count > 1]) == (name, [])


def test_results_are_cards_on_a_narrow_phone_and_nothing_is_wider_than_it(
    browser: Browser, home: str, shipped: Shipped
) -> None:
    with watched(browser, home, phone=True) as seen:
        seen.page.set_viewport_size({"width": 320, "height": 640})
        for name in names(shipped.site):
            seen.page.goto(f"{home}{name}", wait_until="domcontentloaded")
            assert (name, seen.page.evaluate(_WIDTH)) == (name, 320)


def test_a_crowded_case_is_text_and_fits_a_narrow_phone(browser: Browser, crowded: str) -> None:
    with watched(browser, crowded, phone=True) as seen:
        seen.page.set_viewport_size({"width": 320, "height": 640})
        seen.page.goto(f"{crowded}kasus/ramai-sekali/")
        seen.page.locator(".kb-fold > summary").click()
        assert seen.page.evaluate(_WIDTH) == 320
        assert seen.page.locator("h1").inner_text() == _ODD
        assert seen.page.locator(".kb-facts__row--agencies li").count() == 40
        assert (seen.dialogs, seen.foreign) == ([], [])


def test_a_draft_says_at_the_top_what_is_missing_and_how_to_help(browser: Browser, crowded: str) -> None:
    with watched(browser, crowded, javascript=False) as seen:
        seen.page.goto(f"{crowded}kasus/ramai-sekali/")
        box = seen.page.locator(".kb-unfilled")
        expect(box).to_contain_text("Naskah ini masih draf")
        assert "sumber" in box.locator("li").all_inner_texts()
        assert box.get_by_role("link").get_attribute("href") == "../../kontribusi/"


def test_a_case_is_passed_on_by_plain_links_that_name_the_page(browser: Browser, home: str) -> None:
    address = f"https://contoh.example/pustaka/{CASE}"
    with watched(browser, home, javascript=False) as seen:
        seen.page.goto(f"{home}{CASE}")
        tools = seen.page.locator(".kb-tools")
        shared = tools.get_by_role("link", name="WhatsApp").get_attribute("href") or ""
        assert parse_qs(urlsplit(shared).query)["text"][0].endswith(f"\n{address}")
        mail = tools.get_by_role("link", name="Laporkan").get_attribute("href") or ""
        assert mail.startswith("mailto:redaksi@contoh.example?")
        assert address in parse_qs(urlsplit(mail).query)["body"][0]
        assert tools.get_by_role("button").count() == 0


def test_with_a_script_the_page_can_be_printed(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
        seen.page.goto(f"{home}{CASE}")
        seen.page.get_by_role("button", name="Cetak").click()
        assert seen.page.evaluate("window.printed") == 1


def test_a_case_prints_on_one_or_two_sheets(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        for name in (CASE, _FULL, "kasus/posko-bersama-rekaan/", "kasus/oss-perizinan-berusaha/"):
            seen.page.goto(f"{home}{name}")
            sheets = len(
                re.findall(rb"/Type\s*/Page\b", seen.page.pdf(format="A4", prefer_css_page_size=True))
            )
            assert (name, 1 <= sheets <= 2) == (name, True)


def test_a_printed_case_has_its_facts_sources_and_citation_and_no_tools(browser: Browser, home: str) -> None:
    with watched(browser, home) as seen:
        seen.page.goto(f"{home}{_FULL}")
        seen.page.emulate_media(media="print")
        for shown in (".kb-verdict", ".kb-facts", ".kb-results", ".kb-sources", ".kb-cite__text"):
            expect(seen.page.locator(shown).first).to_be_visible()
        for hidden in (".kb-tools", ".kb-fold > summary", "#terkait", "#bahan-ajar", ".kb-sources__back"):
            for found in seen.page.locator(hidden).all():
                expect(found).not_to_be_visible()
        printed = seen.page.locator(".kb-sources__title a").first.evaluate(
            "link => getComputedStyle(link, '::after').content"
        )
        assert "http" in printed
