"""Every link and picture leads somewhere."""

from pathlib import Path

import pytest

from kb_build.checks.links import resolve
from tests.checks.found import GUIDE, GUIDE_TEXT, POSKO, STRATEGY, names, told, write
from tests.picture_files import png

_IMAGES = "images: [{file: ruang.png, alt: Ruang kendali, credit: Dinas Contoh, license: CC-BY-4.0}]\nreview:"


def _linked(target: str) -> dict[str, tuple[str, str]]:
    return {GUIDE: (GUIDE_TEXT, f"Lihat [halaman]({target}).")}


@pytest.mark.parametrize(
    "target",
    [
        "kutipan.md",
        "../strategi/komunikasi.md",
        "../strategi/komunikasi.md#langkah",
        "../strategi/komunikasi.md#kasus",
        "../../casestudies/posko-banjir.md#sumber-s1",
        "../jelajah.md",
        "../matriks.md",
        "../tentang/perubahan.md",
        "../kontribusi/templat-kasus.txt",
        "https://contoh.example/a?b=c#d",
        "HTTPS://contoh.example",
        "mailto:redaksi@contoh.example",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(project: Path, target: str) -> None:
    assert names(project, _linked(target)) == []


@pytest.mark.parametrize(
    ("target", "help_"),
    [
        ("../strategi/komunikas.md", "Mungkin maksudnya `../strategi/komunikasi.md`?"),
        ("komunikasi.md", "Mungkin maksudnya `../strategi/komunikasi.md`?"),
        ("posko-banjir.md", "Mungkin maksudnya `../../casestudies/posko-banjir.md`?"),
        ("www.contoh.example", "Mungkin maksudnya `https://www.contoh.example`?"),
        ("tidak/ada/apa-pun-di-sini.md", "Periksa nama dan letak berkasnya."),
        ("../../../../etc/passwd", "Periksa nama dan letak berkasnya."),
        ("../strategi/", "Periksa nama dan letak berkasnya."),
    ],
)
def test_a_link_to_no_file_is_told_what_was_meant(project: Path, target: str, help_: str) -> None:
    (finding,) = told(project, _linked(target))
    assert (finding.name, finding.line, finding.column) == ("link-to-missing-page", 6, 17)
    assert finding.help == help_


@pytest.mark.parametrize(
    "target", ["javascript:buka", "JaVaScript:buka", "data:text,x", "//contoh.example/a", "ftp://a"]
)
def test_an_address_that_is_neither_web_nor_library_is_refused(project: Path, target: str) -> None:
    assert names(project, _linked(target)) == ["link-scheme"]


def test_an_address_from_the_root_of_the_site_is_refused(project: Path) -> None:
    assert names(project, _linked("/strategi/komunikasi/")) == ["link-absolute"]


@pytest.mark.parametrize("target", ["../strategi/komunikasi.md#langka", "#tidak-ada", "kutipan.md#tidak-ada"])
def test_a_link_to_no_heading_is_told(project: Path, target: str) -> None:
    assert names(project, _linked(target)) == ["link-to-missing-anchor"]


@pytest.mark.parametrize("broken", ["tanpa isian", "---\ntitle: [\n---\n\n## Lain\n"])
def test_links_into_a_file_that_cannot_be_read_are_not_told(project: Path, broken: str) -> None:
    write(project, STRATEGY, broken)
    found = names(project, _linked("../strategi/komunikasi.md#langkah"))
    assert "link-to-missing-anchor" not in found
    assert "link-to-missing-page" not in found


def write_picture(project: Path) -> None:
    picture = project / "casestudies" / "gambar" / "posko-banjir" / "ruang.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(png())


def test_a_picture_needs_a_file_and_a_description(project: Path) -> None:
    body = "Tiga dinas bekerja sama\n\n![Ruang kendali](gambar/posko-banjir/ruang.png)\n\ndalam"
    (finding,) = told(project, {POSKO: ("Tiga dinas bekerja sama dalam", body)})
    assert finding.help == "Taruh gambarnya di `casestudies/gambar/posko-banjir`, atau hapus barisnya."
    write_picture(project)
    assert names(project) == ["image-undescribed"]
    assert names(project, {POSKO: ("review:", _IMAGES)}) == []


def test_a_picture_of_a_malformed_case_is_looked_at_too(project: Path) -> None:
    write_picture(project)
    body = "![Ruang kendali](gambar/posko-banjir/ruang.png)\n\nSetiap dinas"
    changes = {POSKO: ("Setiap dinas", body)}
    assert names(project, changes) == ["image-undescribed"]
    assert names(project, {POSKO: ("nature: nyata", "nature: nyatta")}) == [
        "value-not-listed",
        "image-undescribed",
    ]


@pytest.mark.parametrize("target", ["https://contoh.example/a.png", "/gambar/a.png", "data:image/png,x"])
def test_a_picture_from_elsewhere_is_refused(project: Path, target: str) -> None:
    (name,) = names(project, {GUIDE: (GUIDE_TEXT, f"![Gambar]({target})")})
    assert name in ("link-scheme", "link-absolute")


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("b.md", "a/b.md"),
        ("./b.md", "a/b.md"),
        ("../b.md", "b.md"),
        ("../../b.md", None),
        ("b%20c.md", "a/b c.md"),
        ("c/../b.md", "a/b.md"),
    ],
)
def test_a_target_is_read_from_the_folder_of_its_file(target: str, path: str | None) -> None:
    assert resolve("a", target) == path


@pytest.mark.parametrize("written", ["[laporan]()", "![peta]()"])
def test_an_address_that_was_left_out_is_told(project: Path, written: str) -> None:
    assert names(project, {GUIDE: (GUIDE_TEXT, f"Lihat {written} itu.")}) == ["link-form"]
