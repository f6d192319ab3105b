"""How fast is `kb check`? Run `python -m tests.benchmarks.check_speed`; machines differ, so read the ratios.

The floor is what no checker can go below: reading every file and walking the events of its front matter in
libyaml. Floor and check take turns, so that a busy machine slows both. Times are CPU seconds where one core
works, and seconds on the clock where all of them do.
"""

import argparse
import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import yaml

from kb_build import settings
from kb_build.examination.examined import Examined, examine
from kb_build.reading import disk
from kb_build.reading.disk import SourceFile
from kb_build.search import duplicates
from tests.benchmarks.generated_cases import generate

_TURN = 100
_CHECK = "from kb_build.cli import main; main()"
Result = TypeVar("Result")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    count = parser.parse_args().cases
    with tempfile.TemporaryDirectory() as folder:
        project = generate(Path(folder) / "project", count)
        for label, value in (*_alone(project), *_whole(project)):
            sys.stdout.write(f"{label:<58}{value}\n")


def _alone(project: Path) -> Iterator[tuple[str, str]]:
    """Every file examined alone on one core, in turns with the floor."""
    chosen = settings.load(project)
    files = [file for file in disk.shelf(chosen).sources if file.kind == "case"]
    gc.disable()
    floor, check, sketches = 0.0, 0.0, 0.0
    _examined(project, files[:_TURN])  # schemas and sentences are loaded once
    for start in range(0, len(files), _TURN):
        turn = files[start : start + _TURN]
        floor += _cpu(lambda turn=turn: _floor(project, turn))[0]  # type: ignore[misc]  # bound at once
        spent, _ = _cpu(lambda turn=turn: _examined(project, turn))  # type: ignore[misc]  # bound at once
        check += spent
        sketches += _cpu(lambda turn=turn: _sketched(project, turn))[0]  # type: ignore[misc]  # bound at once
    gc.enable()
    per_file = 1_000_000 / len(files)
    yield "floor: read + libyaml events, microseconds a file", f"{floor * per_file:8.0f}"
    yield "every rule but near-duplicates, microseconds a file", f"{check * per_file:8.0f}"
    yield "  as a multiple of the floor", f"{check / floor:8.2f}"
    yield "sketch for near-duplicates, microseconds a file", f"{sketches * per_file:8.0f}"


def _floor(project: Path, files: Sequence[SourceFile]) -> None:
    for file in files:
        text = (project / file.path).read_bytes().decode("utf-8")
        for _ in yaml.parse(text.split("---\n", 2)[1], Loader=yaml.CSafeLoader):
            pass


def _examined(project: Path, files: Sequence[SourceFile]) -> list[Examined]:
    """Everything but the sketches for near-duplicates, which are measured beside it."""
    with patch.object(duplicates, "sketch", lambda _: ""), patch.object(duplicates, "words", lambda _: []):
        return [examine(file, *disk.read(file, project)) for file in files]


def _sketched(project: Path, files: Sequence[SourceFile]) -> None:
    for file in files:
        duplicates.sketch(duplicates.words((project / file.path).read_text("utf-8")))


def _cpu(work: Callable[[], Result]) -> tuple[float, Result]:
    before = time.process_time()
    result = work()
    return time.process_time() - before, result


def _whole(project: Path) -> Iterator[tuple[str, str]]:
    """The command itself, in a process of its own: from nothing, on all cores, and from the cache."""
    cores = len(os.sched_getaffinity(0))
    files = [file for file in disk.shelf(settings.load(project)).sources if file.kind == "case"]
    before = time.perf_counter()
    _floor(project, files)
    floor = time.perf_counter() - before
    for label, options in (("from nothing", ["--no-cache"]), ("to a new cache", []), ("from the cache", [])):
        clock, cpu, memory = _run(project, options)
        yield f"kb check {label}, seconds on {cores} cores", f"{clock:8.2f}"
        yield "  as a multiple of the floor on the clock", f"{clock / floor:8.2f}"
        yield "  CPU seconds", f"{cpu:8.2f}"
        yield "  memory of the largest process, MB", f"{memory:8.0f}"


def _run(project: Path, options: Sequence[str]) -> tuple[float, float, float]:
    """Seconds on the clock, CPU seconds, and megabytes, of one check."""
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-c", _CHECK, "-C", str(project), "check", "--format", "concise", *options]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - clock, cpu, after.ru_maxrss / 1024


if __name__ == "__main__":
    main()
