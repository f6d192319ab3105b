import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.model.search_record import SearchRecord
from kb_build.search import stored, whoosh_index
from kb_build.search.index import Index
from kb_build.text.indonesian import PLAIN, Analysis, Wordlist
from tests.projects import REPOSITORY
from tests.search.pages import BANJIR, STUNTING, WORDS, libraries, record

FILLING = [record(number, f"pengisi {number}") for number in range(30)]


def opened(records: Sequence[SearchRecord], folder: Path, analysis: Analysis = PLAIN) -> Index:
    return whoosh_index.in_folder(records, analysis, folder)


def found(records: Sequence[SearchRecord], folder: Path, words: str = "laporan") -> list[str]:
    return sorted(hit.id for hit in opened(records, folder).search(words).hits)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an index over one page."""
    place = tmp_path / ".kb" / "index"
    assert found([BANJIR], place) == ["banjir"]
    return place


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of pages in the order in which their words were analysed."""
    ids: list[str] = []
    entry = stored.entry

    def noted(record: SearchRecord, analysis: Analysis) -> stored.Entry:
        ids.append(record.id)
        return entry(record, analysis)

    monkeypatch.setattr(stored, "entry", noted)
    return ids


def test_an_unchanged_index_is_used_as_it_is(folder: Path, analysed: list[str]) -> None:
    before = contents(folder)
    assert found([BANJIR], folder) == ["banjir"]
    assert contents(folder) == before
    assert analysed == []


def test_only_new_and_changed_pages_are_analysed(folder: Path, analysed: list[str]) -> None:
    opened([BANJIR, STUNTING, *FILLING], folder)
    assert sorted(analysed) == sorted(one.id for one in [STUNTING, *FILLING])
    analysed.clear()
    changed = replace(STUNTING, summary="Tidak ada lagi.")
    index = opened([BANJIR, changed, *FILLING], folder)
    assert analysed == ["stunting"]
    assert [hit.id for hit in index.search("laporan -posko").hits] == ["stunting"]
    assert index.search("puskesmas").hits == ()


def test_a_page_that_changed_only_in_its_facets_is_indexed_again(folder: Path) -> None:
    changed = replace(BANJIR, sectors=("kesehatan",))
    assert opened([changed], folder).search("laporan", {"sector": ["kesehatan"]}).hits


def test_a_page_that_is_gone_is_no_longer_found(folder: Path) -> None:
    assert found([STUNTING], folder, "banjir radio posko") == ["stunting"]
    assert found([], folder, "banjir") == []
    assert found([BANJIR], folder, "banjir") == ["banjir"]


def test_of_two_records_with_one_address_the_last_counts(folder: Path) -> None:
    assert found([BANJIR, replace(BANJIR, title="Lain", id="lain")], folder) == ["lain"]


def test_another_analysis_of_words_makes_the_index_anew(folder: Path, analysed: list[str]) -> None:
    other = Analysis(Wordlist(proper_names=frozenset({"laporan"})))
    assert [hit.id for hit in opened([BANJIR], folder, other).search("laporan").hits] == ["banjir"]
    assert analysed == ["banjir"]
    assert opened([BANJIR], folder, other).search("melaporkan").hits == ()


Edit = tuple[str, int, str]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["change", "add", "remove", "many"]),
        st.integers(0, 40),
        st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    ),
    max_size=6,
)


def edited(records: dict[int, SearchRecord], edit: Edit) -> None:
    what, number, words = edit
    if what == "remove":
        records.pop(number, None)
    elif what == "many":
        records.update({n: record(n, words, f"{words} {n}") for n in range(number, number + 12)})
    else:
        records[number] = record(number, words, "banjir di desa")


@settings(max_examples=25, deadline=None)
@given(first=libraries(), edits=EDITS)
def test_an_index_never_shows_its_history(
    first: list[SearchRecord], edits: list[Edit], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("history") / "index"
    records = dict(enumerate(first)) | {n: record(n, f"pengisi {n} laporan") for n in range(10, 40)}
    opened(list(records.values()), folder)
    for edit in edits:
        edited(records, edit)
        opened(list(records.values()), folder)
    warm = opened(list(records.values()), folder)
    cold = whoosh_index.in_memory(records.values(), PLAIN)
    assert list(warm.pages) == list(cold.pages)
    for query in ("banjir desa", '"banjir di desa"', "lapo", "bnajir", "des* -data", "posko laporan 2019"):
        assert warm.search(query, limit=100) == cold.search(query, limit=100)


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


def a_folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_link_instead(file: Path) -> None:
    elsewhere = file.parent.parent.parent / "elsewhere"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)


DAMAGES = [cut_short, emptied, one_byte_changed, removed, a_folder_instead, a_link_instead]


@pytest.mark.parametrize("pattern", ["*.seg", "*.toc", "seal"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_made_anew(
    folder: Path, pattern: str, damage: Callable[[Path], None], analysed: list[str]
) -> None:
    (file,) = folder.rglob(pattern)
    damage(file)
    assert found([BANJIR], folder) == ["banjir"]
    assert analysed == ["banjir"]
    assert found([BANJIR], folder, "berkomunikasi") == ["banjir"]


def test_a_file_slipped_into_the_folder_is_never_used(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    found([STUNTING], other)
    (newer,) = other.rglob("*.toc")
    (place,) = (path for path in folder.iterdir() if path.is_dir())
    shutil.copyfile(newer, place / "_MAIN_9.toc")
    assert found([BANJIR], folder) == ["banjir"]
    assert not list(folder.rglob("_MAIN_9.toc"))


def test_the_index_of_another_library_is_not_trusted(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    found([STUNTING], other)
    shutil.rmtree(folder)
    shutil.copytree(other, folder)
    assert found([BANJIR], folder) == ["banjir"]


def test_a_copy_is_not_trusted_although_every_byte_is_the_same(folder: Path, analysed: list[str]) -> None:
    folder.rename(folder.with_name("original"))
    shutil.copytree(folder.with_name("original"), folder, copy_function=shutil.copy2)
    assert found([BANJIR], folder) == ["banjir"]
    assert analysed == ["banjir"], "what somebody sent could do anything while it is read"


@pytest.mark.parametrize(
    "seal",
    [
        b"bukan segel",
        b"[]",
        b"{}",
        b'{"place": "../lain", "files": {}, "contents": {"made_by": "", "pages": {}}}',
        b'{"place": "/etc", "files": {}, "contents": {"made_by": "", "pages": {}}}',
        b'{"place": 3, "files": 4, "contents": 5}',
        b"\xff" * 100,
    ],
)
def test_a_seal_that_is_none_is_not_believed(folder: Path, seal: bytes) -> None:
    (folder / "seal").write_bytes(seal)
    assert found([BANJIR], folder) == ["banjir"]


def test_the_index_of_another_program_is_made_anew(folder: Path, analysed: list[str]) -> None:
    sealed = json.loads((folder / "seal").read_text())
    sealed["contents"]["made_by"] = "lain"
    (folder / "seal").write_text(json.dumps(sealed))
    assert found([BANJIR], folder) == ["banjir"]
    assert analysed == ["banjir"]


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


def test_a_disk_that_is_full_leaves_the_old_index_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, analysed: list[str]
) -> None:
    before = contents(folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(Path, "write_text", full)
        assert found([STUNTING], folder) == ["stunting"]
    assert contents(folder) == before
    analysed.clear()
    assert found([BANJIR], folder) == ["banjir"]
    assert analysed == []


def test_nothing_is_left_beside_or_in_the_folder(folder: Path) -> None:
    found([STUNTING], folder)
    assert [path.name for path in folder.parent.iterdir()] == ["index"]
    assert len(list(folder.iterdir())) == 2


def test_what_a_killed_program_left_behind_is_removed_when_it_is_old(folder: Path) -> None:
    old, new = folder.with_name("index-old"), folder.with_name("index-new")
    for path in (old, new):
        path.mkdir()
        (path / "half.seg").write_bytes(b"half")
    os.utime(old, (0, 0))
    found([STUNTING], folder)
    assert (old.exists(), new.exists()) == (False, True)


def test_an_index_that_is_open_can_be_asked_while_another_takes_its_place(folder: Path) -> None:
    before = opened([BANJIR], folder)
    found([STUNTING], folder)
    assert [hit.id for hit in before.search("laporan").hits] == ["banjir"]
    assert [page.record.id for page in before.pages] == ["banjir"]


_AT_ONCE = """
import sys
from pathlib import Path
from kb_build.search import whoosh_index
from kb_build.text.indonesian import PLAIN
from tests.search.pages import BANJIR, STUNTING
for turn in range(15):
    records = [BANJIR, STUNTING][: 1 + (turn + int(sys.argv[2])) % 2]
    hits = whoosh_index.in_folder(records, PLAIN, Path(sys.argv[1])).search("laporan").hits
    assert len(hits) == len(records), (turn, hits)
"""


def test_two_programs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _AT_ONCE, str(tmp_path / "index"), str(number)],
            cwd=REPOSITORY,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(2)
    ]
    for process in running:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors


def test_an_index_is_renewed_with_what_changed_alone(folder: Path, analysed: list[str]) -> None:
    opened([BANJIR, STUNTING, *FILLING], folder)
    analysed.clear()
    kept = whoosh_index.kept(PLAIN, folder)
    assert kept
    changed = replace(STUNTING, title="Rapat gizi")
    staying = [one.address for one in (BANJIR, *FILLING[1:])]
    index = whoosh_index.renewed(kept, [changed], [*staying, "kasus/tidak-ada/"], PLAIN, "")
    assert index
    assert analysed == ["stunting"]
    expected = whoosh_index.in_memory([BANJIR, changed, *FILLING[1:]], PLAIN)
    assert list(index.pages) == list(expected.pages)
    assert index.search("rapat gizi") == expected.search("rapat gizi")


def test_an_index_that_cannot_be_written_is_not_renewed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = whoosh_index.kept(PLAIN, folder)
    assert kept
    shutil.rmtree(folder)
    assert whoosh_index.renewed(kept, [STUNTING], [], PLAIN, "") is None


def test_an_index_of_other_words_is_not_kept(folder: Path) -> None:
    assert whoosh_index.kept(PLAIN, folder)
    assert whoosh_index.kept(Analysis(Wordlist(proper_names=frozenset({"laporan"}))), folder) is None


def test_the_sources_of_an_index_are_kept_with_it(folder: Path) -> None:
    def sources() -> str:
        kept = whoosh_index.kept(PLAIN, folder)
        return kept.contents.sources if kept else "none is kept"

    assert sources() == ""
    whoosh_index.in_folder([BANJIR], PLAIN, folder, "satu")
    assert sources() == "satu"
    whoosh_index.in_folder([BANJIR], PLAIN, folder)
    assert sources() == "satu"
    whoosh_index.in_folder([STUNTING], PLAIN, folder)
    assert sources() == ""
