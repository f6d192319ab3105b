"""The pictures that messengers show beside a link: one for each strategy, one for every other page.

Each is drawn as SVG and turned into PNG with a font that comes with this program, so that every machine makes
the same picture. The only importer of resvg and of the font.
"""

import hashlib
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from xml.sax.saxutils import escape

import font_source_sans_pro
import resvg_py

from kb_build.exports.given import Given
from kb_build.exports.wording import sentence
from kb_build.exports.xml_text import xml_text
from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library

WIDTH, HEIGHT = 1200, 630
_FONTS = Path(font_source_sans_pro.font_directory)
_FACES = tuple(str(_FONTS / f"SourceSansPro-{face}.ttf") for face in ("Regular", "Semibold"))
_PAPER, _INK, _SOFT = "#0b3f3b", "#ffffff", "#a9d3cd"
_TILES = ("#0f524c", "#156a62", "#2b8479", "#e3b04b")
_TILE = 105
_COLUMNS = (8, 9, 10)
"""Columns of tiles that the pattern covers, from the left edge of the picture in tiles."""
_LEFT, _TEXT_TOP = 80, 250
_MOST_LINES = 4
_SIZES = ((16, 84), (20, 70), (26, 54))
"""Letters on a line, and the size at which so many fit beside the pattern even when they are wide."""

_SMALL, _SMALL_LETTERS = 34, 40


def files(library: Library, given: Given) -> Iterator[Artifact]:
    """A picture for each strategy, and one without."""
    for strategy in library.strategies.values():
        drawn = _svg(strategy.title, given.site_name, strategy.id)
        yield Artifact(path=PurePosixPath(addresses.card(strategy.id)), content=_png(drawn))
    drawn = _svg(given.site_name, sentence("promise"), "")
    yield Artifact(path=PurePosixPath(addresses.LIBRARY_CARD), content=_png(drawn))


@cache
def _png(svg: str) -> bytes:
    """A drawing as a picture; the fonts of the machine are not looked at."""
    return resvg_py.svg_to_bytes(svg_string=svg, font_files=list(_FACES), skip_system_fonts=True)


def _svg(title: str, line: str, seed: str) -> str:
    shapes = "".join([*_pattern(seed), *_title(title), *_line(line)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="Source Sans Pro"><rect width="100%" height="100%" fill="{_PAPER}"/>'
        f"{shapes}</svg>"
    )


def _title(title: str) -> Iterator[str]:
    """The title in the largest letters in which it fits; what is too long for the smallest ends in dots."""
    words = xml_text(title)
    wrapped = ((size, textwrap.wrap(words, letters)) for letters, size in _SIZES)
    fitting = ((size, lines) for size, lines in wrapped if len(lines) <= _MOST_LINES)
    letters, smallest = _SIZES[-1]
    cut = textwrap.wrap(words, letters, max_lines=_MOST_LINES, placeholder=" …")
    size, lines = next(fitting, (smallest, cut))
    top = _TEXT_TOP - (len(lines) - 2) * size // 2
    for number, text in enumerate(lines):
        yield _words(text, _LEFT, top + number * size * 11 // 10, size, _INK, "600")


def _line(line: str) -> Iterator[str]:
    """What stands below, small, ending where the picture has room for it."""
    lines = textwrap.wrap(xml_text(line), _SMALL_LETTERS, max_lines=2, placeholder=" …")
    bottom = HEIGHT - _LEFT - (len(lines) - 1) * _SMALL * 5 // 4
    for number, text in enumerate(lines):
        yield _words(text, _LEFT, bottom + number * _SMALL * 5 // 4, _SMALL, _SOFT, "400")


def _words(text: str, x: int, y: int, size: int, colour: str, weight: str) -> str:
    place = f'x="{x}" y="{y}" font-size="{size}" fill="{colour}" font-weight="{weight}"'
    return f"<text {place}>{escape(text)}</text>"


def _pattern(seed: str) -> Iterator[str]:
    """Quarter circles that meet to larger shapes, another arrangement for each seed."""
    turns = hashlib.sha256(seed.encode()).digest()
    places = [(column, row) for column in _COLUMNS for row in range(HEIGHT // _TILE)]
    for (column, row), turn in zip(places, turns, strict=False):
        x, y = column * _TILE + WIDTH - 11 * _TILE, row * _TILE
        corner_x, corner_y = x + _TILE * (turn & 1), y + _TILE * (turn >> 1 & 1)
        along, down = (-1 if turn & 1 else 1) * _TILE, (-1 if turn >> 1 & 1 else 1) * _TILE
        sweep = 1 if along * down > 0 else 0
        colour = _TILES[3 if turn >> 2 & 7 == 0 else 1 + (turn >> 5 & 1)]
        yield f'<rect x="{x}" y="{y}" width="{_TILE}" height="{_TILE}" fill="{_TILES[0]}"/>'
        arc = f"h{along}A{_TILE} {_TILE} 0 0 {sweep} {corner_x} {corner_y + down}z"
        yield f'<path d="M{corner_x} {corner_y}{arc}" fill="{colour}"/>'
