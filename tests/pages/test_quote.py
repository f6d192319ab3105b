from pathlib import PurePosixPath

import pytest

from kb_build.model.quote import Original, Quote, Verification
from kb_build.pages import quote as quote_page
from kb_build.pages.body import SitePaths
from kb_build.pages.page import Page
from tests import nouns

QUOTABLE = ("sumber-sekunder", "sumber-primer", "dikonfirmasi")
OTHERS = ("belum-diperiksa", "disengketakan")


def page_of(quote: Quote) -> Page:
    paths = SitePaths(
        content=PurePosixPath("content"),
        pages={quote.origin.path: PurePosixPath("kutipan/x.md")},
        beside_cases={},
    )
    cases = [nouns.case("menyebut", quotes=(quote.id,)), nouns.case("disebut"), nouns.case("lain")]
    return quote_page.page(quote, nouns.library(cases, [quote]), paths)


def in_state(state: str) -> Quote:
    verification = Verification(state=state, date="2026-01-02", method="Dibaca.", note="Cetakan kedua.")
    return nouns.quote(verification=verification, rights="izin", cases=("disebut",))


def test_a_quotation_shows_its_words_its_source_and_how_it_was_traced() -> None:
    values = page_of(in_state("sumber-primer")).values
    assert values["text"] == "Satu nomor cukup."
    assert values["speakers"] == "Kepala Dinas, Dinas Contoh"
    assert (values["state"], values["checked"], values["method"]) == (
        "Naskah asli dibaca",
        "2 Januari 2026",
        "Dibaca.",
    )
    assert (values["note"], values["rights"]) == ("Cetakan kedua.", "Dengan izin")
    assert values["strategies"] == [{"text": "Komunikasi", "url": "strategi/komunikasi/"}]
    assert [source["anchor"] for source in values["sources"]] == ["sumber-s1"]


@pytest.mark.parametrize("state", QUOTABLE)
def test_a_quotable_one_may_be_found_and_leads_to_its_cases_from_both_sides(state: str) -> None:
    page = page_of(in_state(state))
    assert page.indexed
    assert [link["url"] for link in page.values["cases"]] == ["kasus/disebut/", "kasus/menyebut/"]


@pytest.mark.parametrize("state", OTHERS)
def test_one_that_may_not_be_quoted_is_kept_from_search_engines_and_from_cases(state: str) -> None:
    page = page_of(in_state(state))
    assert not page.indexed
    assert page.values["cases"] == []
    assert page.values["quotable"] is False


def test_an_untraceable_one_names_whom_the_article_names_in_one_sentence_only() -> None:
    page = page_of(nouns.untraceable(context="Artikel membahas kerja sama."))
    assert "Fulanah" in page.values["warning"]
    assert "tidak menghubungkannya dengan siapa pun" in page.values["warning"]
    others = {key: value for key, value in page.values.items() if key != "warning"}
    assert "Fulanah" not in f"{page.title} {page.summary} {page.body} {page.address} {others}"


def test_an_untraceable_one_has_no_speaker_and_no_date_and_is_kept_from_search_engines() -> None:
    page = page_of(nouns.untraceable())
    assert page.values["speakers"] == page.values["said"] == page.values["form"] == ""
    assert not page.indexed
    assert [source["kind"] for source in page.values["sources"]] == ["Berita"]


def test_a_withdrawn_one_keeps_its_address_and_drops_its_words() -> None:
    withdrawn = Verification(state="ditarik", date="2026", method="Diminta penuturnya.")
    page = page_of(nouns.quote(verification=withdrawn))
    assert page.address == "kutipan/satu-nomor/"
    assert page.title == "Kutipan ditarik"
    assert (page.indexed, page.body) == (False, "")
    assert "Satu nomor cukup." not in str(page.values)
    assert "Kepala Dinas" not in str(page.values)


@pytest.mark.parametrize(("lang", "language"), [("en", "Inggris"), ("nl", "")])
def test_a_translation_shows_the_original_and_names_its_language_if_it_can(lang: str, language: str) -> None:
    original = Original(text="One number is enough.", lang=lang, translator="Tim penyusun")
    values = page_of(nouns.quote(form="diterjemahkan", original=original)).values
    assert values["original"] == [
        {
            "text": "One number is enough.",
            "lang": lang,
            "language": language,
            "translator": "Tim penyusun",
        },
    ]
    assert values["form"] == "Terjemahan: Tim penyusun"


def test_nobody_is_said_to_speak_where_untraceable_words_were_found() -> None:
    (article,) = page_of(nouns.untraceable()).values["sources"]
    assert article["voice"] == ""
    (source,) = page_of(in_state("sumber-primer")).values["sources"]
    assert source["voice"] != ""


def test_what_is_copied_names_the_source_and_only_where_it_may_be_quoted() -> None:
    source = nouns.source(title="Laporan Tahunan", date="2024", locator="hlm. 3")
    page = page_of(nouns.quote(source=source))
    assert page.values["origin"] == ["Laporan Tahunan, Dinas Contoh, 2024, hlm. 3"]
    assert page_of(nouns.untraceable()).values["origin"] == []
