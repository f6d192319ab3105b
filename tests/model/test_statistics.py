from kb_build.model import statistics
from kb_build.model.case_study import Participant, StrategyUse
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
