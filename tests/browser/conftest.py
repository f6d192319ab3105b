import os
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import shipped as shipped_project
from tests.browser.serving import served
from tests.projects import REPOSITORY
from tests.shipped import Shipped

_ARGUMENTS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _chromium() -> str:
    if chosen := os.environ.get("CHROMIUM"):
        return chosen
    script = REPOSITORY / "tests" / "find_chromium.sh"
    found = subprocess.run(["sh", str(script)], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout.strip()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=_chromium(), args=[*_ARGUMENTS, *sandbox])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Shipped:
    return shipped_project.built(tmp_path_factory)


@pytest.fixture(scope="session")
def home(shipped: Shipped) -> Iterator[str]:
    with served(shipped.site) as address:
        yield address
