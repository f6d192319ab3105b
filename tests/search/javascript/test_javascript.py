"""The search without a browser: its modules run under Node over a small library."""

from pathlib import Path

import playwright
import pytest

from tests.search.browser.library import publish
from tests.search.javascript import nodes

TESTS = sorted(Path(__file__).parent.glob("*.test.mjs"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.name.removesuffix(".test.mjs"))
def test_under_node(test: Path, site: Path) -> None:
    told = nodes.run("--test", "--test-reporter=tap", test, environment={"KB_SITE": str(site)})
    assert "# fail 0\n" in told
    assert "# pass 0\n" not in told


def test_without_node_a_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(playwright, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(AssertionError, match="Node is missing: install Node 18"):
        nodes.node()
