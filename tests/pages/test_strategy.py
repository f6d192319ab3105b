from pathlib import PurePosixPath
from typing import Any

from kb_build.model.case_study import StrategyUse
from kb_build.model.quote import QUOTABLE_STATES, Quote, Verification
from kb_build.model.strategy import Strategy
from kb_build.pages import strategy
from kb_build.pages.body import SitePaths
from kb_build.pages.page import Page
from kb_build.text import markdown
from tests import nouns, shipped_library

TEXT = """## Ringkasan {#ringkasan}

Kabar tidak berhenti [s1].

```
## Jebakan {#jebakan}
```

## Jebakan {#jebakan}

Terlalu banyak saluran.

## Latihan {#latihan}

Gambar jalurnya.
"""
STATES = (
    "belum-diperiksa",
    "tidak-terlacak",
    "sumber-sekunder",
    "sumber-primer",
    "dikonfirmasi",
    "disengketakan",
    "ditarik",
)
RESERVED = ["ringkasan", "kapan", "langkah", "alat", "kasus", "kutipan", "jebakan", "latihan"]


def page_of(one: Strategy, cases: Any = (), quotes: Any = ()) -> Page:
    paths = SitePaths(
        content=PurePosixPath("content"),
        pages={one.origin.path: PurePosixPath("strategi/komunikasi.md")},
        beside_cases={},
    )
    return strategy.page(one, nouns.library(cases, quotes, [one]), paths)


def headings(page: Page) -> list[str]:
    return [heading.id for heading in markdown.parse(page.body).headings]


def in_state(state: str) -> Quote:
    return nouns.quote(
        f"kutipan-{state}", verification=Verification(state=state, date="2026", method="Dibaca.")
    )


def test_cases_and_quotations_stand_before_the_pitfalls_even_when_a_fence_looks_like_them() -> None:
    assert headings(page_of(nouns.strategy(text=TEXT))) == [
        "ringkasan",
        "kasus",
        "kutipan",
        "jebakan",
        "latihan",
    ]


def test_the_text_around_the_inserted_sections_stays_as_it_is() -> None:
    before, after = TEXT.rsplit("## Jebakan", 1)
    body = page_of(nouns.strategy(text=TEXT)).body
    assert body.startswith(before.replace("[s1]", "[\\[1\\]](#sumber-s1){#rujukan-s1-1}"))
    assert body.rstrip().endswith("## Jebakan" + after.rstrip())


def test_every_inserted_section_has_the_place_that_its_template_fills() -> None:
    body = page_of(nouns.strategy(text=TEXT, sources=(nouns.source(),))).body
    for name, anchor in (("cases", "kasus"), ("quotes", "kutipan"), ("sources", "sumber")):
        assert f'{{#{anchor}}}\n\n<div data-slot="{name}"></div>\n' in body


def test_sources_come_last_and_only_when_there_are_some() -> None:
    assert headings(page_of(nouns.strategy(text=TEXT, sources=(nouns.source(),))))[-1] == "sumber"
    assert "sumber" not in headings(page_of(nouns.strategy(text=TEXT)))


def test_a_text_without_pitfalls_ends_with_the_inserted_sections() -> None:
    one = nouns.strategy(text="## Ringkasan {#ringkasan}\n\n- butir", sources=(nouns.source(),))
    assert headings(page_of(one)) == ["ringkasan", "kasus", "kutipan", "sumber"]


def test_every_case_of_the_strategy_is_listed_with_what_made_it_work() -> None:
    use = StrategyUse(id="komunikasi", mechanism="Satu papan kebutuhan.")
    other = (StrategyUse(id="kepercayaan", mechanism="Rapat mingguan."), use)
    cases = [nouns.case("satu", strategies=(use,)), nouns.case("dua", strategies=other)]
    page = page_of(nouns.strategy(text=TEXT), [*cases, nouns.case("tiga", strategies=other[:1])])
    assert [(card["url"], card["mechanism"]) for card in page.values["cases"]] == [
        ("kasus/dua/", "Satu papan kebutuhan."),
        ("kasus/satu/", "Satu papan kebutuhan."),
    ]


def test_only_quotable_quotations_are_shown() -> None:
    page = page_of(nouns.strategy(text=TEXT), quotes=[in_state(state) for state in STATES])
    shown = {card["url"] for card in page.values["quotes"]}
    assert shown == {f"kutipan/kutipan-{state}/" for state in QUOTABLE_STATES}


def test_one_line_counts_the_untraceable_ones_and_links_to_them_without_a_name() -> None:
    quotes = [
        nouns.untraceable("jejak-a", "Kalimat pertama."),
        nouns.untraceable("jejak-b", "Kalimat kedua."),
    ]
    (line,) = page_of(nouns.strategy(text=TEXT), quotes=quotes).values["untraceable"]
    assert line["text"].startswith("2 kutipan tentang strategi ini tidak dapat dilacak")
    assert [link["url"] for link in line["links"]] == ["kutipan/jejak-a/", "kutipan/jejak-b/"]
    assert "Fulanah" not in str(line)


def test_without_untraceable_quotations_there_is_no_such_line() -> None:
    assert page_of(nouns.strategy(text=TEXT), quotes=[nouns.quote()]).values["untraceable"] == []


def test_every_shipped_strategy_page_has_all_reserved_anchors_in_their_order() -> None:
    pages = {str(a.path): a.text for a in shipped_library.build().artifacts if a.path.suffix == ".md"}
    for one in shipped_library.library().strategies.values():
        found = [h.id for h in markdown.parse(pages[f"strategi/{one.id}.md"]).headings if h.level == 2]
        assert [anchor for anchor in found if anchor in RESERVED] == RESERVED, one.id


def test_the_quotations_that_were_traced_farthest_stand_first_and_the_rest_stands_in_the_list_of_all() -> (
    None
):
    told = [in_state("sumber-sekunder"), in_state("dikonfirmasi")]
    many = [nouns.quote(f"dibaca-{number}") for number in range(6)]
    values = page_of(nouns.strategy(text=TEXT), quotes=[*told, *many]).values
    assert [card["state"] for card in values["quotes"]] == [
        "Dibenarkan penuturnya",
        *["Naskah asli dibaca"] * 5,
    ]
    assert values["all_quotes"] == "2 kutipan lainnya tentang strategi ini"
    assert values["quotes_url"] == "kutipan/#komunikasi"


def test_what_goes_together_has_a_section_only_where_there_is_something_to_count() -> None:
    strategies = [nouns.strategy(text=TEXT), nouns.strategy("kepercayaan")]
    paths = SitePaths(
        content=PurePosixPath("content"),
        pages={strategies[0].origin.path: PurePosixPath("strategi/komunikasi.md")},
        beside_cases={},
    )
    with_cases = strategy.page(strategies[0], nouns.library([nouns.case()], (), strategies), paths)
    without = strategy.page(strategies[0], nouns.library((), (), strategies), paths)
    assert headings(with_cases)[1:4] == ["kasus", "bersama", "kutipan"]
    assert "bersama" not in headings(without)
