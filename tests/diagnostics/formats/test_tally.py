import json

from hypothesis import given
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import STATISTICS
from tests.diagnostics.findings import finding

NAMES = ["raw-html", "section-empty", "registered-agency-by-name", "symlink"]


def found(*names: str) -> list[Diagnostic]:
    return [finding("satu", "satu", name) for name in names]


def test_the_most_frequent_rule_comes_first() -> None:
    several = found("section-empty", *["raw-html"] * 10, "symlink", "symlink")
    assert STATISTICS["full"](several, {}, "id") == (
        "jumlah  kode   nama           tingkat\n"
        "    10  KB510  raw-html       galat\n"
        "     2  KB123  symlink        galat\n"
        "     1  KB504  section-empty  peringatan\n"
        "\n"
    )


def test_without_findings_there_is_no_table() -> None:
    assert STATISTICS["full"]([], {}, "id") == ""
    assert json.loads(STATISTICS["json"]([], {}, "id")) == []


@given(st.lists(st.sampled_from(NAMES)))
def test_every_finding_is_counted_once_under_its_rule(names: list[str]) -> None:
    rows = json.loads(STATISTICS["json"](found(*names), {}, "id"))
    assert {row["name"]: row["count"] for row in rows} == {name: names.count(name) for name in names}
    assert all(list(row) == ["count", "code", "name", "severity"] for row in rows)
    order = [(-row["count"], row["code"]) for row in rows]
    assert order == sorted(order)
