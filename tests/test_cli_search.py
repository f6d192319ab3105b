import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kb_build.cli import main
from tests.projects import change

CASES = ["kasus/gudang-bersama/", "kasus/posko-banjir/"]


def kb(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments], prog_name="kb")


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
    )
    assert rows(project, "search", "xyzzy") == []


@pytest.mark.parametrize(
    ("facet", "value"),
    [("--region", "35.78"), ("--region", "Kota Surabaya"), ("--region", "kota-surabaya"), ("--year", "2019")],
)
def test_a_facet_narrows_the_search(project: Path, facet: str, value: str) -> None:
    assert [row["id"] for row in rows(project, "search", "dinas", facet, value)] == ["posko-banjir"]


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
