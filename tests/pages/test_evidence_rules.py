"""The table of levels says what the code asks for."""

from typing import Any

import pytest

from kb_build.model.case_study import Baseline, Result
from kb_build.model.evidence import RULES, Rule, evidence
from kb_build.pages import evidence_rules
from tests import nouns

COMPARABLE = Result(
    text="25 posko",
    date="2025",
    source="s1",
    measures="keluaran",
    baseline=Baseline(text="10 posko", date="2022"),
)
PAGE = nouns.guide("tentang/bukti", "Awal.\n\n## Lima tingkat {#tingkat}\n\nSesudahnya.\n")


def rows(*natures: str) -> list[str]:
    cited: dict[str, Any] = {"text": "Menurut dinas [s1].", "sources": (nouns.source(),)}
    cases = [nouns.case(f"kasus-{n}", nature=nature, **cited) for n, nature in enumerate(natures)]
    ((_, text),) = evidence_rules.table(PAGE, nouns.library(cases)).items()
    return text.strip().split("\n")


def test_the_table_stands_right_below_the_heading_that_asks_for_it() -> None:
    ((place, _),) = evidence_rules.table(PAGE, nouns.library()).items()
    assert PAGE.body.text[: place - PAGE.body.start].endswith("{#tingkat}")


def test_no_other_page_has_it() -> None:
    other = nouns.guide("tentang/index", "## Lima tingkat {#tingkat}\n")
    assert evidence_rules.table(other, nouns.library()) == {}


def test_every_level_has_a_row_from_the_weakest_up() -> None:
    assert [row.split(".")[0] for row in rows()[2:]] == ["| 0", "| 1", "| 2", "| 3", "| 4"]


def test_a_row_says_how_many_real_cases_have_its_level() -> None:
    counts = [row.split("|")[3].strip() for row in rows("nyata", "nyata", "rekaan")[2:]]
    assert counts == ["0", "2", "0", "0", "0"]


@pytest.mark.parametrize(
    ("level", "sentence"),
    [
        (1, "Ada sumber yang dikutip."),
        (
            2,
            "Ada sumber yang dikutip; ada hasil dengan keadaan awal bertanggal, untuk ukuran yang sama.",
        ),
        (
            3,
            "Ada sumber yang dikutip; yang berbicara di dalamnya: pihak luar; "
            "isinya menilai sebagian kasus atau menilai seluruh kasus.",
        ),
        (
            4,
            "Ada sumber yang dikutip; yang berbicara di dalamnya: pihak luar; "
            "isinya menilai seluruh kasus; jenisnya audit, evaluasi, atau penelitian.",
        ),
    ],
)
def test_a_rule_is_a_sentence(level: int, sentence: str) -> None:
    (rule,) = (rule for rule in RULES if rule.level == level)
    assert evidence_rules.condition(rule) == sentence


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"level {rule.level}")
def test_what_a_row_asks_for_is_what_gives_the_level(rule: Rule) -> None:
    source = nouns.source(
        voice=rule.voice or "pelaku",
        covers=next(iter(rule.covers), None),
        kind=next(iter(rule.kinds), "berita"),
    )
    results = (COMPARABLE,) if rule.comparable else ()
    case = nouns.case(text="Menurut dinas [s1].", sources=(source,), results=results)
    assert evidence(case).level == rule.level
