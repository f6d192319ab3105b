import contextlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kb_build.cli import main
from kb_build.reading import disk
from kb_build.search import source_marks
from tests.projects import change

CASES = ["kasus/gudang-bersama/", "kasus/posko-banjir/"]


def kb(project: Path, *arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments], prog_name="kb", **options)


def rows(project: Path, *arguments: str) -> list[dict[str, Any]]:
    result = kb(project, *arguments, "--json")
    assert result.exit_code == 0
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_what_is_found_is_shown_with_its_address_and_the_words_around_it(project: Path) -> None:
    result = kb(project, "search", "posko", "banjir", "--limit", "1")
    assert result.exit_code == 0
    title, url, excerpt, *rest = result.stdout.split("\n")
    assert title == "Posko banjir bersama di Kota Contoh"
    assert url == "  /kasus/posko-banjir/"
    assert "banjir" in excerpt
    assert rest == ["", ""]


def test_json_is_one_list_with_the_keys_of_the_contract(project: Path) -> None:
    found = rows(project, "search", "posko")
    assert found
    assert all(list(row) == ["id", "kind", "title", "url", "score", "excerpt"] for row in found)
    assert (found[0]["id"], found[0]["kind"], found[0]["url"]) == (
        "posko-banjir",
        "case",
        "/kasus/posko-banjir/",
    )
    scores = [row["score"] for row in found]
    assert scores == sorted(scores, reverse=True)


def test_json_shows_signs_of_every_alphabet_as_they_are(project: Path) -> None:
    change(project, {"casestudies/posko-banjir.md": ("Tiga dinas menjawab", "Tiga dinas – “感” – menjawab")})
    assert "“感”" in kb(project, "search", "posko", "--json").stdout


def test_nothing_found_is_said_with_what_to_do_and_is_an_empty_list_for_programs(project: Path) -> None:
    result = kb(project, "search", "xyzzy")
    assert result.exit_code == 0
    assert result.stdout == (
        "Tidak ada halaman yang cocok. Coba kata lain, atau lihat semua kasus di /jelajah/.\n"
        "Strategi di pustaka ini: Komunikasi antar instansi (/strategi/komunikasi/).\n"
        "Tahu kasusnya? Usulkan lewat /kontribusi/.\n"
    )
    assert rows(project, "search", "xyzzy") == []


def test_where_only_the_narrowing_finds_nothing_the_nearest_strategy_is_named(project: Path) -> None:
    told = kb(project, "search", "komunikasi", "--year", "1999").stdout
    assert "Strategi yang paling dekat: Komunikasi antar instansi (/strategi/komunikasi/).\n" in told


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "Tulis kata yang dicari, misalnya: kb search koordinasi bencana\n"),
        ('"', "Tulis kata yang dicari, misalnya: kb search koordinasi bencana\n"),
        ("-posko", "Tulis kata yang dicari, misalnya: kb search koordinasi bencana\n"),
        (
            "yang dan",
            "Kata-kata itu ada di hampir semua halaman. Tambahkan kata yang lebih khusus, "
            "misalnya: kb search koordinasi bencana\n",
        ),
    ],
)
def test_a_query_without_words_of_its_own_is_told_so(project: Path, query: str, told: str) -> None:
    result = kb(project, "search", query)
    assert (result.exit_code, result.stdout) == (0, told)
    assert rows(project, "search", query) == []


def test_a_mistyped_word_is_repaired_and_told(project: Path) -> None:
    told = kb(project, "search", "posko", "bnajir").stdout
    assert told.startswith("Maksud Anda: posko banjir?\n\nPosko banjir bersama di Kota Contoh\n")
    assert rows(project, "search", "bnajir")[0]["id"] == "posko-banjir"


def test_words_behind_a_minus_are_left_out_and_are_no_options(project: Path) -> None:
    assert "posko-banjir" not in {row["id"] for row in rows(project, "search", "dinas", "-posko")}
    plain = kb(project, "search", "dinas", "-posko", "--limit", "3").stdout
    assert kb(project, "search", "--limit", "3", "--", "dinas", "-posko").stdout == plain


def test_words_in_quotation_marks_must_follow_each_other(project: Path) -> None:
    assert {row["id"] for row in rows(project, "search", '"posko banjir"')} == {"posko-banjir"}
    assert rows(project, "search", '"banjir posko"') == []


def test_on_a_terminal_titles_and_matches_are_bold(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb_build.cli.terminal.shows_colours", lambda: True)
    title, _, excerpt, *_ = kb(project, "search", "posko", "--limit", "1", color=True).stdout.split("\n")
    assert title == "\x1b[1mPosko banjir bersama di Kota Contoh\x1b[0m"
    assert "\x1b[1mPosko\x1b[0m" in excerpt or "\x1b[1mposko\x1b[0m" in excerpt


def test_elsewhere_nothing_is(project: Path) -> None:
    assert "\x1b" not in kb(project, "search", "posko", color=True).stdout


@pytest.mark.parametrize(
    ("facet", "value"),
    [
        ("--region", "35.78"),
        ("--region", "Kota Surabaya"),
        ("--region", "kota-surabaya"),
        ("--year", "2019"),
        ("--year", "1999, 2019"),
        ("--agency", "bpbd-contoh"),
        ("--evidence", "1,2,3,4"),
        ("--continuity", "Masih berjalan"),
        ("--nature", "nyata"),
    ],
)
def test_a_facet_narrows_the_search(project: Path, facet: str, value: str) -> None:
    assert [row["id"] for row in rows(project, "search", "dinas", facet, value)] == ["posko-banjir"]


def test_any_value_between_commas_will_do(project: Path) -> None:
    one, other = (
        rows(project, "search", "dinas", "--outcome", value) for value in ("tercapai", "belum-diketahui")
    )
    both = rows(project, "search", "dinas", "--outcome", "tercapai,belum-diketahui")
    assert len(both) == len(one) + len(other) > len(one)


def test_a_facet_alone_lists_its_cases(project: Path) -> None:
    assert sorted(row["url"] for row in rows(project, "search", "--sector", "kebencanaan")) == [
        f"/{case}" for case in CASES
    ]


def test_strategy_and_sector_narrow_too(project: Path) -> None:
    kinds = {row["kind"] for row in rows(project, "search", "dinas", "--strategy", "komunikasi")}
    assert kinds <= {"case", "quote", "strategy"}
    found = rows(project, "search", "dinas", "--sector", "kebencanaan")
    assert sorted(row["url"] for row in found) == [f"/{case}" for case in CASES]


def test_the_name_behind_an_untraceable_quotation_finds_nothing(project: Path) -> None:
    assert rows(project, "search", "Zubaidah", "Fulanah") == []
    assert rows(project, "search", "kunci segalanya")[0]["id"] == "kalimat-tanpa-jejak"


def test_a_search_goes_on_while_a_file_is_broken(project: Path) -> None:
    change(project, {"casestudies/gudang-bersama.md": ("nature: rekaan", "nature: bohong")})
    assert [row["id"] for row in rows(project, "search", "banjir")] == ["posko-banjir"]


def test_related_cases_come_with_their_reason(project: Path) -> None:
    result = kb(project, "related", "posko-banjir")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "Contoh rekaan: gudang logistik bersama\n  /kasus/gudang-bersama/\n"
        "  Alasan: strategi sama (komunikasi antar instansi), sektor sama (kebencanaan)"
    )
    (row,) = rows(project, "related", "posko-banjir")
    assert list(row) == ["id", "title", "url", "score", "reason"]


def test_a_case_without_relatives_says_so(project: Path) -> None:
    (project / "casestudies" / "gudang-bersama.md").unlink()
    assert kb(project, "related", "posko-banjir").stdout == (
        "Belum ada kasus yang berkaitan dengan `posko-banjir`.\n"
    )
    assert rows(project, "related", "posko-banjir") == []


def test_a_file_of_queries_is_answered_line_by_line(project: Path, tmp_path: Path) -> None:
    queries = ["posko", "", "xyzzy", "bnajir", "yang"]
    (tmp_path / "queries.txt").write_text("\n".join(queries), "utf-8")
    result = kb(project, "search", "--queries", str(tmp_path / "queries.txt"), "--json", "--limit", "2")
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert answers == [rows(project, "search", query, "--limit", "2") for query in queries]
    assert [bool(answer) for answer in answers] == [True, False, False, True, False]


def test_queries_may_come_from_another_program_and_need_not_be_text(project: Path) -> None:
    lines = b"posko\r\n\xff\xfe\npos\x00ko\nposko\x0bbanjir\n\n<img onerror>\n"
    result = kb(project, "search", "--queries", "-", "--json", input=lines)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [bool(answer) for answer in answers] == [True, False, False, True, False, False]


def test_no_query_has_no_answer(project: Path) -> None:
    assert kb(project, "search", "--queries", "-", "--json", input=b"").stdout == ""


def test_a_file_of_queries_that_is_not_there_is_told(project: Path) -> None:
    result = kb(project, "search", "--queries", "tidak-ada.txt")
    assert (result.exit_code, result.stderr) == (2, "Berkas `tidak-ada.txt` tidak bisa dibaca.\n")


@pytest.fixture
def cases_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the cases that were read from their files."""
    ids: list[str] = []
    read = disk.read

    def noted(file: disk.SourceFile, *arguments: Any, **options: Any) -> Any:
        ids.extend([file.id] if file.kind == "case" else [])
        return read(file, *arguments, **options)

    monkeypatch.setattr(disk, "read", noted)
    return ids


@pytest.fixture
def settled(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(source_marks, "SETTLED_AFTER", -60_000_000_000)
    return project


def test_cases_that_did_not_change_are_not_even_read(settled: Path, cases_read: list[str]) -> None:
    first = rows(settled, "search", "posko banjir")
    assert sorted(cases_read) == ["gudang-bersama", "posko-banjir"]
    cases_read.clear()
    assert rows(settled, "search", "posko banjir") == first
    assert rows(settled, "search", "posko banjir", "--region", "35.78")[0]["id"] == "posko-banjir"
    assert cases_read == []


def test_of_the_cases_only_those_that_changed_are_read(settled: Path, cases_read: list[str]) -> None:
    rows(settled, "search", "posko")
    cases_read.clear()
    change(settled, {"casestudies/posko-banjir.md": ("Tiga dinas menjawab", "Tiga kantor menjawab")})
    assert [row["id"] for row in rows(settled, "search", '"tiga kantor"')] == ["posko-banjir"]
    assert cases_read == ["posko-banjir"]
    assert "gudang-bersama" in {row["id"] for row in rows(settled, "search", "gudang")}


@pytest.mark.parametrize("file", ["agencies", "sectors", "regions"])
def test_a_change_of_what_cases_share_has_all_cases_read(
    settled: Path, cases_read: list[str], file: str
) -> None:
    rows(settled, "search", "posko")
    cases_read.clear()
    path = settled / "content" / "vocabularies" / f"{file}.yaml"
    path.write_bytes(path.read_bytes() + b"\n")
    rows(settled, "search", "posko")
    assert sorted(cases_read) == ["gudang-bersama", "posko-banjir"]


EDITS: list[Callable[[Path], object]] = [
    lambda cases: (cases / "posko-banjir.md").write_text("rusak"),
    lambda cases: (cases / "gudang-bersama.md").unlink(missing_ok=True),
    lambda cases: (cases / "baru.md").write_text(
        (cases / "posko-banjir.md").read_text().replace("Posko", "Pos")
    ),
    lambda cases: change(cases.parent, {"casestudies/posko-banjir.md": ("112", "113")}),
    lambda cases: change(cases.parent, {"content/strategi/komunikasi.md": ("Komunikasi", "Percakapan")}),
    lambda cases: (cases / "dalam").mkdir(exist_ok=True),
    lambda cases: shutil.copyfile(cases / "posko-banjir.md", cases / "dalam" / "posko-banjir.md"),
    lambda cases: (cases.parent / "content" / "vocabularies" / "regions.yaml").unlink(),
]
QUERIES = ("posko", "gudang", "112 113", '"pos banjir"', "percakapan", "laporan -dinas", "Kota Surabaya")


@pytest.mark.parametrize("order", [EDITS, EDITS[::-1], EDITS[2::2] + EDITS[1::2], EDITS[5:] + EDITS[:5]])
def test_what_is_kept_never_changes_what_is_found(
    settled: Path, order: list[Callable[[Path], object]], tmp_path: Path
) -> None:
    (tmp_path / "queries.txt").write_text("\n".join(QUERIES))
    asked = ("search", "--queries", str(tmp_path / "queries.txt"))
    for edit in order:
        with contextlib.suppress(OSError, AssertionError):
            edit(settled / "casestudies")
        kept = kb(settled, *asked).stdout
        (settled / ".kb").rename(settled / ".kb-kept")
        assert kb(settled, *asked).stdout == kept
        shutil.rmtree(settled / ".kb")
        (settled / ".kb-kept").rename(settled / ".kb")


def test_a_new_and_a_removed_case_are_noticed(settled: Path) -> None:
    rows(settled, "search", "posko")
    old = settled / "casestudies" / "gudang-bersama.md"
    new = old.with_name("gudang-baru.md")
    old.rename(new)
    assert "gudang-baru" in {row["id"] for row in rows(settled, "search", "gudang")}
    assert "gudang-bersama" not in {row["id"] for row in rows(settled, "search", "gudang")}


def test_a_file_that_changed_a_moment_ago_is_read_again(project: Path, cases_read: list[str]) -> None:
    rows(project, "search", "posko")
    cases_read.clear()
    rows(project, "search", "posko")
    assert cases_read
