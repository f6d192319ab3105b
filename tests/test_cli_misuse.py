"""Whatever is typed wrongly gets one line in Indonesian and exit 2."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb_build.cli import main

MISUSES = {
    ("cek",): "Perintah `cek` tidak ada. Lihat `kb --help`.",
    ("--berkas",): "Pilihan `--berkas` tidak ada. Lihat `kb --help`.",
    ("-C",): "Pilihan `-C` tidak lengkap. Lihat `kb --help`.",
    ("check", "--cepat"): "Pilihan `--cepat` tidak ada. Lihat `kb check --help`.",
    ("check", "--format"): "Pilihan `--format` tidak lengkap. Lihat `kb --help`.",
    (
        "check",
        "--format",
        "pdf",
    ): (
        "Isi `--format` tidak dapat dipakai; pilihannya full, concise, json, github, sarif. "
        "Lihat `kb check --help`."
    ),
    ("check", "--stdin"): (
        "Pilihan `--stdin` perlu nama berkasnya: tambahkan `--stdin-name NAMA`. Lihat `kb check --help`."
    ),
    ("check", "--stdin-name", "casestudies/baru.md"): (
        "Pilihan `--stdin-name` hanya dipakai bersama `--stdin`. Lihat `kb check --help`."
    ),
    ("check", "--stdin", "--stdin-name", "casestudies/baru.md", "content"): (
        "Dengan `--stdin`, berkas hanya disebut lewat `--stdin-name`. Lihat `kb check --help`."
    ),
    ("check", "--stdin", "--stdin-name", "README.md"): (
        "Berkas `README.md` bukan naskah proyek ini. Naskah ada di folder `content` dan `casestudies`."
    ),
    ("check", "--statistics", "--format", "sarif"): (
        "Pilihan `--statistics` hanya untuk `--format full` dan `--format json`. Lihat `kb check --help`."
    ),
    (
        "explain",
        "KB201",
        "--lang",
        "jv",
    ): "Isi `--lang` tidak dapat dipakai; pilihannya id, en. Lihat `kb explain --help`.",
    ("explain",): "Isian `CODE` belum ada. Lihat `kb explain --help`.",
    ("explain", "KB201", "KB202"): "Isian perintah ini terlalu banyak. Lihat `kb explain --help`.",
    ("explain", "KB999"): "Kode `KB999` tidak dikenal. Contoh: kb explain KB201.",
    ("search",): "Isian `QUERY...` belum ada. Lihat `kb search --help`.",
    ("search", "x", "--limit", "0"): "Isi `--limit` tidak dapat dipakai. Lihat `kb search --help`.",
    ("search", "x", "--year", "lalu"): "Isi `--year` tidak dapat dipakai. Lihat `kb search --help`.",
    ("search", "x", "--strategy", "komunikas"): (
        "Strategi `komunikas` tidak ada. Mungkin maksudnya `komunikasi`?"
    ),
    ("search", "x", "--sector", "zzz"): "Sektor `zzz` tidak ada. Yang ada: `kebencanaan`.",
    ("search", "x", "--region", "99.99"): "Wilayah `99.99` tidak ada. Yang ada: `kota-surabaya`.",
    ("related",): "Isian `CASE_ID` belum ada. Lihat `kb related --help`.",
    ("related", "posko-banji"): "Kasus `posko-banji` tidak ada. Mungkin maksudnya `posko-banjir`?",
    ("new", "buku"): "Isi `{case|quote}` tidak dapat dipakai; pilihannya case, quote. Lihat `kb new --help`.",
    ("new",): "Isian `{case|quote}` belum ada; pilihannya case, quote. Lihat `kb new --help`.",
    ("stats", "--by", "strategi"): "Hitungan `strategi` tidak ada. Mungkin maksudnya `strategy`?",
}


def kb(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, prog_name="kb")


@pytest.mark.parametrize("arguments", MISUSES, ids=" ".join)
def test_misuse_is_told_on_one_line(
    project: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    result = kb(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{MISUSES[arguments]}\n"


def test_a_project_folder_that_does_not_exist_is_misuse(tmp_path: Path) -> None:
    result = kb("-C", str(tmp_path / "tidak-ada"), "check")
    assert result.exit_code == 2
    assert result.stderr == f"Folder `{tmp_path / 'tidak-ada'}` tidak ada. Periksa isi -C.\n"


@pytest.mark.parametrize("settings", ["[tool.kb", "[tool.kb]\nwarna = 'biru'", "[tool.kb]\ncontent = '../x'"])
def test_settings_that_cannot_be_used_are_told_on_one_line(project: Path, settings: str) -> None:
    (project / "pyproject.toml").write_text(settings)
    result = kb("-C", str(project), "stats")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Pengaturan tidak bisa dipakai (pyproject.toml baris ")
    assert result.stderr.count("\n") == 1


def test_no_word_at_all_shows_what_there_is() -> None:
    result = kb()
    assert result.exit_code == 2
    for command in ("check", "explain", "build", "serve", "search", "related", "new", "stage", "stats"):
        assert command in result.stderr


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_no_misuse(flag: str) -> None:
    assert kb(flag).exit_code == 0
    assert "Cari di semua halaman." in kb("search", flag).stdout
