"""What the head of a page and its box for citing are given to print."""

from pathlib import Path
from typing import Any

import pytest

from kb_build.model.case_study import Contributor, Review, StrategyUse
from kb_build.model.library import Library
from kb_build.pages import citable, metadata, surroundings
from kb_build.pages.page import Page
from kb_build.settings import Settings
from tests import nouns

SITE = "https://contoh.example/pustaka/"
SETTINGS = Settings(root=Path(), site_url=SITE, site_name="Pustaka Contoh")
WRITER = Contributor(name="Tim penyusun", role="penulis")


def page(address: str, **values: Any) -> Page:
    given = {"template": "guide.html", "title": "Judul", "summary": "Ringkasan.", "values": {}, **values}
    return Page(address=address, **given)


def told(page: Page, library: Library, settings: Settings = SETTINGS) -> dict[str, Any]:
    """The values of a page after the rest of the site was looked at."""
    cited = citable.citations(library, settings)
    return dict(metadata.of(page, surroundings.around([page], library, cited, settings)).values)


def names(values: dict[str, Any], name: str) -> list[str]:
    return [meta["content"] for meta in values["head"]["names"] if meta["name"] == name]


def links(values: dict[str, Any], rel: str) -> list[str]:
    return [link["url"] for link in values["head"]["links"] if link["rel"] == rel]


def properties(values: dict[str, Any]) -> dict[str, str]:
    return {meta["name"]: meta["content"] for meta in values["head"]["properties"]}


def of_case(**values: Any) -> dict[str, Any]:
    case = nouns.case("samsat", contributors=(WRITER,), **values)
    return told(page("kasus/samsat/", title=case.title), nouns.library([case]))


def test_a_case_is_a_report_with_its_institution_so_that_zotero_takes_it_for_none_of_a_journal() -> None:
    values = of_case(title="Satu kantor", review=Review(state="sumber-diperiksa", date="2026-01-02"))
    assert names(values, "citation_title") == ["Satu kantor"]
    assert names(values, "citation_technical_report_institution") == ["Pustaka Contoh"]
    assert names(values, "citation_publication_date") == ["2026/01/02"]
    assert names(values, "citation_public_url") == [f"{SITE}kasus/samsat/"]
    assert names(values, "citation_language") == ["id"]
    assert properties(values)["og:type"] == "article"


@pytest.mark.parametrize("address", ["strategi/komunikasi/", "kutipan/satu-nomor/", "tentang/"])
def test_every_other_page_is_a_website_since_a_title_alone_means_a_journal(address: str) -> None:
    library = nouns.library(quotes=[nouns.quote()], guides=[nouns.guide("tentang/index")])
    values = told(page(address), library)
    assert names(values, "citation_title") != []
    assert names(values, "citation_technical_report_institution") == []
    assert properties(values)["og:type"] == "website"


@pytest.mark.parametrize(
    ("name", "printed"), [("Tim penyusun", "Tim penyusun,"), ("Sari, S.Sos.", "Sari S.Sos.,")]
)
def test_a_name_ends_in_a_comma_so_that_zotero_does_not_part_it(name: str, printed: str) -> None:
    library = nouns.library([nouns.case("x", contributors=(Contributor(name=name, role="penulis"),))])
    values = told(page("kasus/x/"), library)
    assert names(values, "citation_author") == [printed]
    assert names(values, "DC.creator") == [name]


def test_a_withheld_name_is_in_no_metadata() -> None:
    withheld = Contributor(name="Pegawai dinas, nama disimpan redaksi", role="penulis")
    values = told(page("kasus/x/"), nouns.library([nouns.case("x", contributors=(withheld,))]))
    assert names(values, "DC.creator") == ["Pustaka Contoh"]
    assert "Pegawai" not in str(values)


def test_a_date_that_nobody_wrote_down_is_not_there_and_t_t_in_the_text() -> None:
    values = of_case()
    assert names(values, "citation_publication_date") == []
    assert names(values, "DC.date") == []
    assert "(t.t.)" in values["cite"][0]["text"]


def test_a_page_leads_to_its_records_its_feed_and_its_licence() -> None:
    values = of_case()
    here = f"{SITE}kasus/samsat/"
    assert links(values, "canonical") == [here]
    assert links(values, "cite-as") == [here]
    assert links(values, "alternate describedby") == [f"{here}data.json"]
    assert links(values, "alternate feed") == [f"{SITE}umpan.xml"]
    assert links(values, "license") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert links(values, "describedby") == [f"{here}sitasi.{ending}" for ending in ("bib", "ris", "json")]


def test_no_link_is_an_alternate_alone_since_the_theme_looks_for_a_sitemap_beside_it() -> None:
    assert links(of_case(), "alternate") == []


def test_what_messengers_show_of_a_case_says_how_strong_its_evidence_is() -> None:
    shown = properties(of_case(summary="Satu kantor untuk tiga instansi."))
    assert shown["og:description"] == (
        "Satu kantor untuk tiga instansi. Tingkat bukti: Belum ada sumber. Keadaan naskah: Draf."
    )


def test_the_picture_is_that_of_the_main_strategy_else_that_of_the_library() -> None:
    assert properties(of_case())["og:image"] == f"{SITE}assets/kartu/komunikasi.png"
    assert properties(of_case())["og:image:alt"] == "Kartu bertulisan Komunikasi"
    unknown = (StrategyUse(id="tidak-ada", mechanism="Begitu."),)
    assert properties(of_case(strategies=unknown))["og:image"] == f"{SITE}assets/kartu.png"


def test_a_page_that_search_engines_may_not_list_says_nothing() -> None:
    untraceable = nouns.untraceable()
    kept = page("kutipan/tanpa-jejak/", indexed=False)
    assert told(kept, nouns.library(quotes=[untraceable])) == {}


@pytest.mark.parametrize("quote", [nouns.untraceable("x"), nouns.quote("x", source=None)])
def test_words_that_nobody_may_quote_are_not_to_be_cited(quote: Any) -> None:
    assert citable.citations(nouns.library(quotes=[quote], strategies=[]), SETTINGS) == {}


def test_nothing_is_said_while_nobody_knows_the_address_of_the_site() -> None:
    nameless = Settings(root=Path())
    assert told(page("kasus/x/"), nouns.library([nouns.case("x")]), nameless) == {}


def test_a_list_has_its_address_and_no_box_for_citing() -> None:
    values = told(page("sektor/kesehatan/"), nouns.library())
    assert links(values, "canonical") == [f"{SITE}sektor/kesehatan/"]
    assert values["cite"] == []
    assert values["head"]["names"] == []


def test_the_reference_reads_as_indonesian_lists_of_references_do() -> None:
    values = of_case(title="Satu kantor", review=Review(state="sumber-diperiksa", date="2026-01-02"))
    (box,) = values["cite"]
    assert box["text"] == (
        f"Tim penyusun. (2026). Satu kantor [Studi kasus]. Pustaka Contoh. {SITE}kasus/samsat/ "
        "Diakses [tanggal Anda membacanya]."
    )
    assert box["evidence"] == "Tingkat bukti: Belum ada sumber. Keadaan naskah: Sumber diperiksa."
    assert [file["url"] for file in box["files"]] == [
        f"kasus/samsat/sitasi.{ending}" for ending in ("ris", "bib", "json")
    ]


def test_a_site_that_is_its_own_author_is_named_once() -> None:
    (box,) = told(page("strategi/komunikasi/"), nouns.library())["cite"]
    assert box["text"].count("Pustaka Contoh") == 1


@pytest.mark.parametrize(
    ("nature", "state", "genre"),
    [
        ("nyata", "sumber-diperiksa", "[Studi kasus]"),
        ("nyata", "draf", "[Studi kasus, draf]"),
        ("rekaan", "sumber-diperiksa", "[Studi kasus, contoh rekaan]"),
        ("gabungan", "draf", "[Studi kasus, gabungan beberapa pengalaman, draf]"),
    ],
)
def test_a_draft_and_a_story_that_is_not_real_say_so_wherever_they_are_cited(
    nature: str, state: str, genre: str
) -> None:
    (box,) = of_case(nature=nature, review=Review(state=state))["cite"]
    assert genre in box["text"]
