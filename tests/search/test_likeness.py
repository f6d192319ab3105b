"""What two cases have in common counts the more, the rarer it is, and never without bound."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kb_build.search.likeness import Facets, Fields, bits_of


def fields(*agencies: str, sector: str = "kesehatan") -> Fields:
    return {"strategies": ("komunikasi",), "sectors": (sector,), "agencies": agencies, "regions": ()}


def worth(facets: Facets, one: int, other: int) -> float:
    return facets.worth(facets.of[one] & facets.of[other])


def test_a_rare_agency_in_common_counts_more_than_one_that_many_cases_have() -> None:
    facets = Facets([fields("bps", "bnpb"), fields("bps"), fields("bps"), fields("bnpb")])
    assert worth(facets, 0, 3) > worth(facets, 0, 1) > 0


def test_a_second_agency_in_common_counts_less_than_the_first() -> None:
    cases = [fields("a", "b"), fields("a", "b"), fields("a", "c"), fields("b", "c"), fields("c")]
    facets = Facets(cases)
    none, one, two = (worth(facets, 0, other) for other in (4, 2, 1))
    assert none < one < two < one + (one - none)


def test_the_same_id_in_two_fields_is_not_the_same() -> None:
    facets = Facets([fields(sector="bps"), fields("bps", sector="lain"), fields("bps", sector="lain")])
    assert worth(facets, 0, 1) < worth(facets, 1, 2)


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=4, unique=True), min_size=1, max_size=6))
def test_nothing_is_nearer_to_a_case_than_the_case_itself(agencies: list[list[str]]) -> None:
    facets = Facets([fields(*own) for own in agencies])
    for one, other in product(range(len(agencies)), repeat=2):
        assert worth(facets, one, other) == worth(facets, other, one) <= worth(facets, one, one)


@given(st.sets(st.integers(0, 300)))
def test_the_bits_of_a_number_are_found_the_lowest_first(places: set[int]) -> None:
    assert bits_of(sum(1 << place for place in places)) == [1 << place for place in sorted(places)]
