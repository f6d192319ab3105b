"""Settings that cannot be used: one sentence, exit 2, no traceback."""

from contextlib import suppress
from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from kb_build.cli import main
from kb_build.settings import SettingsError, load


def _sentence(project: Path, data: bytes) -> str:
    """What is said about a settings file, on one line of the error channel."""
    (project / "pyproject.toml").write_bytes(data)
    result = CliRunner().invoke(main, ["-C", str(project), "check"])
    assert isinstance(result.exception, SystemExit)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'[tool.kb]\ncontent = "isi', "susunan pyproject.toml rusak"),
        (b"[tool.kb]\ncontent isi", "susunan pyproject.toml rusak di baris 2, kolom 9"),
        (b"[tool.kb]\n# \xff\n", "pyproject.toml tidak tersimpan sebagai UTF-8"),
        (b'[tool.kb]\nisi = "content"\n', "[tool.kb] tidak mengenal `isi`"),
        (b"[tool]\nkb = 3\n", "[tool.kb] harus berisi"),
        (b"[tool.kb]\ncontent = 3\n", "`content` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncontent = "../luar"\n', "`content` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncases = "a/../../luar"\n', "`cases` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncontent = "/etc"\n', "`content` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncontent = ""\n', "`content` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncontent = "."\n', "`content` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncontent = "a\\u0000b"\n', "`content` harus nama folder di dalam proyek"),
        (b'[tool.kb]\ncontent = "casestudies"\n', "`content` dan `cases` harus dua folder yang terpisah"),
        (b'[tool.kb]\ncases = "content/kasus"\n', "`content` dan `cases` harus dua folder yang terpisah"),
    ],
)
def test_settings_that_cannot_be_used_are_told_in_one_sentence(
    project: Path, data: bytes, reason: str
) -> None:
    assert reason in _sentence(project, data)


def test_a_settings_file_that_may_not_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(path: Path, *_: object) -> str:
        raise PermissionError(13, "x", str(path))

    monkeypatch.setattr(Path, "read_text", refusing)
    assert "pyproject.toml tidak bisa dibuka" in _sentence(project, b"")


@pytest.mark.parametrize("data", [b"", b"tool = 3\n", b'[project]\nname = "x"\n', b"[tool.kb]\n"])
def test_without_settings_of_ours_the_folders_are_the_usual_ones(project: Path, data: bytes) -> None:
    (project / "pyproject.toml").write_bytes(data)
    settings = load(project)
    assert (settings.content, settings.cases) == (PurePosixPath("content"), PurePosixPath("casestudies"))


def test_without_a_settings_file_the_folders_are_the_usual_ones(project: Path) -> None:
    assert load(project).images == PurePosixPath("casestudies/gambar")
    assert load(project).cache == project / ".kb"


@limits(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_whatever_stands_in_the_settings_is_used_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("project")
    (folder / "pyproject.toml").write_text(f"[tool.kb]\n{text}", "utf-8")
    with suppress(SettingsError):
        assert (folder / load(folder).content).resolve().is_relative_to(folder.resolve())
