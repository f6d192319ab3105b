"""Files that are no text, or text in another dress: told at the first byte that betrays them."""

from pathlib import Path

import pytest

from tests.bad_input.checking import OTHER, checked, spoil_another, write
from tests.projects import MINIMAL

CASE = "casestudies/posko-banjir.md"
_SOUND = (MINIMAL / CASE).read_text("utf-8")
_TITLE = _SOUND[: _SOUND.index("Posko")]

FILES: dict[str, tuple[bytes, str, int, int]] = {
    "nothing": (b"", "no-front-matter", 1, 1),
    "spaces": (b"   \n  \n", "no-front-matter", 1, 1),
    "one sign of NUL": (b"\x00", "control-character", 1, 1),
    "UTF-16, least byte first": (_SOUND.encode("utf-16-le"), "control-character", 1, 2),
    "UTF-16, greatest byte first": (_SOUND.encode("utf-16-be"), "control-character", 1, 1),
    "UTF-16 with its mark": (_SOUND.encode("utf-16"), "not-utf8", 1, 1),
    "UTF-16, greatest byte first, with its mark": (
        b"\xfe\xff" + _SOUND.encode("utf-16-be"),
        "not-utf8",
        1,
        1,
    ),
    "UTF-32": (_SOUND.encode("utf-32"), "not-utf8", 1, 1),
    "UTF-8 with a mark": (b"\xef\xbb\xbf" + _SOUND.encode(), "byte-order-mark", 1, 1),
    "two marks": (b"\xef\xbb\xbf" * 2 + _SOUND.encode(), "byte-order-mark", 1, 1),
    "Latin-1": (_SOUND.replace("Posko", "Kafé", 1).encode("latin-1"), "not-utf8", 2, 12),
    "curly quotes of Windows": (_SOUND.replace("Posko", "“Posko”", 1).encode("cp1252"), "not-utf8", 2, 9),
    "half a letter at the end": (_SOUND.encode() + b"\xc3", "not-utf8", 57, 1),
    "a letter in too many bytes": (_TITLE.encode() + b"\xc0\xaf\n", "not-utf8", 2, 9),
    "half a pair": (_TITLE.encode() + b"\xed\xa0\x80\n", "not-utf8", 2, 9),
    "a sign beyond Unicode": (_TITLE.encode() + b"\xf5\x80\x80\x80\n", "not-utf8", 2, 9),
    "a sign that never is one": (f"{_TITLE}\ufffe".encode(), "control-character", 2, 9),
    "line endings of old Macs": (_SOUND.replace("\n", "\r").encode(), "control-character", 1, 4),
    "one line ending of old Macs": (
        _SOUND.replace("Posko", "Posko\r", 1).encode(),
        "control-character",
        2,
        14,
    ),
    "a line ending too many": (_SOUND.replace("\n", "\r\r\n").encode(), "control-character", 1, 4),
    "colours of a terminal": (_SOUND.replace("Posko", "\x1b[31m", 1).encode(), "control-character", 2, 9),
    "a sign to delete": (_SOUND.replace("Posko", "Posko\x7f", 1).encode(), "control-character", 2, 14),
    "a sign of the second control set": (
        _SOUND.replace("Posko", "Posko\x9b", 1).encode(),
        "control-character",
        2,
        14,
    ),
    "a Word document": (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "control-character", 1, 3),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not-utf8", 1, 1),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not-utf8", 2, 2),
    "a PNG": (b"\x89PNG\r\n\x1a\n", "not-utf8", 1, 1),
    "a GZIP archive": (b"\x1f\x8b\x08\x00", "not-utf8", 1, 2),
    "a web page": (b"<!DOCTYPE html>\n<html></html>\n", "no-front-matter", 1, 1),
    "rich text": (b"{\\rtf1\\ansi Posko}", "no-front-matter", 1, 1),
    "front matter of another tool": (b"+++\ntitle = 'Posko'\n+++\n", "no-front-matter", 1, 1),
    "front matter as JSON": (b'{"title": "Posko"}\n', "no-front-matter", 1, 1),
    "a merge that was never finished": (f"<<<<<<< HEAD\n{_SOUND}".encode(), "no-front-matter", 1, 1),
}

NAMES: tuple[str, ...] = (
    "posko banjir.md",
    " posko.md",
    "posko .md",
    "Posko.md",
    "POSKO.MD",
    "posko_banjir.md",
    "posko.banjir.md",
    "posko.md.md",
    "-posko.md",
    "posko-.md",
    "ab.md",
    f"{'a' * 61}.md",
    "poskó.md",
    "posko\u2011banjir.md",
    "posko\u200bbanjir.md",
    "posko\u202ebanjir.md",
    "posko\tbanjir.md",
    "posko\x1bbanjir.md",
    "posko%20banjir.md",
    "posko'banjir.md",
    'posko"banjir.md',
    "posko&banjir.md",
    "posko#banjir.md",
    "posko?banjir.md",
    "posko:banjir.md",
    "posko(1).md",
    "Salinan posko.md",
    "пocko.md",
)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_text_of_ours_is_told_and_hides_no_other(project: Path, name: str) -> None:
    data, rule, line, column = FILES[name]
    write(project, data, CASE)
    spoil_another(project)
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert outcome.told(CASE) == [(rule, line, column)]
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_cannot_be_an_address_is_told_and_the_file_still_read(project: Path, name: str) -> None:
    path = f"casestudies/{name}"
    try:
        write(project, _SOUND.replace("nature: nyata", "nature: nyatta"), path)
    except OSError:
        pytest.skip("this file system knows no such name")
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert ("file-name-not-an-id", 1, 1) in outcome.told(path)
    assert ("value-not-listed", 4, 9) in outcome.told(path)


def test_there_are_many_kinds_of_files_and_names() -> None:
    assert len({data for data, _, _, _ in FILES.values()}) == len(FILES) >= 30
    assert len(set(NAMES)) == len(NAMES) >= 25
