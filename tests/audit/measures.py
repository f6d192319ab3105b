"""What the two tools say about the pages of a built site."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low

from tests.browser.page_kinds import KINDS
from tests.browser.serving import SUB_PATH
from tests.projects import REPOSITORY

_HERE = REPOSITORY / "tests" / "audit"
_NU = _HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
TARGETS: Mapping[str, Mapping[str, int]] = {
    screen: {"performance": fast, "accessibility": 100, "best-practices": 100, "seo": 100}
    for screen, fast in (("phone", 95), ("desktop", 98))
}
"""The least score of every category, by screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The scores of one kind of page on one screen, and what cost points."""

    kind: str
    screen: str
    scores: Mapping[str, int]
    causes: tuple[str, ...]

    @property
    def missed(self) -> list[str]:
        """Categories below their target."""
        return [name for name, least in TARGETS[self.screen].items() if self.scores[name] < least]


def file_of(site: Path, address: str) -> Path:
    """The file that a host shows at an address."""
    path = site / address.partition("?")[0]
    return path if path.suffix == ".html" else path / "index.html"


def lighthouse(site: Path, kinds: Iterable[str], runs: int) -> list[Measured]:
    """The median of several runs for every kind of page, on a phone and on a desktop."""
    seen: dict[tuple[str, str], list[dict[str, dict[str, object]]]] = defaultdict(list)
    for line in _lines(_order(site, kinds, runs)):
        told = json.loads(line)
        seen[told["kind"], told["screen"]].append(told)
        sys.stderr.write(".")
        sys.stderr.flush()
    sys.stderr.write("\n")
    return [_median(kind, screen, found) for (kind, screen), found in seen.items()]


def _order(site: Path, kinds: Iterable[str], runs: int) -> dict[str, object]:
    """Pages that search engines shall not list are not blamed for saying so."""
    pages = [
        {"kind": kind, "address": KINDS[kind], "hidden": 'content="noindex"' in _text(site, kind)}
        for kind in kinds
    ]
    return {"site": str(site), "below": SUB_PATH, "runs": runs, "pages": pages}


def _text(site: Path, kind: str) -> str:
    return file_of(site, KINDS[kind]).read_text("utf-8")


def _lines(order: Mapping[str, object]) -> Iterator[str]:
    command = [str(REPOSITORY / ".venv" / "bin" / "node"), str(_HERE / "lighthouse.mjs")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write(json.dumps(order))
        running.stdin.close()
        yield from running.stdout
    if running.returncode:
        raise RuntimeError(f"Lighthouse ended with {running.returncode}")


def _median(kind: str, screen: str, found: list[dict[str, dict[str, object]]]) -> Measured:
    """What cost points is that of all runs in categories that miss their target."""
    scores = {name: median_low([int(str(run["scores"][name])) for run in found]) for name in TARGETS[screen]}
    missed = [name for name, least in TARGETS[screen].items() if scores[name] < least]
    causes = {str(cause) for run in found for name in missed for cause in _list(run["causes"][name])}
    return Measured(kind=kind, screen=screen, scores=scores, causes=tuple(sorted(causes)))


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def html_errors(site: Path) -> dict[str, list[str]]:
    """What the Nu checker calls an error, by page; every page of the site is read."""
    java = os.environ.get("JAVA", "java")
    command = [java, "-Xss4m", "-jar", str(_NU), "--skip-non-html", "--exit-zero-always", "--format", "json"]
    done = subprocess.run([*command, str(site)], capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = defaultdict(list)
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] == "error":
            page = message["url"].removeprefix(f"file:{site}/")
            found[page].append(message["message"])
        elif message["type"] == "non-document-error":
            raise RuntimeError(message["message"])
    return dict(found)
