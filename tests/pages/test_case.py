from pathlib import PurePosixPath
from typing import Any

import pytest

from kb_build.model.case_study import (
    Baseline,
    CaseStudy,
    Continuity,
    Contributor,
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
    return {row["label"]: [e["text"] for e in row["entries"]] for row in page_of(case).values["facts"]}


def entries(case: CaseStudy, label: str) -> list[Values]:
    (row,) = (row for row in page_of(case).values["facts"] if row["label"] == label)
    found: list[Values] = row["entries"]
    return found


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
    assert entries(case, "Instansi") == [
        {
            "text": "Badan Nasional Penanggulangan Bencana",
            "url": "instansi/bnpb/",
            "note": "koordinator",
        },
        {"text": "Karang Taruna", "url": "", "note": "penerima manfaat"},
    ]
    assert [entry["url"] for entry in entries(case, "Sektor")] == ["sektor/kesehatan/"]
    assert [entry["url"] for entry in entries(case, "Tempat")] == ["wilayah/kota-surabaya/"]


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
        }
    ]


def test_only_quotable_quotations_stand_on_a_case() -> None:
    case = nouns.case(quotes=("satu-nomor", "tanpa-jejak"))
    assert [card["url"] for card in page_of(case).values["quotes"]] == ["kutipan/satu-nomor/"]


def test_everybody_is_named_by_what_they_did_so_that_an_informant_is_no_writer() -> None:
    people = [("Ani", "penulis"), ("Budi", "narasumber"), ("Citra", "penulis")]
    case = nouns.case(contributors=tuple(Contributor(name=name, role=role) for name, role in people))
    assert page_of(case).values["credits"] == [
        {"role": "Penulis", "names": "Ani, Citra"},
        {"role": "Narasumber", "names": "Budi"},
    ]


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
    assert page.body.startswith("Cerita.\n\n## ")
    assert [heading.id for heading in markdown.parse(page.body).headings] == ["sumber", "terkait"]
    (card,) = page.values["related"]
    assert (card["url"], card["reason"]) == ("kasus/dua/", "strategi sama (komunikasi)")


def test_without_related_cases_there_is_no_such_section() -> None:
    assert [heading.id for heading in markdown.parse(page_of(nouns.case()).body).headings] == ["sumber"]


def test_an_invented_story_is_not_asked_whether_it_still_goes_on() -> None:
    assert "Masih berjalan?" in facts(nouns.case("nyata", continuity=None))
    assert "Masih berjalan?" not in facts(nouns.case("rekaan", nature="rekaan", continuity=None))
