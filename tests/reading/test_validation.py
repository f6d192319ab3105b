"""One finding for one cause: a slip is told once, whatever it breaks."""

import pytest

from kb_build.reading.validation import broken_entries, is_partial_date
from tests.reading.documents import CASE, document, findings, names, told, with_fields

_UNTRACED = {
    "speakers": None,
    "rights": None,
    "source": None,
    "attributed_as": '"Dr. Zubaidah Fulanah, pakar"',
    "found_in": '{id: s1, publisher: contoh, kind: berita, voice: pelaku, url: "https://contoh.example"}',
}


def test_a_well_formed_case_and_quotation_have_no_findings() -> None:
    assert names(with_fields("case", {})) == []
    assert names(with_fields("quote", {})) == []


@pytest.mark.parametrize("value", ["2024", "2024-09", "2024-02-29", "1999-12-31"])
def test_a_year_a_month_and_a_day_are_dates(value: str) -> None:
    assert is_partial_date(value)


@pytest.mark.parametrize(
    "value",
    ["", "24", "0999", "3000", "2024-13", "2023-02-29", "2024-9", "20240925", "2024-09-25T00:00", "２０２４"],
)
def test_what_is_in_no_calendar_is_no_date(value: str) -> None:
    assert not is_partial_date(value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("agencies", "[bnpb, bpbd]"),
        ("period", '"2019"'),
        ("place", "Surabaya"),
        ("sources", "[laporan]"),
        ("sector", "kebencanaan"),
    ],
)
def test_a_text_where_fields_should_be_is_told_by_its_type_alone(field: str, value: str) -> None:
    assert set(names(with_fields("case", {field: value}))) == {"wrong-type"}


@pytest.mark.parametrize(
    ("field", "value", "meant"),
    [
        ("period", '{start: "2020", ongoin: true}', "ongoing"),
        ("agencies", "[{nama: Dinas Pasar, role: pelaksana}, {name: Dinas Sosial, role: pelaksana}]", "name"),
        (
            "sources",
            '[{id: s1, publisher: BPBD, kind: laporan, voice: pelaku, ur1: "https://a.example"}]',
            "url",
        ),
        ("results", '[{text: "Satu hari.", dates: "2021", source: s1, measures: keluaran}]', "date"),
    ],
)
def test_a_misspelt_key_is_not_also_a_missing_one(field: str, value: str, meant: str) -> None:
    finding = told(with_fields("case", {field: value}))
    assert finding.name == "unknown-key"
    assert finding.help == f"Mungkin maksudnya `{meant}`?"


@pytest.mark.parametrize(
    ("label", "key"), [("judul", "title"), ("Ringkasan", "summary"), ("instansi", "agencies")]
)
def test_a_label_written_as_a_key_is_understood(label: str, key: str) -> None:
    finding = told(with_fields("case", {key: None, label: CASE[key]}))
    assert finding.help == f"Mungkin maksudnya `{key}`?"


def test_two_different_slips_in_one_object_are_both_told() -> None:
    made = with_fields("case", {"period": '{start: "2021-13", ongoin: true}'})
    assert sorted(names(made)) == ["not-a-date", "unknown-key"]


@pytest.mark.parametrize("state", ["tidak-terlacakk", "[tidak-terlacak]", '""'])
def test_a_misspelt_state_does_not_forbid_the_fields_of_the_meant_one(state: str) -> None:
    made = with_fields(
        "quote", {**_UNTRACED, "verification": f'{{state: {state}, date: "2026", method: "Arsip."}}'}
    )
    assert len(findings(made)) == 1


def test_a_missing_verification_does_not_forbid_the_fields_of_a_state() -> None:
    assert names(with_fields("quote", {**_UNTRACED, "verification": None})) == ["missing-key"]


def test_a_misspelt_review_state_does_not_ask_for_what_only_a_finished_case_needs() -> None:
    assert names(with_fields("case", {"review": "{state: draff}"})) == ["value-not-listed"]


def test_a_case_under_review_needs_its_strategies_sector_writers_and_continuity() -> None:
    made = with_fields("case", {"review": "{state: sedang-diperiksa}"})
    missing = [finding.details["key"] for finding in findings(made)]
    assert missing == ["strategies", "sector", "contributors", "continuity"]


def test_a_made_up_case_under_review_needs_no_continuity() -> None:
    made = with_fields("case", {"review": "{state: sedang-diperiksa}", "nature": "rekaan"})
    assert "continuity" not in [finding.details["key"] for finding in findings(made)]


def test_a_misspelt_nature_does_not_ask_for_continuity() -> None:
    made = with_fields("case", {"review": "{state: sedang-diperiksa}", "nature": "rekaann"})
    assert "continuity" not in [finding.details["key"] for finding in findings(made)]


@pytest.mark.parametrize("key", ["found_in", "attributed_as"])
def test_a_traced_quotation_has_no_fields_of_an_untraceable_one(key: str) -> None:
    assert names(with_fields("quote", {key: _UNTRACED[key]})) == ["key-not-allowed-here"]


@pytest.mark.parametrize("key", ["source", "speakers", "cases"])
def test_an_untraceable_quotation_has_no_fields_of_a_traced_one(key: str) -> None:
    values = {"source": _UNTRACED["found_in"], "speakers": "[{name: Zubaidah}]", "cases": "[posko-banjir]"}
    state = '{state: tidak-terlacak, date: "2026", method: "Arsip."}'
    made = with_fields("quote", {**_UNTRACED, "verification": state, key: values[key]})
    assert names(made) == ["key-not-allowed-here"]


def test_a_withdrawn_quotation_has_no_text_and_no_name() -> None:
    made = with_fields("quote", {"verification": '{state: ditarik, date: "2026", method: "Ditarik."}'})
    assert sorted(str(finding.details["key"]) for finding in findings(made)) == ["speakers", "text"]


def test_an_entry_of_a_list_that_is_broken_is_named() -> None:
    text = "bnpb: {name: BNPB, kind: lembaga}\nbpbd: {name: BPBD, kind: apa}\n"
    assert broken_entries(document("agencies", text, "content/vocabularies/agencies.yaml")) == {"bpbd"}
