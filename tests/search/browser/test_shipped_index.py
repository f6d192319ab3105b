"""The search of the library that this repository ships, as its readers have it in the browser."""

import random
from pathlib import Path

import pytest
import yaml

from kb_build.pages.search_labels import search_labels
from kb_build.search import whoosh_index
from kb_build.search.browser import shards
from kb_build.search.index import Index
from kb_build.search.wordlist import wordlist
from kb_build.text.indonesian import Analysis
from tests import shipped_library
from tests.benchmarks.browser_speed import answers, likeness
from tests.search.browser.publishing import written

REAL = yaml.safe_load((Path(__file__).parent.parent / "real_queries.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def index() -> Index:
    analysis = Analysis(wordlist(shipped_library.library()))
    return whoosh_index.in_memory(shipped_library.records(), analysis)


@pytest.fixture(scope="module")
def site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    labels = search_labels(shipped_library.library())
    return written(shards(index.pages, index.analysis, labels), tmp_path_factory.mktemp("site"))


def test_what_people_type_leads_to_the_right_page_first(site: Path) -> None:
    found = {
        text: hits[0]["url"] for text, hits in zip(REAL, answers(site, list(map(str, REAL))), strict=True)
    }
    wrong = {text: url for text, url in found.items() if url.removeprefix("/") not in REAL[text]}
    assert wrong == {}


def test_python_finds_the_same(index: Index, site: Path) -> None:
    shares, first = likeness(index, site, list(map(str, REAL)))
    assert sum(shares) / len(shares) >= 0.95
    assert first >= 0.95 * len(REAL)


def test_a_mistyped_word_finds_something(index: Index, site: Path) -> None:
    chance = random.Random(3)
    words = sorted(
        {word for page in index.pages for word in page.surfaces if word.isalpha() and len(word) > 3}
    )
    mistyped = [_mistyped(word, chance) for word in chance.sample(words, 400)]
    without = [text for text, hits in zip(mistyped, answers(site, mistyped), strict=True) if not hits]
    assert len(without) <= 4, without


def _mistyped(word: str, chance: random.Random) -> str:
    at, sign = chance.randrange(len(word)), chance.choice("abcdefghijklmnopqrstuvwxyz")
    before, here, behind = word[:at], word[at : at + 1], word[at + 1 :]
    ways = (
        before + behind,
        before + sign + here + behind,
        before + sign + behind,
        before + behind[:1] + here + behind[1:],
    )
    return chance.choice(ways)
