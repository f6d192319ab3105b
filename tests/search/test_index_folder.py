import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kb_build.model.search_record import SearchRecord
from kb_build.search import whoosh_index
from kb_build.text import indonesian
from tests.search.test_whoosh_index import BANJIR, STUNTING


def found(records: list[SearchRecord], folder: Path, words: str = "laporan") -> list[str]:
    index = whoosh_index.in_folder(records, folder)
    return sorted(hit.id for hit in whoosh_index.search(index, words, {}, 10))


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an index over one page."""
    place = tmp_path / ".kb" / "index"
    assert found([BANJIR], place) == ["banjir"]
    return place


def test_an_unchanged_index_is_used_as_it_is(folder: Path) -> None:
    before = contents(folder)
    assert found([BANJIR], folder) == ["banjir"]
    assert contents(folder) == before


def test_a_new_page_makes_the_index_anew(folder: Path) -> None:
    assert found([BANJIR, STUNTING], folder) == ["banjir", "stunting"]


def test_a_changed_text_makes_the_index_anew(folder: Path) -> None:
    changed = replace(BANJIR, summary="Tidak ada lagi.")
    assert found([changed], folder) == []


def test_a_page_that_is_gone_is_no_longer_found(folder: Path) -> None:
    assert found([STUNTING], folder, "banjir radio posko") == ["stunting"]


def test_another_analysis_of_words_makes_the_index_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(folder)
    monkeypatch.setattr(indonesian, "fingerprint", lambda: "lain")
    assert found([BANJIR], folder) == ["banjir"]
    assert contents(folder) != before


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def one_byte_changed(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(bytes(data))


def removed(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("pattern", ["*.seg", "*.toc", "seal"])
@pytest.mark.parametrize("damage", [cut_short, emptied, one_byte_changed, removed])
def test_a_damaged_index_is_made_anew(folder: Path, pattern: str, damage: Callable[[Path], None]) -> None:
    (file,) = folder.glob(pattern)
    damage(file)
    assert found([BANJIR], folder) == ["banjir"]
    assert found([BANJIR], folder, "berkomunikasi") == ["banjir"]


def test_a_file_slipped_into_the_folder_is_never_used(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    found([STUNTING], other)
    (newer,) = other.glob("*.toc")
    shutil.copyfile(newer, folder / "_MAIN_9.toc")
    assert found([BANJIR], folder) == ["banjir"]
    assert not (folder / "_MAIN_9.toc").exists()


def test_the_index_of_another_library_is_not_trusted(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    found([STUNTING], other)
    shutil.rmtree(folder)
    shutil.copytree(other, folder)
    assert found([BANJIR], folder) == ["banjir"]


def test_a_folder_of_something_else_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    (folder / "sub").mkdir(parents=True)
    (folder / "seal").write_text("bukan segel")
    assert found([BANJIR], folder) == ["banjir"]
    assert not (folder / "sub").exists()


def test_a_file_in_the_place_of_the_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("bukan folder")
    assert found([BANJIR], tmp_path / "index") == ["banjir"]
    assert (tmp_path / "index").is_dir()


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "penting.txt").write_text("jangan hapus")
    (tmp_path / "index").symlink_to(elsewhere)
    assert found([BANJIR], tmp_path / "index") == ["banjir"]
    assert contents(elsewhere) == {"penting.txt": b"jangan hapus"}


def test_where_no_folder_can_be_made_the_search_still_works(tmp_path: Path) -> None:
    (tmp_path / ".kb").write_text("bukan folder")
    assert found([BANJIR], tmp_path / ".kb" / "index") == ["banjir"]


def test_nothing_is_left_beside_the_folder(folder: Path) -> None:
    found([STUNTING], folder)
    assert [path.name for path in folder.parent.iterdir()] == ["index"]
