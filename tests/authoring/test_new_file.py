from pathlib import Path

import pytest

from kb_build.authoring import new_file
from kb_build.settings import Settings

SETTINGS = Settings(root=Path("/proyek"))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("gudang-bersama", "gudang-bersama.md"),
        ("Gudang Bersama Kota Contoh", "gudang-bersama-kota-contoh.md"),
        ("gudang_bersama.md", "gudang-bersama.md"),
        ("../../di/luar", "diluar.md"),
        ("Kerja—sama (2024)!", "kerjasama-2024.md"),
        ("", "kasus-baru.md"),
    ],
)
def test_a_case_gets_a_file_name_that_can_be_its_address(name: str, file: str) -> None:
    assert str(new_file.place("case", name, SETTINGS)) == f"casestudies/{file}"


def test_a_quotation_goes_to_the_folder_of_quotations() -> None:
    assert str(new_file.place("quote", "Satu nomor", SETTINGS)) == "content/kutipan/satu-nomor.md"
    assert str(new_file.place("quote", "", SETTINGS)) == "content/kutipan/kutipan-baru.md"
