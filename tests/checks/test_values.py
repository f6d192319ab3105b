import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.checks.values import each, lacks, text, texts

DATA = {"results": [{"source": "s1"}, {}, "x", {"source": ["s2"]}, {"source": ""}], "review": {"by": "Siti"}}
ANYTHING = st.recursive(
    st.none() | st.text() | st.integers() | st.booleans(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["results", "source", "review", "by"]), inner)
    ),
)


def test_a_pattern_meets_values_of_every_shape_with_their_pointers() -> None:
    assert list(each(DATA, "results/*/source")) == [
        ("/results/0/source", "s1"),
        ("/results/3/source", ["s2"]),
        ("/results/4/source", ""),
    ]


def test_only_texts_with_something_in_them_count_as_texts() -> None:
    assert list(texts(DATA, "results/*/source")) == [("/results/0/source", "s1")]


@pytest.mark.parametrize(("path", "value"), [("review/by", "Siti"), ("review/state", ""), ("results/by", "")])
def test_a_text_that_is_not_there_is_empty(path: str, value: str) -> None:
    assert text(DATA, path) == value


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_values_of_any_shape_are_walked_without_complaint(data: object) -> None:
    assert all(isinstance(value, str) for _, value in texts(data, "results/*/source"))
    assert isinstance(text(data, "review/by"), str)


def test_a_misspelt_key_is_not_missing() -> None:
    assert lacks({}, "source")
    assert lacks({"speakers": [], "strategies": []}, "source")
    assert not lacks({"source": None}, "source")
    assert not lacks({"sourc": {}}, "source")
