"""The pictures that messengers show."""

import struct

import pytest

from kb_build.exports.share_images import HEIGHT, WIDTH
from kb_build.model import addresses
from tests import nouns, shipped_library
from tests.exports import making

LARGEST = 60_000


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def pictures(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.endswith(".png")}


def card(title: str) -> bytes:
    """The picture of a strategy of this title."""
    files = making.files(nouns.library(strategies=[nouns.strategy(title=title)]))
    return files[addresses.card("komunikasi")]


def test_every_strategy_has_one_and_the_library_has_one() -> None:
    strategies = shipped_library.library().strategies
    expected = {addresses.LIBRARY_CARD, *(addresses.card(strategy_id) for strategy_id in strategies)}
    assert pictures(making.shipped()).keys() == expected


def test_pictures_have_the_size_that_messengers_ask_for_and_few_bytes() -> None:
    for path, data in pictures(making.shipped()).items():
        assert size(data) == (WIDTH, HEIGHT) == (1200, 630), path
        assert len(data) <= LARGEST, path


def test_each_strategy_has_a_picture_of_its_own() -> None:
    made = list(pictures(making.shipped()).values())
    assert len(set(made)) == len(made)


def test_the_title_is_drawn() -> None:
    assert card("Komunikasi") != card("Kepercayaan")


@pytest.mark.parametrize(
    "title",
    ["", "<b>&\"'</b>", "a" * 110, "Satu judul yang panjang sekali " * 8, "\x08\u202e🙂", "<![CDATA["],
)
def test_any_title_becomes_a_picture(title: str) -> None:
    assert size(card(title)) == (WIDTH, HEIGHT)
    assert len(card(title)) <= LARGEST
