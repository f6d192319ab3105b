from typing import Any

import pytest

from kb_build.model.case_study import Baseline, CaseStudy, Location, Period, Result
from kb_build.model.evidence import evidence
from kb_build.model.quote import Original, Said, Speaker, Verification
from kb_build.pages import cards
from tests import nouns

OUTSIDE: dict[str, Any] = {"voice": "pihak-luar", "publisher": "Universitas Contoh"}
LONG = "Kerja sama antarinstansi tidak tumbuh dari surat edaran saja, melainkan dari kebiasaan bertemu."


def reason(case: CaseStudy) -> str:
    return cards.evidence_reason(case, evidence(case))


def place(**values: Any) -> str:
    case = nouns.case(place=Location(**values))
    return ", ".join(cards.place_names(case, nouns.library([case])))


def test_a_case_stands_in_lists_with_what_came_of_it_and_who_says_so() -> None:
    case = nouns.case(
        text="Menurut dinas [s1].",
        sources=(nouns.source(),),
        outcome="tercapai-sebagian",
        place=Location(regions=("35.78",)),
        period=Period(start="2019", end="2021"),
    )
    assert cards.case_card(case, nouns.library([case])) == {
        "title": "Judul posko-bersama",
        "url": "kasus/posko-bersama/",
        "summary": "Ringkasan posko-bersama",
        "nature": "",
        "outcome": "Tercapai sebagian",
        "evidence": "Menurut pelaku",
        "place": "Kota Surabaya",
        "period": "2019 – 2021",
        "mechanism": "",
    }


@pytest.mark.parametrize(
    ("nature", "label"),
    [("nyata", ""), ("gabungan", "Gabungan beberapa pengalaman"), ("rekaan", "Contoh rekaan")],
)
def test_only_a_case_that_is_not_real_is_labelled(nature: str, label: str) -> None:
    assert cards.nature(nouns.case(nature=nature)) == label


def test_cases_come_real_first_then_by_evidence_then_the_newer_then_by_id() -> None:
    cited: dict[str, Any] = {"text": "Menurut dinas [s1].", "sources": (nouns.source(),)}
    cases = [
        nouns.case("rekaan", nature="rekaan"),
        nouns.case("b-lama"),
        nouns.case("a-lama"),
        nouns.case("baru", period=Period(start="2023-05")),
        nouns.case("bersumber", **cited),
    ]
    assert [case.id for case in cards.cases_by_evidence(cases)] == [
        "bersumber",
        "baru",
        "a-lama",
        "b-lama",
        "rekaan",
    ]


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        ({"regions": ("35.78", "Aceh"), "scope": "lintas-daerah"}, "Kota Surabaya, Aceh"),
        ({"scope": "nasional"}, "Nasional"),
        ({"country": "EE", "scope": "nasional"}, "Estonia"),
        ({"country": "XX"}, "XX"),
        ({}, ""),
    ],
)
def test_a_place_is_printed_as_narrow_as_it_is_known(values: dict[str, Any], printed: str) -> None:
    assert place(**values) == printed


def test_the_reason_for_a_level_names_who_carries_it() -> None:
    audit = nouns.source(**OUTSIDE, kind="audit", covers="kasus")
    assert reason(nouns.case(text="[s1]", sources=(audit,))) == (
        "Pihak luar memeriksa kasus ini: Universitas Contoh (audit)."
    )


def test_the_reason_for_level_2_counts_the_results_that_can_be_compared() -> None:
    before = Baseline(text="Tidak dijawab.", date="2018")
    result = Result(text="Dijawab.", date="2021", source="s1", measures="perubahan", baseline=before)
    case = nouns.case(sources=(nouns.source(),), results=(result, result))
    assert "(2 hasil)" in reason(case)


def test_a_made_up_case_says_that_nothing_can_be_proven() -> None:
    case = nouns.case(text="[s1]", sources=(nouns.source(),), nature="rekaan")
    assert reason(case) == "Kisah ini rekaan, jadi tidak ada yang bisa dibuktikan."


def test_one_publisher_of_several_sources_is_named_once() -> None:
    pair = tuple(nouns.source(s, **OUTSIDE, kind="berita", covers="sebagian") for s in ("s1", "s2"))
    assert reason(nouns.case(text="[s1] [s2]", sources=pair)).count("Universitas Contoh") == 1


def test_a_quotation_stands_in_lists_with_its_speakers_and_how_far_it_was_traced() -> None:
    speakers = (
        Speaker(name="Siti Contoh", position="Kepala", org="Dinas Contoh"),
        Speaker(name="OECD"),
    )
    said = Said(date="2024-05-27", occasion="Rapat koordinasi", medium="pidato")
    assert cards.quote_card(nouns.quote(speakers=speakers, said=said)) == {
        "text": "Satu nomor cukup.",
        "verbatim": True,
        "url": "kutipan/satu-nomor/",
        "speakers": "Siti Contoh, Kepala, Dinas Contoh; OECD",
        "said": "Rapat koordinasi, pidato, 27 Mei 2024",
        "state": "Naskah asli dibaca",
        "form": "Kata demi kata",
    }


def test_when_it_was_said_is_printed_as_far_as_known() -> None:
    assert cards.said(nouns.quote()) == ""
    assert cards.said(nouns.quote(said=Said(occasion="Rapat"))) == "Rapat"
    assert cards.said(nouns.quote(said=Said(date="2022", date_inferred=True))) == "[2022]"


def test_a_translation_names_its_translator() -> None:
    original = Original(text="One number is enough.", lang="en", translator="Tim penyusun")
    assert cards.form(nouns.quote(form="diterjemahkan", original=original)) == "Terjemahan: Tim penyusun"


def test_a_long_quotation_is_called_by_its_first_whole_words() -> None:
    title = cards.quote_title(nouns.quote(text=LONG))
    assert title == "“Kerja sama antarinstansi tidak tumbuh dari surat edaran saja, …”"


def test_an_untraceable_quotation_is_called_so_and_never_by_a_name() -> None:
    title = cards.quote_title(nouns.untraceable())
    assert title == "Tidak terlacak: “Bersama kita bisa.”"


def test_a_withdrawn_quotation_has_no_words_in_its_title() -> None:
    withdrawn = Verification(state="ditarik", date="2026", method="Diminta penuturnya.")
    assert cards.quote_title(nouns.quote(verification=withdrawn)) == "Kutipan ditarik"


def test_only_words_that_were_said_just_so_stand_in_quotation_marks() -> None:
    assert cards.quote_title(nouns.quote(text="Satu pintu.", form="verbatim")) == "“Satu pintu.”"
    assert cards.quote_title(nouns.quote(text="Satu pintu.", form="parafrase")) == "Satu pintu."


_OPENINGS = "Kami baru membaca bagian pembukaannya."


@pytest.mark.parametrize(
    ("read", "said"),
    [(("pembukaan", "pembukaan"), True), (("pembukaan", "seluruh"), False), ((None, None), False)],
)
def test_a_level_that_rests_on_openings_alone_says_so(read: tuple[str | None, ...], said: bool) -> None:
    outsiders = tuple(
        nouns.source(f"s{number}", kind="penelitian", covers="kasus", read=extent, **OUTSIDE)
        for number, extent in enumerate(read, start=1)
    )
    case = nouns.case(text="Menurut dua peneliti [s1] [s2].", sources=outsiders)
    assert (_OPENINGS in reason(case)) is said


def test_what_parties_say_of_themselves_is_not_asked_how_far_it_was_read() -> None:
    case = nouns.case(text="Menurut dinas [s1].", sources=(nouns.source(read="pembukaan"),))
    assert _OPENINGS not in reason(case)
