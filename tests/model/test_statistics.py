from dataclasses import replace

from kb_build.model import statistics
from kb_build.model.case_study import Participant, StrategyUse
from kb_build.model.vocabulary import Agency
from tests import nouns


def test_values_come_with_their_number_of_cases_most_first_then_by_name() -> None:
    cases = [
        nouns.case("satu", sector=("kesehatan",)),
        nouns.case("dua", sector=("kesehatan", "kebencanaan")),
        nouns.case("tiga", sector=("air",)),
    ]
    assert statistics.counts(nouns.library(cases), "sector") == [
        ("kesehatan", 2),
        ("air", 1),
        ("kebencanaan", 1),
    ]


def test_a_case_counts_once_however_often_it_names_a_value() -> None:
    agencies = tuple(Participant(id="bnpb", role=role) for role in ("koordinator", "pelaksana"))
    uses = tuple(StrategyUse(id="komunikasi", mechanism=text) for text in ("Satu nomor.", "Satu papan."))
    library = nouns.library([nouns.case(agencies=agencies, strategies=uses)])
    assert statistics.counts(library, "agency") == [("bnpb", 1)]
    assert statistics.counts(library, "strategy") == [("komunikasi", 1)]


def test_evidence_is_counted_as_it_is_computed() -> None:
    cited = nouns.case("satu", text="Menurut dinas [s1].", sources=(nouns.source(),))
    library = nouns.library([cited, nouns.case("dua"), nouns.case("tiga", nature="rekaan")])
    assert statistics.counts(library, "evidence") == [("0", 2), ("1", 1)]


def test_every_facet_can_be_counted() -> None:
    library = nouns.library([nouns.case(sector=("kesehatan",), agencies=(Participant(id="bnpb", role="x"),))])
    assert all(statistics.counts(library, facet) for facet in statistics.FACETS)


def test_a_sector_and_a_strategy_without_a_case_are_counted_too() -> None:
    library = nouns.library([nouns.case("satu", sector=("kesehatan",))])
    assert statistics.counts(library, "sector") == [("kesehatan", 1), ("kebencanaan", 0)]
    assert statistics.counts(nouns.library(), "strategy") == [("komunikasi", 0)]


def test_what_no_case_leads_to_is_told_agencies_with_a_reason_apart() -> None:
    register = {
        "bnpb": Agency(id="bnpb", name="BNPB", kind="lembaga"),
        "lan": Agency(id="lan", name="LAN", kind="lembaga", unused="Asal penutur sebuah kutipan."),
        "bps": Agency(id="bps", name="BPS", kind="lembaga"),
    }
    case = nouns.case("satu", agencies=(Participant(id="bnpb", role="x"),), quotes=("disebut-kasus",))
    quotes = [
        nouns.quote("menyebut-kasus", cases=("satu",), strategies=()),
        nouns.quote("disebut-kasus", strategies=()),
        nouns.quote("di-strategi", strategies=("komunikasi",)),
        nouns.quote("sendirian", cases=("tidak-ada",), strategies=("tidak-ada",)),
    ]
    library = nouns.library([case], quotes)
    library = replace(library, vocabularies=replace(library.vocabularies, agencies=register))
    assert statistics.unused(library) == statistics.Unused(
        quotes=("sendirian",), agencies=("bps",), agencies_with_reason=("lan",)
    )
