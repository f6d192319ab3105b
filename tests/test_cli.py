import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb_build.cli import main
from kb_build.diagnostics import catalogue
from kb_build.model import statistics
from tests.projects import change

CASE = "casestudies/posko-banjir.md"
BROKEN = {CASE: ('title: "Posko banjir bersama di Kota Contoh"', 'title: "Posko"')}
UNCITED = {
    CASE: (
        "contributors:",
        '  - {id: s2, publisher: Koran, kind: berita, voice: mengutip-pelaku, url: "https://contoh.example/k"}\n'
        "contributors:",
    )
}


def kb(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments], prog_name="kb")


def test_a_sound_project_passes_the_check(project: Path) -> None:
    result = kb(project, "check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Tidak ada galat dan tidak ada peringatan (")


def test_an_error_fails_the_check_with_its_place_its_reason_and_the_next_step(project: Path) -> None:
    change(project, BROKEN)
    result = kb(project, "check")
    assert result.exit_code == 1
    assert f"{CASE}:2:8" in result.stdout
    assert "langkah:" in result.stdout


def test_a_path_limits_the_check_to_a_file_or_a_folder(project: Path) -> None:
    change(project, BROKEN)
    assert kb(project, "check", CASE).exit_code == 1
    assert kb(project, "check", "casestudies").exit_code == 1
    assert kb(project, "check", str(project / CASE)).exit_code == 1
    assert kb(project, "check", "content", "casestudies/gudang-bersama.md").exit_code == 0


def test_a_path_is_read_from_where_one_stands_or_from_the_project(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, BROKEN)
    monkeypatch.chdir(project / "casestudies")
    assert kb(project, "check", "posko-banjir.md").exit_code == 1
    assert kb(project, "check", ".").exit_code == 1
    assert kb(project, "check", "..").exit_code == 1
    assert kb(project, "check", CASE).exit_code == 1
    assert kb(project, "check", "../content").exit_code == 0


def test_a_like_named_file_outside_the_project_does_not_hide_the_one_inside(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, BROKEN)
    (tmp_path / "elsewhere" / "casestudies").mkdir(parents=True)
    (tmp_path / "elsewhere" / CASE).write_text("lain")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert kb(project, "check", CASE).exit_code == 1


@pytest.mark.parametrize("path", ["casestudies/tidak-ada.md", "/", "../.."])
def test_a_path_outside_the_project_is_misuse(project: Path, path: str) -> None:
    result = kb(project, "check", path)
    assert result.exit_code == 2
    assert result.stderr == f"Berkas `{path}` tidak ada di proyek ini. Periksa namanya.\n"


def test_strict_lets_warnings_fail_too(project: Path) -> None:
    change(project, UNCITED)
    found = json.loads(kb(project, "check", "--format", "json").stdout)
    assert [finding["severity"] for finding in found] == ["warning"]
    assert kb(project, "check").exit_code == 0
    assert kb(project, "check", "--strict").exit_code == 1


def test_advice_never_fails_the_check(project: Path) -> None:
    change(project, {CASE: ("name: Dinas Sosial Kota Contoh", "name: BPBD Contoh")})
    found = json.loads(kb(project, "check", "--format", "json").stdout)
    assert [finding["severity"] for finding in found] == ["advice"]
    assert kb(project, "check", "--strict").exit_code == 0


def test_json_is_one_list_with_the_keys_of_the_contract(project: Path) -> None:
    assert json.loads(kb(project, "check", "--format", "json").stdout) == []
    change(project, BROKEN)
    (finding,) = json.loads(kb(project, "check", "--format", "json").stdout)
    assert list(finding) == [
        "code",
        "name",
        "severity",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "message",
        "help",
        "fix",
    ]
    assert (finding["path"], finding["line"], finding["column"]) == (CASE, 2, 8)


def test_the_short_formats_have_one_line_for_each_finding(project: Path) -> None:
    change(project, BROKEN)
    concise, github = kb(project, "check", "--format", "concise"), kb(project, "check", "--format", "github")
    assert concise.stdout.startswith(f"{CASE}:2:8: ")
    assert concise.stdout.count("\n") == github.stdout.count("\n") == 1
    assert github.stdout.startswith(f"::error file={CASE},line=2")


def test_findings_can_be_told_in_english(project: Path) -> None:
    change(project, BROKEN)
    assert "error[" in kb(project, "check", "--lang", "en").stdout
    assert "galat[" in kb(project, "check", "--lang", "id").stdout


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_code_can_be_explained_in_whole_sentences(language: str) -> None:
    for rule in catalogue.RULES:
        result = CliRunner().invoke(main, ["explain", rule.code.lower(), "--lang", language])
        assert result.exit_code == 0
        heading, *sentences = result.stdout.strip().split("\n\n")
        assert heading.startswith(f"{rule.code} {rule.name} (")
        assert len(sentences) >= 2, rule.code


def test_numbers_of_cases_come_by_strategy_sector_and_evidence(project: Path) -> None:
    result = kb(project, "stats", "--by", "strategy,sector,evidence")
    assert result.exit_code == 0
    assert result.stdout == (
        "strategy:\n     2  komunikasi\nsector:\n     2  kebencanaan\nevidence:\n     1  0\n     1  2\n"
        "Kutipan tanpa kasus dan tanpa strategi: tidak ada.\n"
        "Instansi tanpa kasus dan tanpa alasan: tidak ada.\n"
        "Instansi tanpa kasus, dengan alasan: tidak ada.\n"
    )
    assert kb(project, "stats").stdout == result.stdout


def test_every_facet_can_be_counted_alone(project: Path) -> None:
    for facet in statistics.FACETS:
        assert kb(project, "stats", "--by", f" {facet} ").stdout.startswith(f"{facet}:\n")


def test_a_new_file_is_made_once_and_never_overwritten(project: Path) -> None:
    path = project / "casestudies" / "gudang-kota.md"
    first = kb(project, "new", "case", "Gudang Kota")
    assert (first.exit_code, path.is_file()) == (0, True)
    assert "kb check casestudies/gudang-kota.md" in first.stdout
    path.write_text("isi saya")
    second = kb(project, "new", "case", "gudang-kota")
    assert (second.exit_code, second.stdout) == (2, "")
    assert second.stderr.startswith("Berkas `casestudies/gudang-kota.md` sudah ada.")
    assert path.read_text() == "isi saya"


def test_a_new_quotation_goes_to_its_folder_even_when_that_is_not_there_yet(tmp_path: Path) -> None:
    assert kb(tmp_path, "new", "quote").exit_code == 0
    assert (tmp_path / "content" / "kutipan" / "kutipan-baru.md").is_file()


def test_a_link_in_the_place_of_a_new_file_is_left_alone(project: Path, tmp_path: Path) -> None:
    (project / "casestudies" / "tautan.md").symlink_to(tmp_path / "luar.md")
    assert kb(project, "new", "case", "tautan").exit_code == 2
    assert not (tmp_path / "luar.md").exists()


def test_where_no_file_can_be_made_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("bukan folder")
    result = kb(tmp_path, "new", "quote")
    assert result.exit_code == 2
    assert result.stderr.startswith("Berkas `content/kutipan/kutipan-baru.md` tidak bisa dibuat")
