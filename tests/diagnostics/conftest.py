import pytest


@pytest.fixture(autouse=True)
def _day_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings that ask for today are the same whenever the tests run: 1 December 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
