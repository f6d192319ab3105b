"""The benchmarks of the index run, on a few cases; what they measure is read by people, never asserted."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

from tests.projects import REPOSITORY


def printed(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_speed_of_the_index_is_printed() -> None:
    table = printed("index_speed", "--cases", "12", "--queries", "5")
    assert table.startswith("12 cases\n")
    assert "one case changed, seconds" in table
    assert "mistyped query, milliseconds: median, p95" in table


def test_the_share_of_mistyped_queries_that_find_nothing_is_printed() -> None:
    assert "of 5 queries of 2 words, empty, percent" in printed("mistyped", "--cases", "3", "--queries", "5")


def test_the_relevance_of_some_questions_is_printed(tmp_path: Path) -> None:
    passages = [
        "Petugas menjawab laporan banjir.",
        "Warga menanam pohon di hutan.",
        "Rapat membahas anggaran.",
    ]
    questions = [{"q": "Siapa menanam pohon?", "rel": ["p1"]}, {"q": "apa yang dibahas rapat", "rel": ["p0"]}]
    path = tmp_path / "questions.json.gz"
    path.write_bytes(gzip.compress(json.dumps({"passages": passages, "questions": questions}).encode()))
    table = printed("relevance", str(path))
    assert table.splitlines()[1].split()[-1] == "0.5000"
