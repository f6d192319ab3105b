"""What its author meant as a source mark is told when no reader would take it for one."""

from pathlib import Path

import pytest

from tests.checks.found import POSKO, names, told


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[S1]", "[s1]"),
        ("[ s1 ]", "[s1]"),
        ("[s1, s2]", "[s1][s2]"),
        ("[s1,2]", "[s1][s2]"),
        ("[s1; S2]", "[s1][s2]"),
        ("[s1 dan s2]", "[s1][s2]"),
        ("[s1-s3]", "[s1][s2][s3]"),
        ("[s1–3]", "[s1][s2][s3]"),
        ("(s1)", "[s1]"),
        ("[s01]", "[s1]"),
    ],
)
def test_a_mark_that_is_not_read_is_told_how_to_write_it(project: Path, written: str, meant: str) -> None:
    (finding,) = told(project, {POSKO: ("pada 2021 [s1].", f"pada 2021 [s1] {written}.")})
    assert (finding.name, finding.severity) == ("source-mark-form", "warning")
    assert finding.message.startswith(f"`{written}`")
    assert f"`{meant}`" in finding.help


@pytest.mark.parametrize(
    "written", ["[s1]", "[s1](../content/index.md)", "[satu]", "pasal (s)", "[1]", "S1", "(sejak 2021)"]
)
def test_other_brackets_are_left_alone(project: Path, written: str) -> None:
    changes = {POSKO: ("pada 2021 [s1].", f"pada 2021 [s1] {written}.")}
    assert "source-mark-form" not in names(project, changes)
