from array import array

from hypothesis import given
from hypothesis import strategies as st

from kb_build.search import postings
from kb_build.search.postings import Gathered, Postings

PLACES = st.lists(st.integers(0, 100_000), min_size=1, max_size=4).map(sorted)
TERMS = st.dictionaries(st.sampled_from(["air", "banjir", "é", "\U0001f30a"]), PLACES)


@given(
    pages=st.lists(st.integers(0, 50_000), unique=True, min_size=1, max_size=200).map(sorted),
    weight=st.sampled_from([1.0, 1.25, 2.0]),
)
def test_postings_are_the_same_after_packing(pages: list[int], weight: float) -> None:
    weights = array("f", [weight] * len(pages))
    stream = postings.place_bytes([[page, page + 1] for page in pages])
    data = postings.pack(array("I", pages), weights, stream)
    found = postings.unpack(data)
    assert list(found.pages) == pages
    assert list(found.weights or weights) == list(weights)
    assert list(postings.unpack_places(data)) == [[page, page + 1] for page in pages]


@given(st.lists(TERMS, max_size=6))
def test_gathered_pages_come_back_term_by_term(pages: list[dict[str, list[int]]]) -> None:
    gathered = Gathered()
    for number, terms in enumerate(pages):
        counts = {term: len(places) / 2 for term, places in terms.items()}
        gathered.add_weighed("body", number, counts, terms, postings.place_bytes(terms.values()))
        gathered.add("surface", number, terms)
    packed = list(gathered.packed())
    assert [(one.field, one.term) for one in packed] == sorted((one.field, one.term) for one in packed)
    for one in packed:
        term = one.term.decode()
        expected = [number for number, terms in enumerate(pages) if term in terms]
        assert list(one.pages) == list(postings.unpack(one.data).pages) == expected
        if one.field == "body":
            held = [pages[number][term] for number in expected]
            assert list(postings.unpack_places(one.data)) == held
            weights = postings.unpack(one.data).weights or [1.0] * len(expected)
            assert list(weights) == [len(places) / 2 for places in held]


def test_a_term_that_always_counts_once_needs_no_weights() -> None:
    data = postings.pack(array("I", [3]), array("f", [1.0]), b"")
    assert postings.unpack(data) == Postings(array("I", [3]), array("f"))
    assert list(postings.unpack_places(data)) == []
