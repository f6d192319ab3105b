"""What does the search cost in the browser? Run `python -m tests.benchmarks.browser_speed`.

Bytes are those of every file as gzip packs it, from opening the dialog on: the modules, and what the index
publishes. Answers are timed when all is at hand, under Node as CPU time and in Chromium on the clock. The
export is CPU time, with the reading of the pages from the index.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from kb_build.search import whoosh_index
from kb_build.search.browser import shards
from kb_build.search.index import Index
from kb_build.text.indonesian import PLAIN
from tests.benchmarks.generated_records import queries, records
from tests.browser.serving import served
from tests.projects import REPOSITORY
from tests.search.browser.publishing import written
from tests.search.javascript.nodes import node

_BENCHMARKS = Path(__file__).parent
_MODULES = Path("assets") / "search"
_TIMED = """async ([asked, facets]) => {
    const { openSearch } = await import("./assets/search/search.js")
    const search = openSearch(new URL("./", location.href))
    const questions = asked.map((text) => () => search.ask(text))
    const lists = asked.map((text, at) => () => search.browse({
        facets: facets[at % facets.length], text: at % 2 ? text : "", sort: at % 2 ? "relevan" : "terbaru",
    }))
    const times = []
    for (const work of [...questions, ...lists]) {
        await work()
        const began = performance.now()
        await work()
        times.push(performance.now() - began)
    }
    return times
}"""
_FACETS: Sequence[Mapping[str, Sequence[str]]] = (
    {},
    {"strategy": ["komunikasi", "kepercayaan"]},
    {"region": ["wilayah-3"], "evidence": ["1", "2", "3"]},
    {"year": ["2020", "2021"], "outcome": ["tercapai"], "agency": ["instansi-1", "instansi-2", "instansi-9"]},
)
Rows = Iterator[tuple[str, str]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[1_000, 3_000, 10_000])
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--compared", type=int, default=500)
    chosen = parser.parse_args()
    for cases in chosen.cases:
        sys.stdout.write(f"{cases} cases\n")
        with tempfile.TemporaryDirectory() as folder:
            for label, value in _of_library(cases, Path(folder), chosen.queries, chosen.compared):
                sys.stdout.write(f"  {label:<58}{value}\n")
                sys.stdout.flush()


def _of_library(cases: int, folder: Path, asked: int, compared: int) -> Rows:
    index = whoosh_index.in_folder(list(records(cases)), PLAIN, folder / "index")
    site = folder / "site"
    spent = published(index, site)
    yield "export, CPU milliseconds a case", f"{1000 * spent / cases:9.2f}"
    yield from _sizes(site)
    yield from _costs(site, queries(asked, cases))
    yield from _in_chromium(site, queries(asked, cases))
    yield from _likeness(index, site, queries(compared, cases))


def published(index: Index, site: Path) -> float:
    """Publish an index with the browser's modules below a folder; the CPU seconds of the export."""
    before = time.process_time()
    artifacts = shards(index.pages, index.analysis, {})
    spent = time.process_time() - before
    written(artifacts, site)
    shutil.copytree(REPOSITORY / "theme_overrides" / _MODULES, site / _MODULES)
    (site / "index.html").write_text("<!doctype html><title>.</title>", "utf-8")
    return spent


def _sizes(site: Path) -> Rows:
    found = defaultdict(list)
    for file in (site / "cari").rglob("*.json"):
        kind = file.name if file.parent.name == "cari" else f"{file.parent.name}/"
        found[kind].append(len(gzip.compress(file.read_bytes(), 9)))
    for kind, sizes in sorted(found.items()):
        mean, most = sum(sizes) / len(sizes), max(sizes)
        yield (
            f"{kind}: files, kilobytes, of each on average, at most",
            (f"{len(sizes):9} {sum(sizes) / 1000:9.1f} {mean / 1000:9.2f} {most / 1000:9.2f}"),
        )


def _costs(site: Path, asked: Sequence[str]) -> Rows:
    told = [json.loads(line) for line in costs(site, asked)]
    for label, which in (("to the first result", "first"), ("to the first ten results", "ten")):
        yield f"kilobytes {label}: median, p95, most", _spread([one[which]["bytes"] / 1000 for one in told])
        yield f"requests {label}: median, p95, most", _spread([one[which]["requests"] for one in told])
    yield "answer under Node, CPU milliseconds: median, p95, most", _spread([one["cpu"] for one in told])


def costs(site: Path, asked: Sequence[str]) -> list[str]:
    """What each query costs, as `browser_costs.mjs` says it."""
    return _under_node("browser_costs.mjs", site, asked)


def answers(site: Path, asked: Sequence[str]) -> list[list[dict[str, Any]]]:
    """What the browser's modules answer."""
    return [json.loads(line) for line in _under_node("browser_queries.mjs", site, asked, "--json")]


def _under_node(script: str, site: Path, asked: Sequence[str], *options: str) -> list[str]:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.writelines(f"{text}\n" for text in asked)
        file.flush()
        command = [node(), str(_BENCHMARKS / script), str(site), "--queries", file.name, *options]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
    if told.returncode:
        raise RuntimeError(told.stderr)
    return told.stdout.split("\n")[:-1]


def _in_chromium(site: Path, asked: Sequence[str]) -> Rows:
    script = REPOSITORY / "tests" / "find_chromium.sh"
    path = subprocess.run(["sh", script], capture_output=True, text=True, check=True).stdout.strip()
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright, served(site) as home:
        page = playwright.chromium.launch(executable_path=path, args=sandbox).new_page()
        page.goto(home)
        times = page.evaluate(_TIMED, [asked, _FACETS])
    yield "answer in Chromium, milliseconds: median, p95, most", _spread(times[: len(asked)])
    yield "list with facets in Chromium, milliseconds", _spread(times[len(asked) :])


def _likeness(index: Index, site: Path, asked: Sequence[str]) -> Rows:
    shares, first = likeness(index, site, asked)
    yield "of Python's first ten, share in the browser's", f"{sum(shares) / len(shares):9.3f}"
    yield "share of queries with the same first result", f"{first / len(asked):9.3f}"


def likeness(index: Index, site: Path, asked: Sequence[str]) -> tuple[list[float], int]:
    """For each query the share of the first ten that both find, and how often the first one is the same."""
    shares, first = [], 0
    for text, answered in zip(asked, answers(site, asked), strict=True):
        expected = [hit.url for hit in index.search(text, {}, 10).hits]
        found = [hit["url"] for hit in answered]
        either = max(len(expected), len(found))
        shares.append(len({*expected} & {*found}) / either if either else 1.0)
        first += expected[:1] == found[:1]
    return shares, first


def _spread(values: Sequence[float]) -> str:
    ordered = sorted(values)
    chosen = (ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])
    return " ".join(f"{value:9.1f}" for value in chosen)


if __name__ == "__main__":
    main()
