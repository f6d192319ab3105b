"""The file of the whole library fits the schema beside it, and each page has a twin that says the same."""

import json
from typing import Any

import jsonschema_rs
import pytest

from kb_build.model import addresses
from kb_build.model.case_study import Continuity, Result, Review
from tests import nouns, shipped_library
from tests.exports import making

CITED = nouns.case(
    "gudang-bersama",
    "## Pelajaran {#pelajaran}\n\n- Mulai dari satu gudang [s1].\n\n"
    "## Kalau mau meniru {#syarat-replikasi}\n\n- Sepakati kuncinya.\n",
    sources=(nouns.source(voice="pihak-luar", covers="kasus", kind="audit"),),
    results=(Result(text="Dua gudang.", date="2020", source="s1", measures="keluaran"),),
    continuity=Continuity(status="berjalan", checked="2021-03"),
    review=Review(state="sumber-diperiksa", by="Orang Lain", date="2022"),
    sector=("kebencanaan",),
)
FICTION = nouns.case("kota-khayal", nature="rekaan")


def shipped() -> Any:
    return json.loads(making.shipped()["data/pustaka.json"])


def validator() -> jsonschema_rs.Draft202012Validator:
    """What is published, read from its text alone."""
    return jsonschema_rs.Draft202012Validator(json.loads(making.shipped()["data/pustaka.schema.json"]))


def faults(whole: Any) -> list[str]:
    return [f"{list(error.instance_path)}: {error.message[:200]}" for error in validator().iter_errors(whole)]


def test_the_published_schema_is_sound() -> None:
    jsonschema_rs.meta.validate(json.loads(making.shipped()["data/pustaka.schema.json"]))


def test_the_shipped_library_fits_the_published_schema() -> None:
    assert faults(shipped()) == []


@pytest.mark.parametrize("name", ["cases", "quotes", "strategies", "guides", "agencies", "regions", "terms"])
def test_a_record_with_an_unknown_field_or_without_its_fields_does_not_fit(name: str) -> None:
    whole = shipped()
    whole[name][0]["warna"] = "biru"
    assert faults(whole)
    assert faults({**whole, name: [{}]})


@pytest.mark.parametrize("name", ["cases", "quotes", "strategies", "guides"])
def test_no_record_fits_without_evidence_and_nature(name: str) -> None:
    for missing in ("evidence", "nature"):
        whole = shipped()
        del whole[name][0][missing]
        assert faults(whole), missing


def test_every_record_says_in_words_how_strong_its_evidence_is_and_why() -> None:
    whole = shipped()
    records = [record for name in ("cases", "quotes", "strategies", "guides") for record in whole[name]]
    assert all(record["evidence"]["label"] and record["evidence"]["reason"] for record in records)
    assert all(record["nature"] for record in records)


def test_every_case_in_the_record_of_something_else_carries_its_evidence_and_nature() -> None:
    whole = shipped()
    cases = {case["id"]: case for case in whole["cases"]}
    named = [
        named
        for name in ("strategies", "agencies", "sectors", "regions")
        for record in whole[name]
        for named in record["cases"]
    ]
    assert named
    for row in named:
        case = cases[row["id"]]
        assert row["evidence"] == str(case["evidence"]["level"])
        assert (row["nature"], row["review"]) == (case["nature"], case["review"]["state"])


def test_a_case_tells_level_words_reason_and_what_it_teaches() -> None:
    (case,) = json.loads(making.whole(nouns.library([CITED])))["cases"]
    assert case["url"] == f"{making.SITE}kasus/gudang-bersama/"
    assert (case["evidence"]["level"], case["evidence"]["label"]) == (4, "Diperiksa pihak luar")
    assert "Dinas Contoh" in case["evidence"]["reason"]
    assert case["lessons"] == ["Mulai dari satu gudang."]
    assert case["conditions"] == ["Sepakati kuncinya."]
    assert case["labels"]["sector"] == {"kebencanaan": "Kebencanaan"}
    assert case["labels"]["voice"] == {"pihak-luar": "Pihak luar"}
    assert case["body"]["text"].startswith("Pelajaran\n- Mulai dari satu gudang.")
    assert "[s1]" in case["body"]["markdown"]


def test_fiction_has_no_evidence_and_says_that_it_is_fiction() -> None:
    (case,) = json.loads(making.whole(nouns.library([FICTION])))["cases"]
    assert (case["evidence"]["level"], case["nature"]) == (0, "rekaan")
    assert case["labels"]["nature"] == {"rekaan": "Contoh rekaan"}
    assert "rekaan" in case["evidence"]["reason"]


def test_a_draft_is_there_and_says_that_it_is_one() -> None:
    (case,) = json.loads(making.whole(nouns.library([nouns.case()])))["cases"]
    assert case["review"] == {"state": "draf"}
    assert case["sources"] == "belum-ada"


def test_every_case_exported_quotation_and_strategy_has_a_twin_that_holds_its_record() -> None:
    whole, files = shipped(), making.shipped()
    records = [record for name in ("cases", "quotes", "strategies") for record in whole[name]]
    twins = {path for path in files if path.endswith("/data.json")}
    assert len(records) == len(twins)
    for record in records:
        address = addresses.of_file(record["kind"], record["id"]) or ""
        twin = json.loads(files[addresses.twin(address)])
        assert twin.pop("about")["caution"]
        assert twin == record


def test_the_twin_of_a_page_lies_beside_it() -> None:
    assert addresses.twin(addresses.case("gudang")) == "kasus/gudang/data.json"


def test_without_an_address_of_the_site_addresses_are_relative_to_it() -> None:
    (case,) = json.loads(making.files(nouns.library([nouns.case()]), site_url="")["data/pustaka.json"])[
        "cases"
    ]
    assert case["url"] == "kasus/posko-bersama/"


def test_a_case_names_no_quotation_that_is_left_out() -> None:
    quotes = [nouns.quote(), nouns.untraceable()]
    case = nouns.case(quotes=tuple(quote.id for quote in quotes))
    made = json.loads(making.whole(nouns.library([case], quotes)))
    assert made["cases"][0]["quotes"] == ["satu-nomor"]


def test_every_shipped_case_names_exported_quotations_only() -> None:
    exported = {quote["id"] for quote in shipped()["quotes"]}
    named = {quote for case in shipped_library.library().cases.values() for quote in case.quotes}
    assert named <= exported
