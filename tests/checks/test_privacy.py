"""Numbers and addresses of persons, and keys: told, and never repeated in the finding."""

from pathlib import Path, PurePosixPath

import pytest

from kb_build.checks import privacy
from kb_build.reading import disk
from kb_build.text.source import Source
from tests.checks.found import GUIDE, GUIDE_TEXT, POSKO, names, told


def _written(project: Path, text: str) -> list[str]:
    return names(project, {GUIDE: (GUIDE_TEXT, text)})


def test_an_identity_number_is_told_without_showing_it(project: Path) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, "NIK warga 350101 410190 0001 tertulis.")})
    assert (finding.name, finding.line, finding.column, finding.end_column) == ("identity-number", 6, 11, 29)
    assert finding.message == "Ada angka yang berbentuk NIK: `3501•• •••••• ••••`."


def test_fields_are_looked_at_too(project: Path) -> None:
    assert names(project, {POSKO: ("name: Tim penyusun", "name: Tim 3501014101900001")}) == [
        "identity-number"
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("081234567890", "0812••••••••"),
        ("0812-3456-7890", "0812-••••-••••"),
        ("0812 345 678", "0812 ••• •••"),
        ("(0812) 3456 7890", "0812) •••• ••••"),
        ("+62 812-3456-7890", "+62 81•-••••-••••"),
        ("+62 (0) 812 3456 7890", "+62 (0) 8•• •••• ••••"),
        ("(+62) 812 3456 7890", "+62) 81• •••• ••••"),
        ("6281234567890", "6281•••••••••"),
        ("0895.3456.78901", "0895.••••.•••••"),
    ],
)
def test_a_mobile_number_is_told_without_showing_it(project: Path, written: str, shown: str) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, f"Hubungi HP {written}, terima kasih.")})
    assert finding.name == "private-phone"
    assert (
        finding.message.removeprefix("Ada nomor ponsel: `(").removeprefix("Ada nomor ponsel: `")
        == f"{shown}`."
    )


@pytest.mark.parametrize(
    "address", ["https://wa.me/6281234567890", "https://api.contoh.example/send?phone=6281234567890"]
)
def test_an_address_that_opens_a_chat_holds_a_number(project: Path, address: str) -> None:
    assert _written(project, f"Lihat [obrolan]({address}).") == ["private-phone"]


@pytest.mark.parametrize(
    "text",
    [
        "Telepon 112, 119, atau 1500123.",
        "Kantor (031) 1234567 dan 021-12345678.",
        "Rapat 08-12-2024 10-12 dan 2024-08-15 2024-08-16.",
        "Anggaran Rp62.812.345.678 dan 62.812.345.678 rupiah.",
        "Nomor surat 0812/KEP/2024 dan 081234.",
        "Lihat [berita](https://contoh.example/2021/0812345678901/judul).",
        "Arsip nomor 12081234567890 dan 0.8123456789.",
        "Nomor 08123456789012345.",
    ],
)
def test_service_numbers_dates_sums_and_addresses_are_no_mobile_numbers(project: Path, text: str) -> None:
    assert _written(project, text) == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("fulanah.contoh@gmail.com", "f•••@gmail.com"),
        ("Fulanah+posko@Yahoo.co.id", "F•••@Yahoo.co.id"),
        ("f_1@proton.me", "f•••@proton.me"),
    ],
)
def test_an_address_at_a_free_provider_is_told_without_showing_it(
    project: Path, written: str, shown: str
) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, f"Tulis ke {written}.")})
    assert (finding.name, finding.severity) == ("private-email", "warning")
    assert finding.message == f"Ada alamat surel pribadi: `{shown}`."
    assert finding.end_column - finding.column == len(written)


@pytest.mark.parametrize(
    "address",
    [
        "fulanah@contoh.go.id",
        "f.contoh@kampus.ac.id",
        "redaksi@contoh.example",
        "bpbdcontoh@gmail.com",
        "humas.kotacontoh@yahoo.com",
        "nama@mail.contoh.go.id",
        "fulanah@gmail.contoh.go.id",
    ],
)
def test_addresses_of_offices_are_fine(project: Path, address: str) -> None:
    assert _written(project, f"Tulis ke {address}.") == []


_LETTERS = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("-----BEGIN OPENSSH PRIVATE KEY-----", "kunci privat"),
        ("-----BEGIN PRIVATE KEY-----", "kunci privat"),
        ("AKIA" + "ABCD1234EFGH5678", "kunci akses AWS"),
        ("ghp_" + _LETTERS + "abCD", "kunci akses GitHub"),
        ("github_pat_" + _LETTERS, "kunci akses GitHub"),
        ("glpat-" + _LETTERS[:20], "kunci akses GitLab"),
        ("AIza" + _LETTERS + "abC", "kunci akses Google"),
        ("xoxb-" + "123456789012-" + _LETTERS[:24], "kunci akses Slack"),
        ("sk-proj-" + _LETTERS, "kunci akses OpenAI"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJDT05UT0gifQ." + _LETTERS, "token masuk"),
    ],
)
def test_a_key_is_told_by_its_kind_and_never_shown(project: Path, written: str, what: str) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, f"Kuncinya {written} begitu.")})
    assert (finding.name, finding.column) == ("secret", 10)
    assert finding.message == f"Ada tulisan yang berbentuk {what}."


@pytest.mark.parametrize(
    "line",
    [
        "password: contoh123",
        "Kata sandi: `c0ntoh!`",
        "Kata sandinya = contoh-2024",
        "nama: admin, Password: Contoh1!",
    ],
)
def test_a_password_is_told(project: Path, line: str) -> None:
    (finding,) = told(project, {GUIDE: (GUIDE_TEXT, line)})
    assert finding.message == "Ada tulisan yang berbentuk kata sandi."


@pytest.mark.parametrize(
    "text",
    [
        "Kata sandi: jangan dibagikan kepada siapa pun.",
        "Kata sandi minimal 8 karakter.",
        "Kata sandi: 8–12 karakter.",
        "password: ********",
        "password: [isi sendiri]",
        "Lihat https://contoh.example/sk-gubernur-nomor-12-tahun-2020-tentang-tim-gabungan",
        "KEPUTUSAN BERSAMA TENTANG PENYELENGGARAAN PELAYANAN",
        "Sidik berkas 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    ],
)
def test_advice_about_passwords_and_long_words_are_no_secrets(project: Path, text: str) -> None:
    assert _written(project, text) == []


@pytest.mark.parametrize(
    "part", ["0", "08", "0 ", "password:", "eyJ", "sk-", "a@", "-----BEGIN A ", "AKIA", "62 8", "(0", "A1_"]
)
def test_a_very_long_line_is_read_to_its_end(part: str) -> None:
    text = f"---\ntitle: Contoh\n---\n\n{part * 20_000}\n\nHP 081234567890 dan fulanah@gmail.com.\n"
    source = Source(path=PurePosixPath(GUIDE), text=text)
    checked = [finding.name for finding in privacy.check(disk.parse(source, "guide", "tentang/bukti"))]
    assert {"private-phone", "private-email"} <= set(checked)
