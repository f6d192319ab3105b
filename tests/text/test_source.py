from pathlib import PurePosixPath

import pytest

from kb_build.text.source import Place, Source, Span

PATH = PurePosixPath("content/tentang/bukti.md")


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (2, 3)), (6, (3, 1)), (99, (3, 1)), (-4, (1, 1))],
)
def test_a_position_counts_lines_and_columns_from_one(offset: int, position: tuple[int, int]) -> None:
    assert Source(path=PATH, text="ab\ncd\n").position(offset) == position


def test_a_column_is_a_code_point_whatever_its_width() -> None:
    source = Source(path=PATH, text="é😀字x")
    assert source.position(source.text.index("x")) == (1, 4)


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029", "\x0b"])
def test_only_a_newline_begins_a_line(sign: str) -> None:
    assert Source(path=PATH, text=f"a{sign}b").position(2) == (1, 3)


def test_a_span_moves_as_a_whole() -> None:
    assert Span(2, 5).shifted(10) == Span(12, 15)


def test_a_place_is_a_span_in_its_file() -> None:
    assert Source(path=PATH, text="isi").place(Span(0, 3)) == Place(PATH, Span(0, 3))
