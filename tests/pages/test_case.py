import re
from pathlib import PurePosixPath
from typing import Any

import pytest

from kb_build.model import addresses
from kb_build.model.case_study import (
    Baseline,
    CaseStudy,
    Continuity,
    Location,
    Participant,
    Response,
    Result,
    Review,
    StrategyUse,
    Teaching,
)
from kb_build.model.crosslink import CrossLink, Reason
from kb_build.pages import case as case_page
from kb_build.pages.body import SitePaths
from kb_build.pages.page import Page, Values
from kb_build.text import markdown
from tests import nouns


def page_of(case: CaseStudy, *others: CaseStudy, links: Any = None) -> Page:
    paths = SitePaths(
        content=PurePosixPath("content"),
        pages={case.origin.path: PurePosixPath("kasus/x.md")},
        beside_cases={},
    )
    library = nouns.library([case, *others], [nouns.quote(), nouns.untraceable()])
    return case_page.page(case, library, paths, links or {})


def facts(case: CaseStudy) -> dict[str, list[str]]:
    return {
        row["label"]: [entry["text"] for group in row["groups"] for entry in group["entries"]]
        for row in page_of(case).values["facts"]
    }


def groups(case: CaseStudy, label: str) -> list[Values]:
    (row,) = (row for row in page_of(case).values["facts"] if row["label"] == label)
    found: list[Values] = row["groups"]
    return found


def addresses_in(case: CaseStudy, label: str) -> list[str]:
    return [entry["url"] for group in groups(case, label) for entry in group["entries"]]


def test_what_a_draft_leaves_out_is_printed_as_not_filled_in() -> None:
    draft = facts(nouns.case(strategies=()))
    empty = {label for label, texts in draft.items() if texts == ["belum diisi"]}
    assert empty == {"Tempat", "Sektor", "Strategi", "Masih berjalan?"}


def test_what_a_case_fills_in_is_printed() -> None:
    case = nouns.case(
        sector=("kesehatan",),
        place=Location(scope="nasional"),
        continuity=Continuity(status="berjalan", checked="2025-12-15"),
    )
    assert facts(case) == {
        "Instansi": ["Dinas Satu"],
        "Tempat": ["Nasional"],
        "Masa": ["Sejak 2019"],
        "Sektor": ["Kesehatan"],
        "Masih berjalan?": ["Masih berjalan, menurut sumber bertanggal 15 Desember 2025."],
    }


def test_registered_agencies_sectors_and_regions_lead_to_their_pages_others_do_not() -> None:
    case = nouns.case(
        agencies=(
            Participant(id="bnpb", role="koordinator"),
            Participant(name="Karang Taruna", role="penerima-manfaat"),
        ),
        sector=("kesehatan",),
        place=Location(regions=("35.78",)),
    )
    assert groups(case, "Instansi") == [
        {
            "label": "Koordinator",
            "entries": [{"text": "Badan Nasional Penanggulangan Bencana", "url": "instansi/bnpb/"}],
        },
        {"label": "Penerima manfaat", "entries": [{"text": "Karang Taruna", "url": ""}]},
    ]
    assert addresses_in(case, "Sektor") == ["sektor/kesehatan/"]
    assert addresses_in(case, "Tempat") == ["wilayah/kota-surabaya/"]


def test_agencies_of_one_role_stand_together() -> None:
    roles = ("koordinator", "pendukung", "koordinator")
    parties = tuple(Participant(name=f"Dinas {n}", role=role) for n, role in enumerate(roles, 1))
    found = groups(nouns.case(agencies=parties), "Instansi")
    assert [(group["label"], [entry["text"] for entry in group["entries"]]) for group in found] == [
        ("Koordinator", ["Dinas 1", "Dinas 3"]),
        ("Pendukung", ["Dinas 2"]),
    ]


def test_folded_facts_say_in_one_line_what_they_hold() -> None:
    case = nouns.case(place=Location(regions=("35.78",)))
    assert page_of(case).values["facts_line"] == "1 instansi · Kota Surabaya · Sejak 2019"


def test_the_verdict_says_what_came_of_it_and_according_to_whom() -> None:
    sources = (nouns.source("s1"), nouns.source("s2", publisher="Koran Tak Dirujuk"))
    values = page_of(nouns.case(text="Cepat [s1].", sources=sources, outcome="tercapai")).values
    assert (values["outcome"], values["outcome_id"]) == ("Tercapai", "tercapai")
    assert values["according_to"] == [{"voice": "Pelaku sendiri", "publishers": "Dinas Contoh"}]
    assert (values["evidence"], values["evidence_level"]) == ("Menurut pelaku", 1)
    assert "bukan seberapa berhasil" in values["evidence_line"]


@pytest.mark.parametrize(
    ("review", "note"),
    [
        (Review(), "Naskah ini masih draf dan belum diperiksa orang lain."),
        (
            Review(state="sumber-diperiksa", by="Siti Contoh"),
            "Sumber naskah ini sudah dicocokkan oleh Siti Contoh.",
        ),
        (
            Review(state="sumber-diperiksa"),
            "Sumber naskah ini sudah dicocokkan oleh orang yang namanya belum diisi.",
        ),
    ],
)
def test_the_page_says_how_far_it_was_checked(review: Review, note: str) -> None:
    assert page_of(nouns.case(review=review)).values["review_note"] == note


def test_every_strategy_leads_to_its_page_with_its_mechanism_and_its_source() -> None:
    use = StrategyUse(id="komunikasi", mechanism="Satu nomor.", source="s12")
    unknown = StrategyUse(id="entah", mechanism="Tidak dikenal.")
    assert page_of(nouns.case(strategies=(use, unknown))).values["strategies"] == [
        {
            "title": "Komunikasi",
            "url": "strategi/komunikasi/",
            "mechanism": "Satu nomor.",
            "number": "12",
            "anchor": "sumber-s12",
            "mark": "rujukan-strategi-1",
        }
    ]


def test_a_result_stands_with_its_date_its_source_and_what_it_was_before() -> None:
    before = Baseline(text="45 menit", date="2018")
    result = Result(text="10 menit", date="2021-06", source="s2", measures="perubahan", baseline=before)
    assert page_of(nouns.case(results=(result,))).values["results"] == [
        {
            "text": "10 menit",
            "date": "Juni 2021",
            "measures": "Perubahan",
            "baseline": "45 menit (2018)",
            "number": "2",
            "anchor": "sumber-s2",
            "mark": "rujukan-hasil-bertanggal-1",
        }
    ]


def test_only_quotable_quotations_stand_on_a_case() -> None:
    case = nouns.case(quotes=("satu-nomor", "tanpa-jejak"))
    assert [card["url"] for card in page_of(case).values["quotes"]] == ["kutipan/satu-nomor/"]


def test_a_reply_of_an_agency_and_notes_for_teachers_are_printed() -> None:
    case = nouns.case(
        responses=(Response(by="Dinas Contoh", date="2026-01-10", text="Sudah kami perbarui."),),
        teaching=Teaching(jp=2, group="5 orang", level="dasar", objectives=("Bisa.",), questions=("Apa?",)),
    )
    values = page_of(case).values
    assert values["responses"] == [
        {"by": "Dinas Contoh", "date": "10 Januari 2026", "text": "Sudah kami perbarui."}
    ]
    assert values["teaching"] == [
        {
            "jp": 2,
            "minutes": 90,
            "group": "5 orang",
            "level": "dasar",
            "objectives": ["Bisa."],
            "questions": ["Apa?"],
        }
    ]


def test_sources_and_related_cases_follow_the_text_with_their_anchors() -> None:
    links = {
        "satu": (CrossLink(case_id="dua", score=1.0, reasons=(Reason("same-strategy", ("komunikasi",)),)),)
    }
    page = page_of(nouns.case("satu", "Cerita.\n\n\n"), nouns.case("dua"), links=links)
    assert sections(page) == ["fakta", "strategi", "sumber", "terkait", "riwayat"]
    (card,) = page.values["related"]
    assert (card["url"], card["reason"]) == ("kasus/dua/", "strategi sama (komunikasi)")


def sections(page: Page) -> list[str]:
    return [heading.id for heading in markdown.parse(page.body).headings]


def test_a_section_without_anything_to_show_is_not_there() -> None:
    assert sections(page_of(nouns.case(strategies=()))) == ["fakta", "sumber", "riwayat"]


def test_results_with_dates_stand_before_the_lessons_or_last_in_the_text() -> None:
    result = Result(text="10 menit", date="2021", source="s1", measures="perubahan")
    text = "## Hasil {#hasil}\n\nA.\n\n## Pelajaran {#pelajaran}\n\n- B.\n"
    told = page_of(nouns.case(text=text, results=(result,)))
    assert sections(told)[2:5] == ["hasil", "hasil-bertanggal", "pelajaran"]
    without = page_of(nouns.case(text="Cerita.", results=(result,)))
    assert sections(without) == ["fakta", "strategi", "hasil-bertanggal", "sumber", "riwayat"]


def test_every_section_that_the_build_adds_is_known_as_an_address() -> None:
    added = set(sections(page_of(nouns.case())))
    assert added <= set(addresses.generated_anchors("case", "apa-saja"))


def test_every_link_back_leads_to_a_mark_on_the_page() -> None:
    case = nouns.case(
        text="## Hasil {#hasil}\n\nA [s1]. B [s1].\n",
        sources=(nouns.source("s1"),),
        strategies=(
            StrategyUse(id="entah", mechanism="Tidak dikenal.", source="s1"),
            StrategyUse(id="komunikasi", mechanism="Satu nomor.", source="s1"),
        ),
        results=(Result(text="10", date="2021", source="s1", measures="keluaran"),),
    )
    page = page_of(case)
    printed = [item["mark"] for key in ("strategies", "results") for item in page.values[key]]
    written = re.findall(r"\{#(rujukan-[^}]+)\}", page.body)
    back = [link["anchor"] for place in page.values["sources"][0]["back"] for link in place["links"]]
    assert sorted(back) == sorted([*printed, *written])
    assert len(set(back)) == 4


def test_an_invented_story_is_not_asked_whether_it_still_goes_on() -> None:
    assert "Masih berjalan?" in facts(nouns.case("nyata", continuity=None))
    assert "Masih berjalan?" not in facts(nouns.case("rekaan", nature="rekaan", continuity=None))
