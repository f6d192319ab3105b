"""What an author reads about a value: the words that were written, and a line that can be copied."""

import pytest

from tests.reading.documents import findings, told, with_fields


def _help(field: str, value: str) -> str:
    return told(with_fields("case", {field: value})).help


def _message(field: str, value: str) -> str:
    return told(with_fields("case", {field: value})).message


@pytest.mark.parametrize("value", ["", '""', "null", "~"])
def test_an_empty_value_is_called_empty_whatever_it_should_be(value: str) -> None:
    assert _message("title", value) == "Isi `title` masih kosong."
    assert _message("nature", value) == "Isi `nature` masih kosong."


@pytest.mark.parametrize("value", ['""', "null"])
def test_an_empty_date_is_called_empty(value: str) -> None:
    finding = told(with_fields("case", {"period": f"{{start: {value}, ongoing: true}}"}))
    assert finding.message == "Isi `start` masih kosong."
    assert finding.why == "Mulai: Tahun, tahun-bulan, atau tanggal lengkap, diapit tanda kutip."


def test_a_number_where_text_belongs_is_shown_in_quotation_marks() -> None:
    finding = told(with_fields("case", {"period": "{start: 2019, ongoing: true}"}))
    assert finding.message == "Isi `start` seharusnya teks, bukan angka 2019."
    assert finding.help == 'Tulis seperti `start: "2019"`.'


def test_a_text_where_a_list_belongs_is_shown_as_a_list() -> None:
    assert _message("sector", "kebencanaan") == "Isi `sector` seharusnya daftar, bukan teks."
    assert _help("sector", "kebencanaan") == "Tulis seperti `sector: [kebencanaan]`."


def test_a_number_among_texts_is_shown_as_a_list_of_texts() -> None:
    assert _help("tags", "[2024]") == 'Tulis seperti `tags: ["2024"]`.'


def test_an_item_without_a_label_is_told_under_the_label_of_its_list() -> None:
    finding = told(with_fields("case", {"tags": "[a]"}))
    assert finding.message == "Isi `tags` baru 1 huruf; paling sedikit 2."
    assert finding.help == "Lengkapi isinya. Kata kunci: Kata tambahan untuk pencarian."


def test_an_item_of_the_wrong_type_is_told_with_an_example_of_its_list() -> None:
    found = findings(with_fields("case", {"agencies": "[bnpb, {name: Dinas Sosial, role: pelaksana}]"}))
    assert [finding.details["example"] for finding in found] == [
        "agencies: [{id: bnpb, role: koordinator}, {name: BPBD Kabupaten Contoh, role: pelaksana}]"
    ]


def test_a_fixed_value_is_offered_the_way_it_is_written() -> None:
    period = with_fields("case", {"period": '{start: "2020", ongoing: false}'})
    assert told(period).message == "Isi `false` tidak ada dalam pilihan `ongoing`."
    assert told(period).help == "Pilihannya: `true`."


def test_a_list_where_one_choice_belongs_is_shown_as_it_was_written() -> None:
    assert _message("outcome", "[tercapai]") == "Isi `[tercapai]` tidak ada dalam pilihan `outcome`."
    assert _help("outcome", "[tercapai]") == "Mungkin maksudnya `tercapai`?"


def test_of_a_long_value_only_the_beginning_is_quoted() -> None:
    message = _message("outcome", f'"{"x" * 200}"')
    assert message == f"Isi `{'x' * 59}…` tidak ada dalam pilihan `outcome`."


def test_a_value_over_several_lines_is_quoted_on_one() -> None:
    assert _message("outcome", "|\n  satu\n  dua\n") == "Isi `satu dua` tidak ada dalam pilihan `outcome`."


def test_a_source_needs_one_place_to_read_it_and_is_told_which_there_are() -> None:
    finding = told(
        with_fields("case", {"sources": "[{id: s1, publisher: BPBD, kind: laporan, voice: pelaku}]"})
    )
    assert finding.name == "none-of-these"
    assert finding.message == "Perlu salah satu dari `url`, `held_at`, `read_at`."


def test_a_participant_without_a_name_is_told_both_ways_to_name_it() -> None:
    finding = told(
        with_fields("case", {"agencies": "[{role: pelaksana}, {name: Dinas Sosial, role: pelaksana}]"})
    )
    assert finding.message == "Perlu salah satu dari `id`, `name`."
    assert finding.help == "Tambahkan salah satu, misalnya `id: bnpb`."


def test_of_equal_items_the_second_is_marked() -> None:
    made = with_fields("case", {"tags": "[pasar, loket, pasar]"})
    (finding,) = findings(made)
    line = made.source.text.splitlines()[told(made).line - 1]
    assert finding.name == "repeated-item"
    assert line.index("pasar", 10) + 1 == told(made).column


_USE = "{id: komunikasi, mechanism: Satu loket dipakai bersama oleh dua dinas"
_ONE, _OTHER = "{name: Dinas Pasar, role: koordinator}", "{name: Dinas Sosial, role: pelaksana}"
_TIE, _AGAIN = "{id: pasar-lama, relation: meniru}", "{id: pasar-lama, relation: lanjutan}"


@pytest.mark.parametrize(
    ("field", "items", "marked"),
    [
        ("strategies", [f"{_USE}.}}", f"{_USE} di pasar.}}"], "komunikasi"),
        ("related", [_TIE, "{id: pasar-baru, relation: meniru}", _AGAIN], "pasar-lama"),
        ("related", [_TIE, _TIE], "pasar-lama"),
        ("agencies", [_ONE, "{id: bnpb, role: pelaksana}", "{id: bnpb, role: pelaksana}"], "bnpb"),
    ],
)
def test_an_item_with_the_id_of_an_earlier_one_is_marked_at_its_id(
    field: str, items: list[str], marked: str
) -> None:
    made = with_fields("case", {field: f"[{', '.join(items)}]"})
    finding = told(made)
    line = made.source.text.splitlines()[finding.line - 1]
    assert (finding.name, finding.message) == ("repeated-item", f"Ada isi yang sama dua kali di `{field}`.")
    assert finding.column == line.rindex(marked) + 1


def test_of_three_items_with_one_id_only_the_second_is_told() -> None:
    finding = told(with_fields("case", {"related": f"[{_TIE}, {_TIE}, {_TIE}]"}))
    assert finding.column == len(f"related: [{_TIE}, {{id: ") + 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("agencies", "[{id: bnpb, role: pelaksana}, {id: bnpb, role: koordinator}]"),
        ("agencies", f"[{_ONE}, {_OTHER}, {_ONE}]"),
        ("related", "[{id: kasus-a, relation: meniru}, {id: kasus-b, relation: meniru}]"),
    ],
)
def test_items_that_differ_in_one_of_the_fields_that_tell_them_apart_are_fine(field: str, value: str) -> None:
    assert findings(with_fields("case", {field: value})) == []


def test_items_without_an_id_are_not_the_same_item() -> None:
    made = with_fields("case", {"related": '[{id: "", relation: meniru}, {id: "", relation: meniru}]'})
    assert {finding.name for finding in findings(made)} == {"empty-value"}


def test_a_value_is_told_by_one_of_the_rules_it_breaks() -> None:
    source = '{id: s1, publisher: BPBD, kind: laporan, voice: pelaku, url: "bukan alamat"}'
    assert told(with_fields("case", {"sources": f"[{source}]"})).name == "wrong-form"


@pytest.mark.parametrize("key", ["a/b", "a~b", "a b", "0"])
def test_a_key_with_signs_of_a_pointer_is_marked_where_it_stands(key: str) -> None:
    made = with_fields("case", {key: "x"})
    assert told(made).column == 1
    assert made.source.text.splitlines()[told(made).line - 1] == f"{key}: x"
