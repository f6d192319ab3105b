"""What the table of an audit says."""

from tests.audit.measures import Measured
from tests.audit.table import table

_PAGES = {"home": "index.html"}


def _measured(performance: int, *causes: str, screen: str = "phone") -> Measured:
    scores = {"performance": performance, "accessibility": 100, "best-practices": 100, "seo": 100}
    return Measured(kind="home", screen=screen, scores=scores, causes=causes)


def test_a_row_tells_the_scores_and_the_errors_of_its_page() -> None:
    told = table([_measured(95)], {"index.html": ["a", "b"], "jelajah/index.html": ["a"]}, _PAGES)
    assert "| home | phone | 95 | 100 | 100 | 100 | 2 |" in told
    assert "| all pages | |  |  |  |  | 3 |" in told


def test_a_score_below_its_target_stands_out_and_its_cause_is_told() -> None:
    told = table([_measured(94, "largest-contentful-paint 3 s")], {}, _PAGES)
    assert "| home | phone | **94** |" in told
    assert "home, phone: performance\n- largest-contentful-paint 3 s\n" in told


def test_a_desktop_has_to_be_faster() -> None:
    assert _measured(97).missed == []
    assert _measured(97, screen="desktop").missed == ["performance"]


def test_an_error_on_many_pages_is_told_once() -> None:
    told = table([], {"a.html": ["Bad value"], "b.html": ["Bad value"]}, _PAGES)
    assert "HTML: Bad value\n- 2 times; a.html, b.html\n" in told
