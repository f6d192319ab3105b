"""Files beside the texts: told by the rules for pictures, never printed, and hiding no other finding."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from kb_build.cli import main
from kb_build.text.long_lines import MAX_LENGTH
from tests.bad_input.checking import GUIDE, OTHER, checked, spoil_another, write
from tests.picture_files import LATITUDE, gif, jpeg, pdf, png, tiff

PICTURE = "casestudies/gambar/posko-banjir/ruang.jpg"
_PLACE = {LATITUDE: 100, 4: 120}
_HEAD = '---\ntitle: Tentang bukti\nsummary: "Halaman tentang bukti untuk pengujian."\n---\n\n'


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        (PICTURE, b"\x89PNG\r\n\x1a\n\xff\x00" + b"\x1b[2J" * 9, "image-type-differs"),
        ("content/peta.png", gif(), "image-type-differs"),
        ("content/laporan.pdf", png(), "image-type-differs"),
        (PICTURE, jpeg(tiff(gps=_PLACE)), "image-with-location"),
        (PICTURE, jpeg().ljust(500 * 1024 + 1, b"\0"), "image-too-large"),
        ("content/tentang/skrip.js", b"alert(1)\n", "unpublishable-file"),
        ("content/vocabularies/lain.yaml", b"a: b\n", "unpublishable-file"),
        ("casestudies/gambar/Thumbs.db", b"\xd0\xcf\x11\xe0", "unpublishable-file"),
        ("casestudies/catatan", b"", "unpublishable-file"),
    ],
)
def test_a_file_that_should_not_be_published_is_told_at_its_beginning(
    project: Path, name: str, data: bytes, rule: str
) -> None:
    write(project, data, name)
    spoil_another(project)
    outcome = checked(project)
    assert outcome.told(name) == [(rule, 1, 1)]
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]
    assert len(outcome.rows) == 2


@pytest.mark.parametrize("data", [gif(), b"\x89PNG\r\n\x1a\n\x00\x9b31m", b"\xff\xd8\xff" * 100])
def test_a_picture_is_told_without_a_line_of_it(project: Path, data: bytes) -> None:
    write(project, data, "content/peta.webp")
    result = CliRunner().invoke(main, ["-C", str(project), "check"])
    assert " | " not in result.stdout
    assert "<U+" not in result.stdout
    assert "--> content/peta.webp:1:1" in result.stdout


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (PICTURE, jpeg()),
        ("content/peta.PNG", png(tiff())),
        ("content/laporan.pdf", pdf().ljust(3_000_000, b"\n")),
        ("content/data.csv", b"\xff\xfe"),
        ("casestudies/.DS_Store", b""),
    ],
)
def test_what_may_be_published_is_not_told(project: Path, name: str, data: bytes) -> None:
    write(project, data, name)
    assert checked(project).rows == []


def test_of_a_huge_picture_no_more_is_read_than_may_be_published(project: Path) -> None:
    write(project, jpeg(tiff(gps=_PLACE)), PICTURE)
    os.truncate(project / PICTURE, 5_000_000_000)
    outcome = checked(project)
    assert outcome.names == ["image-too-large", "image-with-location"]


def test_the_largest_picture_is_the_one_of_the_settings(project: Path) -> None:
    write(project, jpeg().ljust(20_000, b"\0"), PICTURE)
    write(project, "[tool.kb]\nmax-image-kb = 10\n", "pyproject.toml")
    assert checked(project).rows[0]["message"] == "Gambar ini 20 KB; paling banyak 10 KB."


def test_a_pipe_in_the_place_of_a_picture_is_told_and_not_waited_for(project: Path) -> None:
    (project / PICTURE).parent.mkdir(parents=True)
    os.mkfifo(project / PICTURE)
    assert checked(project).told(PICTURE) == [("unreadable-file", 1, 1)]


def test_a_picture_that_may_not_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project, jpeg(), PICTURE)
    monkeypatch.setattr("kb_build.reading.attachments._beginning", _refusing)
    assert checked(project).rows[0]["message"] == "Berkas ini tidak bisa dibuka: tidak ada izin membaca."


def _refusing(path: Path, _: int) -> tuple[int, bytes]:
    raise PermissionError(13, "x", str(path))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"---\n# {'x' * MAX_LENGTH}\n{_HEAD.removeprefix('---')[1:]}Isi.\n", 2),
        (f"{_HEAD}Satu.\n\n{'Dua kata. ' * (MAX_LENGTH // 10)}.\n", 8),
    ],
)
def test_a_line_that_is_too_long_is_told_and_the_file_still_read(project: Path, text: str, line: int) -> None:
    write(project, text)
    assert ("line-too-long", line, 1) in checked(project).told(GUIDE)
    write(project, f"{text}\n# Judul\n")
    assert {"line-too-long", "first-level-heading"} <= {name for name, _, _ in checked(project).told(GUIDE)}
