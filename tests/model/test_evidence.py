from typing import Any

import pytest

from kb_build.model.case_study import Baseline, CaseStudy, Result, StrategyUse
from kb_build.model.evidence import Evidence, evidence
from kb_build.model.source_record import SourceRecord
from tests import nouns

OUTSIDE: dict[str, Any] = {"voice": "pihak-luar", "publisher": "Universitas Contoh"}


def cited(*sources: SourceRecord, **values: Any) -> CaseStudy:
    """A case whose text cites all its sources."""
    marks = " ".join(f"[{source.id}]" for source in sources)
    return nouns.case(text=f"Semua dirujuk {marks}.", sources=sources, **values)


def result(source_id: str = "s1", baseline: Baseline | None = None) -> Result:
    return Result(
        text="Laporan dijawab.", date="2021", source=source_id, measures="perubahan", baseline=baseline
    )


BEFORE = Baseline(text="Laporan tidak dijawab.", date="2018")


def test_a_case_without_sources_has_level_0() -> None:
    assert evidence(nouns.case()) == Evidence(level=0)


def test_a_source_that_nothing_cites_does_not_count() -> None:
    examined = nouns.source(**OUTSIDE, kind="audit", covers="kasus")
    assert evidence(nouns.case(text="Tanpa rujukan.", sources=(examined,))).level == 0


def test_an_uncited_audit_does_not_raise_a_case_that_cites_its_own_report() -> None:
    own, audit = nouns.source("s1"), nouns.source("s2", **OUTSIDE, kind="audit", covers="kasus")
    assert evidence(nouns.case(text="Menurut dinas [s1].", sources=(own, audit))).level == 1


def test_a_mark_inside_a_fence_is_no_citation() -> None:
    case = nouns.case(text="```\n[s1]\n```\n", sources=(nouns.source(),))
    assert evidence(case).level == 0


def test_a_mark_inside_code_is_no_citation() -> None:
    case = nouns.case(text="Tulis `[s1]` di akhir kalimat.", sources=(nouns.source(),))
    assert evidence(case).level == 0


def test_a_strategy_that_names_a_source_does_not_cite_it() -> None:
    use = StrategyUse(id="komunikasi", mechanism="Satu nomor.", source="s1")
    assert evidence(nouns.case(sources=(nouns.source(),), strategies=(use,))).level == 0


def test_a_result_cites_its_source() -> None:
    case = nouns.case(sources=(nouns.source(),), results=(result(),))
    assert evidence(case) == Evidence(level=1, sources=case.sources)


@pytest.mark.parametrize("voice", ["pelaku", "mengutip-pelaku"])
def test_what_parties_say_gives_level_1_whoever_repeats_it(voice: str) -> None:
    assert evidence(cited(nouns.source(voice=voice, kind="penelitian", covers="kasus"))).level == 1


def test_an_outsider_who_only_knows_the_background_does_not_raise_the_level() -> None:
    assert evidence(cited(nouns.source(**OUTSIDE, kind="penelitian", covers="latar"))).level == 1


def test_an_outsider_who_does_not_say_what_is_covered_does_not_raise_the_level() -> None:
    assert evidence(cited(nouns.source(**OUTSIDE, kind="audit"))).level == 1


def test_a_dated_baseline_gives_level_2_and_says_how_many_results_can_be_compared() -> None:
    case = cited(nouns.source(), results=(result(baseline=BEFORE), result(), result(baseline=BEFORE)))
    assert evidence(case) == Evidence(level=2, sources=case.sources, comparable_results=2)


def test_an_outsider_on_a_part_gives_level_3_whatever_the_kind() -> None:
    assert evidence(cited(nouns.source(**OUTSIDE, kind="audit", covers="sebagian"))).level == 3


@pytest.mark.parametrize("kind", ["audit", "evaluasi", "penelitian"])
def test_an_outsider_who_examines_the_whole_case_gives_level_4(kind: str) -> None:
    assert evidence(cited(nouns.source(**OUTSIDE, kind=kind, covers="kasus"))).level == 4


@pytest.mark.parametrize("kind", ["berita", "laporan", "statistik", "wawancara"])
def test_an_outsider_on_the_whole_case_without_examining_it_gives_level_3(kind: str) -> None:
    assert evidence(cited(nouns.source(**OUTSIDE, kind=kind, covers="kasus"))).level == 3


def test_the_strongest_voice_decides_and_only_its_sources_carry_the_level() -> None:
    own = nouns.source("s1")
    news = nouns.source("s2", **OUTSIDE, kind="berita", covers="sebagian")
    audit = nouns.source("s3", **OUTSIDE, kind="audit", covers="kasus")
    case = cited(own, news, audit, results=(result(baseline=BEFORE),))
    assert evidence(case) == Evidence(level=4, sources=(audit,))


def test_a_made_up_case_has_level_0_whatever_it_cites() -> None:
    audit = nouns.source(**OUTSIDE, kind="audit", covers="kasus")
    assert evidence(cited(audit, nature="rekaan", results=(result(baseline=BEFORE),))) == Evidence(level=0)


def test_several_experiences_in_one_story_count_like_a_real_case() -> None:
    audit = nouns.source(**OUTSIDE, kind="audit", covers="kasus")
    assert evidence(cited(audit, nature="gabungan")).level == 4
