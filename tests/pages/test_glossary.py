"""The page that explains terms: alphabet, references, origin of each explanation, pages that use the term."""

from pathlib import PurePosixPath
from typing import Any

from kb_build.model import addresses
from kb_build.model.vocabulary import Term, TermSource
from kb_build.pages import glossary
from kb_build.pages.body import Mention, Target
from kb_build.pages.mentions import NONE, Mentions
from tests import nouns, shipped_library

PAGE = PurePosixPath("glosarium.md")


def letters(*terms: Term, mentions: Mentions = NONE) -> list[dict[str, Any]]:
    cases = [nouns.case(f"kasus-{n}") for n in range(9)]
    (page,) = glossary.pages(nouns.library(cases, terms=terms), mentions)
    found: list[dict[str, Any]] = page.values["letters"]
    return found


def entry(term: Term, *others: Term, mentions: Mentions = NONE) -> dict[str, Any]:
    entries = [e for letter in letters(term, *others, mentions=mentions) for e in letter["terms"]]
    (found,) = (e for e in entries if e["id"] == term.id)
    assert isinstance(found, dict)
    return found


def test_terms_stand_in_the_order_of_the_alphabet_whatever_their_case() -> None:
    terms = [nouns.term("z", term="satgas"), nouns.term("y", term="SPBE"), nouns.term("x", term="pokja")]
    assert [(x["letter"], x["anchor"], [e["term"] for e in x["terms"]]) for x in letters(*terms)] == [
        ("P", "huruf-p", ["Pokja"]),
        ("S", "huruf-s", ["Satgas", "SPBE"]),
    ]


def test_a_library_without_terms_has_no_glossary() -> None:
    assert list(glossary.pages(nouns.library(), NONE)) == []


def test_an_entry_says_what_else_the_term_is_called_and_what_to_read_next() -> None:
    term = nouns.term(aliases=("satuan tugas", "tim khusus"), see=("pokja", "satgas", "hilang"))
    found = entry(term, nouns.term("pokja"))
    assert found["definition"] == "Arti satgas."
    assert found["aliases"] == "satuan tugas, tim khusus"
    assert found["see"] == [{"text": "pokja", "anchor": "pokja"}]


def test_an_entry_says_whose_words_explain_the_term() -> None:
    assert entry(nouns.term())["source"] == {"text": "Rumusan pustaka ini.", "url": ""}
    source = TermSource(publisher="OECD", title="Naskah", url="https://contoh.example", date="2024-05")
    read = nouns.term(own=False, source=source)
    assert entry(read)["source"] == {
        "text": "Menurut OECD, Naskah, Mei 2024.",
        "url": "https://contoh.example",
    }
    bare = nouns.term(own=False, source=TermSource(publisher="OECD"))
    assert entry(bare)["source"] == {"text": "Menurut OECD.", "url": ""}


def test_an_entry_names_a_few_pages_that_use_the_term_strategies_first() -> None:
    files = ["content/strategi/komunikasi.md", *(f"casestudies/kasus-{n}.md" for n in range(9))]
    mention = Mention(0, 6, Target(PAGE, "satgas"))
    found = entry(nouns.term(), mentions={PurePosixPath(file): (mention,) for file in files})
    assert [place["text"] for place in found["places"]] == [
        "Komunikasi",
        *(f"Judul kasus-{n}" for n in range(4)),
    ]
    elsewhere = Mention(0, 6, Target(PurePosixPath("instansi/satgas.md"), "satgas"))
    assert entry(nouns.term(), mentions={PurePosixPath(files[0]): (elsewhere,)})["places"] == []


def test_every_shipped_term_has_its_place_and_says_where_its_explanation_comes_from() -> None:
    terms = shipped_library.library().vocabularies.glossary
    assert terms
    assert all(term.own is not bool(term.source) for term in terms.values())
    (page,) = glossary.pages(shipped_library.library(), NONE)
    assert page.address == addresses.GLOSSARY
    entries = [e for letter in page.values["letters"] for e in letter["terms"]]
    assert {addresses.term(e["id"]) for e in entries} == {addresses.term(i) for i in terms}
