"""Every id is an address, and every address leads to one page."""

from pathlib import Path

import pytest

from tests.checks.found import GUDANG, GUIDE, POSKO, names, told, write

_GUIDE = '---\ntitle: Halaman lain\nsummary: "Halaman lain untuk pengujian."\n---\n'


def _without_links(project: Path) -> str:
    """A case that can stand in any folder."""
    return (project / POSKO).read_text("utf-8").replace("(../content/strategi/komunikasi.md)", "")


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Posko Kedua.md", "posko-kedua.md"),
        ("posko_kedua.md", "posko-kedua.md"),
        ("posko-kedua.en.md", "posko-keduaen.md"),
        ("Posko-banjir.md", "posko-banjir.md"),
        ("ab.md", "nama-ab.md"),
        ("posko-kedua.MD", "posko-kedua.md"),
        ("posko-kedua.markdown", "posko-kedua.md"),
        ("o\u0301posko.md", "oposko.md"),
        ("-posko.md", "posko.md"),
    ],
)
def test_a_name_that_cannot_be_an_address_is_told_with_a_better_one(
    project: Path, name: str, better: str
) -> None:
    write(project, f"casestudies/{name}", (project / POSKO).read_text("utf-8"))
    (finding,) = told(project)
    assert finding.message == f"Nama `{name}` tidak bisa menjadi alamat."
    assert finding.help == f"Ganti namanya, misalnya `{better}`."


def test_a_folder_of_guides_is_part_of_the_address(project: Path) -> None:
    write(project, "content/Tentang Kami/visi.md", _GUIDE)
    (finding,) = told(project)
    assert finding.help == "Ganti namanya, misalnya `tentang-kami`."


def test_a_folder_of_cases_is_no_part_of_the_address(project: Path) -> None:
    write(project, "casestudies/Arsip 2019/posko-kedua.md", _without_links(project))
    assert names(project) == []


def test_of_two_files_with_one_id_the_later_path_is_told(project: Path) -> None:
    write(project, "casestudies/arsip/posko-banjir.md", _without_links(project))
    (finding,) = told(project)
    assert finding.path == POSKO
    assert finding.message.startswith(
        "Berkas ini menjadi halaman yang sama dengan casestudies/arsip/posko-banjir.md"
    )


def test_a_guide_on_the_address_of_a_case_is_told(project: Path) -> None:
    write(project, "content/kasus/posko-banjir.md", _GUIDE)
    (finding,) = told(project)
    assert (finding.name, finding.path) == ("duplicate-id", "content/kasus/posko-banjir.md")


@pytest.mark.parametrize(
    "name",
    [
        *("jelajah", "glosarium", "matriks", "instansi", "sektor", "wilayah", "tentang/perubahan"),
        *("instansi/bpbd-contoh", "sektor/kebencanaan", "wilayah/kota-surabaya"),
    ],
)
def test_a_guide_on_the_address_of_a_generated_page_is_told(project: Path, name: str) -> None:
    write(project, f"content/{name}.md", _GUIDE)
    (finding,) = told(project)
    assert finding.message == f"Alamat `/{name}/` sudah dipakai oleh halaman yang dibuat otomatis."


@pytest.mark.parametrize(
    ("address", "owner"),
    [
        ("/kasus/posko-banjir/", "casestudies/posko-banjir.md"),
        ("/kasus/gudang-bersama/", "casestudies/gudang-bersama.md"),
        ("/tentang/bukti/", GUIDE),
        ("/jelajah/", "halaman yang dibuat otomatis"),
    ],
)
def test_an_old_address_that_another_page_has_now_is_told(project: Path, address: str, owner: str) -> None:
    (finding,) = told(project, {GUDANG: ("/kasus/gudang-lama/", address)})
    assert finding.message == f"Alamat `{address}` sudah dipakai oleh {owner}."


def test_an_old_address_that_two_pages_claim_is_told_once(project: Path) -> None:
    changes = {GUIDE: ('pengujian."\n', 'pengujian."\nredirect_from: ["/kasus/gudang-lama/"]\n')}
    (finding,) = told(project, changes)
    assert (finding.path, finding.line, finding.column) == (GUIDE, 4, 17)


def test_an_old_address_of_an_unreadable_kind_is_told_by_its_shape_alone(project: Path) -> None:
    assert names(project, {GUDANG: ('["/kasus/gudang-lama/"]', "[1, [x], {a: b}]")}) == ["wrong-type"] * 3
