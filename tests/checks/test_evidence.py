"""Nothing is said more strongly than its sources carry."""

from pathlib import Path

import pytest

from tests.checks.found import GUDANG, POSKO, STRATEGY, found, names, told

_VOICE = "    voice: pelaku\n"
_OUTSIDE = "    voice: pihak-luar\n"


def _voiced(*lines: str) -> tuple[str, str]:
    return _VOICE, _OUTSIDE + "".join(f"    {line}\n" for line in lines)


def test_a_party_of_the_case_is_no_outsider_under_any_of_its_names(project: Path) -> None:
    changes = {POSKO: _voiced("covers: kasus")}
    assert names(project, changes) == []
    assert names(project, {POSKO: ("publisher: BPBD Kota Contoh", "publisher: bpbd contoh")}) == [
        "party-as-outsider"
    ]
    assert names(project, {POSKO: ("publisher: bpbd contoh", "publisher: Dinas Sosial Kota Contoh")}) == [
        "party-as-outsider"
    ]


def test_a_press_release_is_no_outsider(project: Path) -> None:
    (finding,) = told(project, {POSKO: ("kind: laporan\n" + _VOICE, "kind: siaran-pers\n" + _OUTSIDE)})
    assert finding.message == (
        "Sumber ini tidak bisa disebut `pihak-luar`: siaran pers adalah suara penerbitnya sendiri."
    )


def test_an_outsider_says_how_much_it_covers_and_in_news_who_speaks(project: Path) -> None:
    assert names(project, {POSKO: _voiced()}) == ["outsider-without-cover"]
    news = ("    kind: laporan\n" + _OUTSIDE, "    kind: berita\n" + _OUTSIDE)
    assert names(project, {POSKO: news}) == ["outsider-without-cover", "outsider-news-without-speaker"]


def test_a_misspelt_cover_is_told_once(project: Path) -> None:
    assert names(project, {POSKO: _voiced("cover: kasus")}) == ["unknown-key"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [(" covers: latar,", "", "outsider-without-cover"), ("meja [s1]", "meja", "source-never-cited")],
)
def test_sources_of_a_strategy_are_looked_at_too(project: Path, old: str, new: str, rule: str) -> None:
    assert names(project, {STRATEGY: (old, new)}) == [rule]


@pytest.mark.parametrize("left_out", ["results", "strategies"])
def test_a_source_of_a_result_or_of_a_strategy_counts_as_cited(project: Path, left_out: str) -> None:
    text = (project / POSKO).read_text("utf-8").replace(" [s1]", "")
    if left_out == "strategies":
        text = text.replace("    source: s1\noutcome", "outcome")
    else:
        text = text[: text.index("results:")] + text[text.index("continuity:") :]
    (project / POSKO).write_text(text, "utf-8")
    assert "source-never-cited" not in names(project)


def test_a_source_that_nothing_points_at_is_a_warning(project: Path) -> None:
    text = (
        (project / POSKO)
        .read_text("utf-8")
        .replace(" [s1]", "")
        .replace("    source: s1\noutcome", "outcome")
    )
    text = text[: text.index("results:")] + text[text.index("continuity:") :]
    (project / POSKO).write_text(text, "utf-8")
    finding = found(project)[0]
    assert finding.name == "source-never-cited"
    assert not finding.is_error


def test_a_source_beside_a_mark_that_means_nothing_is_not_told(project: Path) -> None:
    text = (project / POSKO).read_text("utf-8").replace("s1", "s2").replace("- id: s2", "- id: s1")
    (project / POSKO).write_text(text, "utf-8")
    assert set(names(project)) == {"unknown-source"}


def test_nobody_checks_the_own_text(project: Path) -> None:
    state = ("{state: sedang-diperiksa}", '{state: sumber-diperiksa, by: TIM PENYUSUN, date: "2026"}')
    assert names(project, {POSKO: state}) == ["checker-among-writers"]
    assert names(project, {POSKO: ("by: TIM PENYUSUN", "by: Dewi Pemeriksa")}) == []


@pytest.mark.parametrize(
    ("start", "end", "reversed_"),
    [
        ("2020", "2019", True),
        ("2020-05", "2020-04", True),
        ("2020-05-02", "2020-05-01", True),
        ("2020-05", "2020", False),
        ("2020", "2020-01", False),
        ("2020-05-02", "2020-05", False),
        ("2020-05-02", "2020-05-02", False),
    ],
)
def test_a_period_runs_forwards_as_far_as_its_dates_tell(
    project: Path, start: str, end: str, reversed_: bool
) -> None:
    changes = {GUDANG: ('{start: "2020", end: "2020"}', f'{{start: "{start}", end: "{end}"}}')}
    assert ("period-reversed" in names(project, changes)) is reversed_


def test_success_that_only_the_parties_claim_is_advice(project: Path) -> None:
    assert names(project, {POSKO: ("outcome: belum-diketahui", "outcome: tercapai")}) == []
    (finding,) = found(
        project, {POSKO: ('    baseline: {text: "Laporan dijawab dalam 45 menit.", date: "2018"}\n', "")}
    )
    assert finding.name == "achieved-on-weak-evidence"
    assert not finding.is_error


def test_success_in_a_made_up_example_needs_no_evidence(project: Path) -> None:
    assert names(project, {GUDANG: ("nature: rekaan", "nature: rekaan\noutcome: tercapai")}) == []


def test_a_malformed_field_hides_nothing_about_the_evidence(project: Path) -> None:
    changes = {POSKO: ('"Posko banjir bersama di Kota Contoh"', '"Posko"')}
    assert names(project, changes) == ["too-short"]
    changes = {POSKO: ("kind: laporan\n" + _VOICE, "kind: siaran-pers\n" + _OUTSIDE)}
    assert names(project, changes) == ["too-short", "party-as-outsider"]
