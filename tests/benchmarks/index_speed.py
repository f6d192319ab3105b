"""How fast is the index? Run `python -m tests.benchmarks.index_speed`.

Times are CPU time of one process. A query is timed with all that belongs to it, up to ten hits with their
excerpts; the second time its words were asked for before.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from kb_build.model.search_record import SearchRecord
from kb_build.search import whoosh_index
from kb_build.search.index import Index
from kb_build.text.indonesian import Analysis, Wordlist
from tests.benchmarks import generated_records
from tests.benchmarks.generated_cases import generate

_SETTLED = 2.5
"""Seconds after which a file is no longer taken for one that is being written."""
Result = TypeVar("Result")
Rows = Iterator[tuple[str, str]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[1_000, 3_000, 10_000])
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument(
        "--command", action="store_true", help="time `kb search` in projects of as many files"
    )
    chosen = parser.parse_args()
    for cases in chosen.cases:
        sys.stdout.write(f"{cases} cases\n")
        with tempfile.TemporaryDirectory() as folder:
            rows = (
                _command(Path(folder), cases) if chosen.command else _of(cases, chosen.queries, Path(folder))
            )
            for label, value in rows:
                sys.stdout.write(f"  {label:<58}{value}\n")
                sys.stdout.flush()


def _of(cases: int, asked: int, folder: Path) -> Rows:
    records = list(generated_records.records(cases))
    # An analysis of its own, which remembers no word of another library.
    analysis = Analysis(Wordlist())
    place = folder / "index"
    cold, _ = _cpu(lambda: whoosh_index.in_folder(records, analysis, place))
    yield "from nothing, cases a second", f"{cases / cold:9.0f}"
    yield "from nothing, milliseconds a case", f"{1000 * cold / cases:9.2f}"
    size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
    yield "size, megabytes", f"{size / 1_000_000:9.1f}"
    spent, index = _cpu(lambda: whoosh_index.in_folder(records, analysis, place))
    yield "nothing changed, seconds", f"{spent:9.2f}"
    spent, index = _cpu(lambda: whoosh_index.in_folder(_one_changed(records), analysis, place))
    yield "one case changed, seconds", f"{spent:9.2f}"
    spent, _ = _cpu(lambda: sum(1 for _ in index.pages))
    yield "all pages read from it, milliseconds a case", f"{1000 * spent / cases:9.2f}"
    yield from _queries(index, generated_records.queries(asked, cases))


def _one_changed(records: Sequence[SearchRecord]) -> list[SearchRecord]:
    return [replace(records[0], summary="Satu kasus ini berubah."), *records[1:]]


def _queries(index: Index, asked: Sequence[str]) -> Rows:
    spent, _ = _cpu(lambda: index.search(asked[0]))
    yield "the first query, milliseconds", f"{1000 * spent:9.1f}"
    for label in ("query", "query asked before"):
        yield f"{label}, milliseconds: median, p95", _times(index, asked)
    mistyped = [f"{text[:-2]}{text[-1]}{text[-2]}" for text in asked]
    yield "mistyped query, milliseconds: median, p95", _times(index, mistyped)


def _times(index: Index, asked: Sequence[str]) -> str:
    times = sorted(1000 * _cpu(lambda text=text: index.search(text))[0] for text in asked)  # type: ignore[misc]
    return f"{_share(times, 0.5):9.1f}{_share(times, 0.95):9.1f}"


def _command(folder: Path, cases: int) -> Rows:
    """`kb search` in a process of its own, as people call it."""
    project = generate(folder / "project", cases)
    time.sleep(_SETTLED)
    yield "kb search from nothing, CPU seconds", f"{_search(project):9.2f}"
    yield "kb search, nothing changed, CPU seconds", f"{_search(project):9.2f}"
    case = project / "casestudies" / "kasus-00000.md"
    case.write_text(case.read_text("utf-8").replace("Latar belakang", "Latar Belakang"), "utf-8")
    time.sleep(_SETTLED)
    yield "kb search, one case changed, CPU seconds", f"{_search(project):9.2f}"


def _search(project: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "kb_build", "-C", str(project), "search", "koordinasi anggaran"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _share(ordered: Sequence[float], share: float) -> float:
    return ordered[int(share * len(ordered))]


def _cpu(work: Callable[[], Result]) -> tuple[float, Result]:
    before = time.process_time()
    result = work()
    return time.process_time() - before, result


if __name__ == "__main__":
    main()
