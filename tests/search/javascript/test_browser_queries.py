"""`browser_queries.mjs` answers queries over a published site, as `kb search` does over its index."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import REPOSITORY
from tests.search.browser.library import publish
from tests.search.javascript import nodes

SCRIPT = REPOSITORY / "tests" / "benchmarks" / "browser_queries.mjs"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(tmp_path_factory.mktemp("site"))


def test_every_line_is_answered_by_one_list_with_the_keys_of_kb_search(site: Path, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("posko banjir\n\nzzqqxy\nyang dan\n", "utf-8")
    told = nodes.run(SCRIPT, site, "--queries", queries, "--json")
    first, *others = [json.loads(line) for line in told.split("\n")[:-1]]
    assert others == [[], [], []]
    assert list(first[0]) == ["id", "kind", "title", "url", "score", "excerpt"]
    assert (first[0]["id"], first[0]["kind"]) == ("banjir", "case")
    assert (first[0]["title"], first[0]["url"]) == ("Posko banjir Surabaya", "/kasus/banjir/")
    assert first[0]["excerpt"] == "Dinas bekerja sama menjawab laporan warga."
    assert [hit["score"] for hit in first] == sorted((hit["score"] for hit in first), reverse=True)


def test_queries_come_from_the_standard_input_too_and_are_answered_for_people(site: Path) -> None:
    told = nodes.run(SCRIPT, site, "--limit", "1", given="stuntng desa\nbanjir")
    assert told.startswith("stuntng desa (stunting desa?)\n  ")
    assert told.count("/kasus/") == 2


@pytest.mark.parametrize("arguments", [[], ["a", "b"], ["a", "--limit", "0"]])
def test_misuse_is_told_on_one_line(arguments: list[str]) -> None:
    told = subprocess.run([nodes.node(), SCRIPT, *arguments], capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert told.stderr == "usage: browser_queries.mjs SITE_DIR [--queries FILE] [--json] [--limit N]\n"


def test_the_cost_in_the_browser_is_printed() -> None:
    options = ["--cases", "8", "--queries", "4", "--compared", "4"]
    command = [sys.executable, "-m", "tests.benchmarks.browser_speed", *options]
    result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    for row in (
        "export, CPU milliseconds",
        "kilobytes to the first ten",
        "answer in Chromium",
        "same first result",
    ):
        assert row in result.stdout
