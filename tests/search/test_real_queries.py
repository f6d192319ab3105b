"""What people type leads to the right page first, in the index and in the browser."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from kb_build.search import records, whoosh_index
from kb_build.search.index import Index
from kb_build.search.wordlist import wordlist
from kb_build.text.indonesian import Analysis
from tests import shipped_library
from tests.projects import REPOSITORY
from tests.search.javascript import nodes

_WRITTEN = Path(__file__).with_name("real_queries.yaml").read_text("utf-8")
QUERIES: Mapping[str, Sequence[str]] = yaml.safe_load(_WRITTEN)
SCRIPT = REPOSITORY / "tests" / "benchmarks" / "browser_queries.mjs"


@pytest.fixture(scope="module")
def index() -> Index:
    library = shipped_library.library()
    return whoosh_index.in_memory(records(library), Analysis(wordlist(library)))


@pytest.fixture(scope="module")
def in_browser(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The first page that the browser's modules find, by query."""
    site = tmp_path_factory.mktemp("site")
    for artifact in shipped_library.build().artifacts:
        if artifact.path.parts[0] == "cari":
            path = site / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(artifact.text, "utf-8")
    told = nodes.run(SCRIPT, site, "--json", given="\n".join(QUERIES))
    lists = [json.loads(line) for line in told.split("\n")[:-1]]
    return {query: hits[0]["url"] for query, hits in zip(QUERIES, lists, strict=True) if hits}


def test_there_are_more_than_forty_queries() -> None:
    assert len(QUERIES) > 40


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_leads_to_its_page_first(query: str, index: Index) -> None:
    first, *_ = index.search(query).hits
    assert first.url.removeprefix("/") in QUERIES[query]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_leads_to_its_page_first_in_the_browser(query: str, in_browser: Mapping[str, str]) -> None:
    assert in_browser[query].removeprefix("/") in QUERIES[query]
