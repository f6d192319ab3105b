"""The benchmarks run, on a few cases; what they measure is read by people, never asserted."""

import subprocess
import sys

from tests.projects import REPOSITORY


def test_the_speed_of_the_check_is_printed() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.check_speed", "--cases", "12"]
    result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "as a multiple of the floor" in result.stdout
    assert "kb check from the cache" in result.stdout


def test_the_speed_of_finding_ties_is_printed() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.related_speed", "--cases", "8", "16"]
    result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "as a share of indexing" in result.stdout
    assert "as a multiple of that for 8" in result.stdout
