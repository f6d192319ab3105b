from collections.abc import Iterable

from kb_build.model.case_study import CaseStudy, Location, Participant, StrategyUse
from kb_build.model.quote import Quote, Verification
from tests import nouns


def ids(found: Iterable[CaseStudy | Quote]) -> list[str]:
    return [noun.id for noun in found]


def happened_in(case_id: str, *regions: str) -> CaseStudy:
    return nouns.case(case_id, place=Location(regions=regions))


def test_cases_are_found_by_strategy_main_or_not() -> None:
    uses = tuple(StrategyUse(id=name, mechanism="Rapat mingguan.") for name in ("kepercayaan", "komunikasi"))
    library = nouns.library([nouns.case("satu"), nouns.case("dua", strategies=uses)])
    assert ids(library.cases_with_strategy("komunikasi")) == ["satu", "dua"]
    assert ids(library.cases_with_strategy("kepercayaan")) == ["dua"]


def test_cases_are_found_by_sector() -> None:
    library = nouns.library([nouns.case("satu", sector=("kesehatan", "kebencanaan")), nouns.case("dua")])
    assert ids(library.cases_in_sector("kebencanaan")) == ["satu"]


def test_a_region_is_the_same_by_code_and_by_name_in_any_case() -> None:
    library = nouns.library([happened_in("satu", "35.78"), happened_in("dua", "kota SURABAYA")])
    assert ids(library.cases_in_region("kota-surabaya")) == ["satu", "dua"]


def test_a_region_written_twice_counts_once() -> None:
    case = happened_in("satu", "35.78", "Kota Surabaya", "11")
    assert [region.id for region in nouns.library([case]).regions_of(case)] == ["kota-surabaya", "aceh"]


def test_a_region_that_nobody_registered_is_left_out() -> None:
    case = happened_in("satu", "99.99", "Kota Antah Berantah")
    assert nouns.library([case]).regions_of(case) == ()


def test_an_agency_with_two_roles_counts_once() -> None:
    roles = ("koordinator", "pendukung")
    case = nouns.case(agencies=tuple(Participant(id="bnpb", role=role) for role in roles))
    library = nouns.library([case])
    assert [agency.id for agency in library.agencies_of(case)] == ["bnpb"]
    assert ids(library.cases_of_agency("bnpb")) == [case.id]


def test_an_agency_by_name_is_in_no_register() -> None:
    case = nouns.case(agencies=(Participant(name="BNPB", role="koordinator"),))
    assert nouns.library([case]).agencies_of(case) == ()


def test_a_quotation_stands_on_a_case_whichever_of_the_two_names_the_other() -> None:
    case = nouns.case(quotes=("disebut-kasus",))
    named, naming = nouns.quote("disebut-kasus"), nouns.quote("menyebut-kasus", cases=(case.id,))
    library = nouns.library([case], [named, naming, nouns.quote("lain")])
    assert ids(library.quotes_on_case(case)) == ["disebut-kasus", "menyebut-kasus"]


def test_a_quotation_that_may_not_be_quoted_stands_on_no_case() -> None:
    case = nouns.case(quotes=("tanpa-jejak", "dibantah"))
    disputed = Verification(state="disengketakan", date="2026", method="Dibantah penuturnya.")
    quotes = [nouns.untraceable(cases=(case.id,)), nouns.quote("dibantah", verification=disputed)]
    assert ids(nouns.library([case], quotes).quotes_on_case(case)) == []


def test_a_quotation_without_a_source_is_not_quotable_in_any_state() -> None:
    assert not nouns.quote(source=None).is_quotable
