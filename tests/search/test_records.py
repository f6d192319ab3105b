from dataclasses import asdict

from kb_build import search
from kb_build.model.case_study import CaseStudy, Location, Participant, Result, StrategyUse
from kb_build.model.quote import Verification
from kb_build.model.search_record import SearchRecord
from tests import nouns, shipped_library


def everything(record: SearchRecord) -> str:
    return repr(asdict(record)).casefold()


def record_of(case: CaseStudy) -> SearchRecord:
    (record,) = (r for r in search.records(nouns.library([case])) if r.kind == "case")
    return record


def test_every_page_that_has_words_has_one_record_and_so_has_every_term() -> None:
    quotes = [nouns.quote(), nouns.untraceable()]
    library = nouns.library([nouns.case()], quotes, guides=[nouns.guide("index")], terms=[nouns.term()])
    assert [(record.kind, record.address) for record in search.records(library)] == [
        ("case", "kasus/posko-bersama/"),
        ("quote", "kutipan/satu-nomor/"),
        ("quote", "kutipan/tanpa-jejak/"),
        ("strategy", "strategi/komunikasi/"),
        ("guide", ""),
        ("term", "glosarium/#satgas"),
    ]


def test_a_withdrawn_quotation_is_in_no_record() -> None:
    withdrawn = Verification(state="ditarik", date="2026", method="Diminta penuturnya.")
    library = nouns.library([], [nouns.quote("lama", "", verification=withdrawn)])
    assert "quote" not in {record.kind for record in search.records(library)}


def test_a_case_is_found_by_what_people_call_its_agencies_regions_sectors_and_strategies() -> None:
    case = nouns.case(
        agencies=(
            Participant(id="bnpb", role="koordinator"),
            Participant(name="Karang Taruna", role="pendukung"),
        ),
        place=Location(regions=("35.78",)),
        sector=("kesehatan",),
        tags=("posyandu",),
    )
    names = record_of(case).names
    for name in (
        "BNPB",
        "Penanggulangan",
        "Karang Taruna",
        "Kota Surabaya",
        "gizi",
        "Komunikasi",
        "posyandu",
    ):
        assert name in names


def test_a_case_is_found_by_its_mechanisms_results_and_text_without_marks_or_addresses() -> None:
    case = nouns.case(
        text="## Hasil {#hasil}\n\nDijawab [cepat](https://contoh.example/x) [s1].\n\n- Satu nomor.\n",
        results=(Result(text="Sepuluh menit.", date="2021", source="s1", measures="perubahan"),),
        strategies=(StrategyUse(id="komunikasi", mechanism="Radio yang sama."),),
    )
    record = record_of(case)
    assert record.headings == "Hasil"
    for words in ("cepat", "Satu nomor.", "Sepuluh menit.", "Radio yang sama."):
        assert words in record.body
    for noise in ("s1", "contoh.example", "•", "#hasil"):
        assert noise not in record.body


def test_a_facet_stands_once_in_a_record_however_often_the_case_names_it() -> None:
    uses = tuple(StrategyUse(id="komunikasi", mechanism=text) for text in ("Satu nomor.", "Satu papan."))
    roles = tuple(Participant(id="bnpb", role=role) for role in ("koordinator", "pelaksana"))
    place = Location(regions=("35.78", "Kota Surabaya"))
    record = record_of(nouns.case(strategies=uses, agencies=roles, place=place))
    assert (record.strategies, record.agencies, record.regions) == (
        ("komunikasi",),
        ("bnpb",),
        ("kota-surabaya",),
    )


def test_a_quotation_on_a_case_makes_the_case_findable_but_an_untraceable_one_does_not() -> None:
    case = nouns.case(quotes=("satu-nomor", "tanpa-jejak"))
    records = search.records(nouns.library([case], [nouns.quote(), nouns.untraceable()]))
    assert records[0].quotes == "Satu nomor cukup."


def test_the_name_behind_an_untraceable_quotation_is_in_no_record() -> None:
    records = search.records(nouns.library([nouns.case(quotes=("tanpa-jejak",))], [nouns.untraceable()]))
    assert any(record.id == "tanpa-jejak" for record in records)
    assert not [record.id for record in records if "fulanah" in everything(record)]


def test_no_shipped_record_holds_a_name_behind_an_untraceable_quotation() -> None:
    names = shipped_library.untraceable_names()
    assert names
    for record in shipped_library.records():
        assert not [name for name in names.values() if name.casefold() in everything(record)], record.id


def test_every_shipped_page_has_its_record() -> None:
    library = shipped_library.library()
    pages = {document.address for document in library.documents if document.address is not None}
    withdrawn = {f"kutipan/{quote.id}/" for quote in library.quotes.values() if quote.is_withdrawn}
    terms = {f"glosarium/#{term}" for term in library.vocabularies.glossary}
    assert {record.address for record in shipped_library.records()} == (pages - withdrawn) | terms


def test_a_term_is_found_by_its_explanation_and_by_what_else_it_is_called() -> None:
    term = nouns.term(aliases=("satuan tugas",), definition="Tim untuk satu tugas.")
    (record,) = (r for r in search.records(nouns.library(terms=[term])) if r.kind == "term")
    assert (record.title, record.summary, record.names) == ("Satgas", "Tim untuk satu tugas.", "satuan tugas")
