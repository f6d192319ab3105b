"""What the search calls the values of its facets."""

from kb_build.model.case_study import Location, Period
from kb_build.pages import cards
from kb_build.pages.locale import words
from kb_build.pages.search_labels import search_labels
from tests import nouns


def test_every_facet_with_fixed_or_registered_values_has_words_for_all_of_them() -> None:
    labels = search_labels(nouns.library())
    assert {facet: list(values) for facet, values in labels.items()} == {
        "kind": ["case", "quote", "strategy", "guide", "term"],
        "section": ["strategi", "hasil-bertanggal", "kutipan"],
        "strategy": ["komunikasi"],
        "sector": list(nouns.SECTORS),
        "region": list(nouns.REGIONS),
        "agency": list(nouns.AGENCIES),
        "outcome": ["tercapai", "tercapai-sebagian", "tidak-tercapai", "belum-diketahui"],
        "evidence": ["4", "3", "2", "1", "0"],
        "continuity": ["berjalan", "diperluas", "dialihkan", "berhenti", "belum-diketahui"],
        "nature": ["nyata", "gabungan", "rekaan"],
        "verification": list(words()["quote_state"]),
        "place": [],
        "period": [],
    }


def test_strategies_come_in_their_order_and_agencies_in_that_of_their_names() -> None:
    library = nouns.library(strategies=[nouns.strategy("b", order=2), nouns.strategy("c", order=1)])
    assert list(search_labels(library)["strategy"]) == ["c", "b"]
    assert list(search_labels(library)["agency"].values()) == [
        "Badan Nasional Penanggulangan Bencana (BNPB)",
        "Pemerintah Kota Contoh",
    ]


def test_a_case_says_where_and_when_as_its_card_does() -> None:
    case = nouns.case(place=Location(scope="nasional"), period=Period(start="2019", end="2021"))
    labels, card = search_labels(nouns.library([case])), cards.case_card(case, nouns.library([case]))
    assert (labels["place"][case.id], labels["period"][case.id]) == ("Nasional", "2019 – 2021")
    assert (card["place"], card["period"]) == ("Nasional", "2019 – 2021")
