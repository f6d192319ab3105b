"""Settings that cannot be used: findings for `kb check`, one sentence and exit 2 for everything else."""

from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from kb_build import compiler
from kb_build.cli import main
from kb_build.engines import site_builder
from kb_build.engines.mkdocs import ContentRefusedError
from kb_build.settings import SETTINGS_FILE, load
from tests.bad_input.checking import GUIDE, OTHER, checked, spoil_another

FAULTY = [
    (b'[tool.kb]\ncontent = "isi', "unreadable-settings", (2, 14)),
    (b"[tool.kb]\ncontent isi", "unreadable-settings", (2, 9)),
    (b"x = " + b"9" * 5000, "unreadable-settings", (1, 5004)),
    (b"x = " + b"[" * 5000, "unreadable-settings", (1, 5004)),
    (b"[tool.kb]\r\n# \xff\r\n", "not-utf8", (2, 3)),
    (b"\xef\xbb\xbf[tool.kb]\n", "byte-order-mark", (1, 1)),
    (b'[tool.kb]\nisi = "content"\n', "unknown-setting", (2, 1)),
    (b"[tool]\nkb = 3\n", "setting-value", (2, 1)),
    (b"[[tool.kb]]\ncontent = 3\n", "setting-value", (1, 3)),
    (b"[tool.kb]\ncontent = 3\n", "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = "../luar"\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncases = "a/../../luar"\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = "/etc"\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = ""\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = "."\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = "a\\u0000b"\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = "casestudies"\n', "setting-value", (2, 1)),
    (b'[tool.kb]\ncontent = "a"\ncases = "a/kasus"\n', "setting-value", (3, 1)),
    (b"[tool.kb]\nmax-file-kb = 0\n", "setting-value", (2, 1)),
    (b"[tool.kb]\nmax-image-kb = 10_001\n", "setting-value", (2, 1)),
    (b"[tool.kb]\nmax-sentence-words = true\n", "setting-value", (2, 1)),
    (b"[tool.kb]\naging-months = 1.5\n", "setting-value", (2, 1)),
    (b'[tool.kb]\nseverity = "off"\n', "setting-value", (2, 1)),
    (b'[tool.kb]\nseverity = {section-emty = "off"}\n', "unknown-setting", (2, 1)),
    (b'[tool.kb.severity]\nKB504 = "info"\n', "setting-value", (2, 1)),
    (b"[tool.kb.severity]\nKB504 = []\n", "setting-value", (2, 1)),
    (b'[tool.kb.severity]\n\nraw-html = "warning"\n', "setting-value", (3, 1)),
    (b'[tool.kb.severity]\nKB510 = "off"\n', "setting-value", (2, 1)),
    (b'[tool.kb.severity]\nKB504 = "off"\nsection-empty = "error"\n', "setting-value", (3, 1)),
]


def write(project: Path, data: bytes) -> None:
    (project / SETTINGS_FILE).write_bytes(data)


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


@pytest.mark.parametrize(("data", "name", "place"), FAULTY)
def test_a_faulty_setting_is_a_finding_and_the_content_is_checked_all_the_same(
    project: Path, data: bytes, name: str, place: tuple[int, int]
) -> None:
    write(project, data)
    spoil_another(project)
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert outcome.told(SETTINGS_FILE) == [(name, *place)]
    assert [row["name"] for row in outcome.rows if row["path"] == OTHER] == ["first-level-heading"]


@pytest.mark.parametrize(("data", "name", "place"), FAULTY)
@pytest.mark.parametrize("command", [["stats"], ["search", "posko"], ["build"], ["new", "case"]])
def test_no_other_command_begins_with_a_faulty_setting(
    project: Path, command: list[str], data: bytes, name: str, place: tuple[int, int]
) -> None:
    write(project, data)
    result = run(project, *command)
    assert (result.exit_code, result.stdout) == (2, ""), name
    start = f"Pengaturan tidak bisa dipakai (pyproject.toml baris {place[0]}, kolom {place[1]}): "
    assert result.stderr.startswith(start)
    assert result.stderr.count("\n") == 1


def test_the_site_engine_builds_nothing_from_faulty_settings(project: Path) -> None:
    write(project, b'[tool.kb]\nwarna = "biru"\n')
    with pytest.raises(ContentRefusedError) as refused:
        site_builder.build(load(project), project / "situs")
    assert [d.name for d in refused.value.errors] == ["unknown-setting"]
    assert not (project / "situs").exists()


def test_a_code_is_explained_whatever_the_settings_hold(project: Path) -> None:
    write(project, b"[tool.kb")
    assert run(project, "explain", "KB801").exit_code == 0


def test_a_faulty_setting_is_told_when_only_one_file_is_asked_about(project: Path) -> None:
    write(project, b'[tool.kb]\ncontent = "content"\nwarna = 3\n')
    result = run(project, "check", "casestudies", "--format", "concise")
    assert result.exit_code == 1
    assert result.stdout.startswith("pyproject.toml:3:1: KB803 ")


def test_where_nobody_knows_the_folders_nothing_is_said_about_missing_ones(project: Path) -> None:
    (project / "content").rename(project / "isi")
    write(project, b'[tool.kb]\ncontent = "isi\n')
    assert checked(project).names == ["unreadable-settings"]


def test_a_folder_that_the_settings_name_soundly_is_missed(project: Path) -> None:
    (project / "content").rename(project / "isi")
    write(project, b"[tool.kb]\nmax-file-kb = 0\n")
    assert {"setting-value", "missing-folder"} <= set(checked(project).names)


def test_a_settings_file_that_may_not_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(path: Path) -> bytes:
        raise PermissionError(13, "x", str(path))

    write(project, b"")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refusing)
        settings = load(project)
    assert [d.name for d in compiler.check(settings).diagnostics] == ["unreadable-file"]


@pytest.mark.parametrize("data", [b"", b"tool = 3\n", b'[project]\nname = "x"\n', b"[tool.kb]\n"])
def test_without_settings_of_ours_everything_is_as_usual(project: Path, data: bytes) -> None:
    write(project, data)
    settings = load(project)
    assert (settings.content, settings.cases) == (PurePosixPath("content"), PurePosixPath("casestudies"))
    assert (settings.max_file_kb, settings.max_image_kb) == (256, 500)
    assert (settings.max_sentence_words, settings.aging_months) == (45, 24)
    assert (settings.severity, settings.faults) == ({}, ())


def test_without_a_settings_file_the_folders_are_the_usual_ones(project: Path) -> None:
    assert load(project).images == PurePosixPath("casestudies/gambar")
    assert load(project).cache == project / ".kb"


def test_sound_settings_are_used_beside_faulty_ones(project: Path) -> None:
    write(project, b'[tool.kb]\ncontent = "isi"\ncases = "kasus"\nmax-file-kb = 64\naging-months = -1\n')
    settings = load(project)
    assert (settings.content, settings.cases) == (PurePosixPath("isi"), PurePosixPath("kasus"))
    assert (settings.max_file_kb, settings.aging_months) == (64, 24)


def test_the_project_says_how_large_a_file_may_be(project: Path) -> None:
    long = project / GUIDE
    long.write_bytes(long.read_bytes().ljust(300 * 1024, b"\n"))
    assert checked(project).names == ["file-too-large"]
    for options in ([], ["--no-cache"], []):
        write(project, b"[tool.kb]\nmax-file-kb = 400\n")
        assert run(project, "check", *options).exit_code == 0
        write(project, b"[tool.kb]\nmax-file-kb = 299\n")
        assert run(project, "check", *options).exit_code == 1


def test_the_project_says_how_long_a_sentence_may_be(project: Path) -> None:
    path = project / GUIDE
    path.write_text(path.read_text("utf-8") + "\nSatu " + "kata lagi " * 14 + "selesai.\n", "utf-8")
    for limit, is_told in ((30, False), (29, True), (30, False)):
        write(project, f"[tool.kb]\nmax-sentence-words = {limit}\n".encode())
        assert ("long-sentence" in checked(project).names) is is_told
        checks = compiler.compile_site(load(project)).checked.diagnostics
        assert ("long-sentence" in [d.name for d in checks]) is is_told


def test_the_project_says_when_a_case_counts_as_old(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    write(project, b"[tool.kb]\naging-months = 55\n")
    assert "KB417" not in run(project, "check", "--aging").stdout
    write(project, b"[tool.kb]\naging-months = 54\n")
    assert "KB417" in run(project, "check", "--aging").stdout


@limits(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_whatever_stands_in_the_settings_the_folders_lie_in_the_project(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("project")
    (folder / SETTINGS_FILE).write_text(f"[tool.kb]\n{text}", "utf-8")
    settings = load(folder)
    for path in (settings.content, settings.cases):
        assert (folder / path).resolve().is_relative_to(folder.resolve())
    for fault in compiler.check(settings).diagnostics:
        assert str(fault.place.path) == SETTINGS_FILE or fault.name == "missing-folder"
