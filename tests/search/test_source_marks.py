import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from kb_build.search import source_marks

ONE, OTHER = PurePosixPath("satu.md"), PurePosixPath("dua\nbaris.md")


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_marks, "SETTLED_AFTER", -60_000_000_000)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in (ONE, OTHER):
        (tmp_path / path).write_text("lama")
    return tmp_path


def marks(root: Path, *settings: object) -> str:
    paths = [PurePosixPath(path.name) for path in sorted(root.iterdir())]
    return source_marks.known_by(root, paths, *settings)


def test_files_that_nobody_touched_are_as_they_were(root: Path) -> None:
    assert source_marks.changed(marks(root), marks(root)) == frozenset()
    assert set(source_marks.paths(marks(root))) == {ONE, OTHER}


def written(file: Path) -> None:
    file.write_text("baru")


def replaced(file: Path) -> None:
    status = file.stat()
    file.with_name("baru").write_text("baru")
    os.utime(file.with_name("baru"), ns=(status.st_atime_ns, status.st_mtime_ns))
    file.with_name("baru").rename(file)


def removed(file: Path) -> None:
    file.unlink()


def linked(file: Path) -> None:
    file.rename(file.parent.parent / "elsewhere.md")
    file.symlink_to(file.parent.parent / "elsewhere.md")


@pytest.mark.parametrize("path", [ONE, OTHER])
@pytest.mark.parametrize("change", [written, replaced, removed, linked])
def test_whatever_happens_to_a_file_is_noticed(
    root: Path, path: PurePosixPath, change: Callable[[Path], None]
) -> None:
    before = marks(root)
    change(root / path)
    assert source_marks.changed(before, marks(root)) == frozenset([path])


def test_a_new_file_is_noticed(root: Path) -> None:
    before = marks(root)
    (root / "tiga.md").write_text("baru")
    assert source_marks.changed(before, marks(root)) == frozenset([PurePosixPath("tiga.md")])


def test_what_changed_a_moment_ago_may_change_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_marks, "SETTLED_AFTER", 60_000_000_000)
    assert source_marks.changed(marks(root), marks(root)) == frozenset([ONE, OTHER])


def test_other_settings_and_unknown_sources_say_nothing_of_files(root: Path) -> None:
    assert source_marks.changed(marks(root, 1), marks(root, 2)) is None
    assert source_marks.changed("", marks(root)) is None
