"""What editors write into the vocabularies reaches the analysis of words."""

from dataclasses import replace

import pytest

from kb_build.model.library import Library
from kb_build.model.vocabulary import Agency, Region, Synonyms, Vocabularies
from kb_build.search.wordlist import wordlist
from kb_build.text.indonesian import PLAIN, Analysis
from tests import nouns

_AGENCIES = (
    Agency(id="bnpb", name="Badan Nasional Penanggulangan Bencana", kind="lembaga", abbreviation="BNPB"),
    Agency(
        id="atr-bpn",
        name="Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional",
        kind="kementerian",
        abbreviation="ATR/BPN",
    ),
    Agency(id="menpan", name="Kementerian Aparatur", kind="kementerian", abbreviation="Kementerian Mendesa"),
    Agency(
        id="pemkot", name="Pemerintah Kota Contoh", kind="pemerintah-daerah", abbreviation="Pemkot Contoh"
    ),
    Agency(id="ma", name="Mahkamah Agung", kind="lembaga", abbreviation="MA"),
    Agency(id="niis", name="NIIS", kind="lembaga"),
)
_REGIONS = (
    Region(id="penanggalan", name="Kabupaten Penanggalan", code="99.01", level="kabupaten"),
    Region(id="kepulauan-contoh", name="Kepulauan Contoh", code="99", level="provinsi"),
)
_SYNONYMS = (
    Synonyms(
        id="tim",
        words=(("satgas", "satuan tugas"), ("gugus tugas",), ("tim lintas instansi", "tim lintas OPD")),
    ),
    Synonyms(id="pemda", words=(("pemkot", "pemerintah kota"),)),
    Synonyms(id="pendidikan", words=(("Kemdik", "Kementerian Pendidikan, Riset, dan Teknologi"),)),
    Synonyms(id="latih", words=(("pelatihan", "training"), ("kerja sama",), ("yang",), ("--",))),
)


def _library(synonyms: tuple[Synonyms, ...] = _SYNONYMS) -> Library:
    vocabularies = Vocabularies(
        agencies={agency.id: agency for agency in _AGENCIES},
        sectors={},
        regions={region.id: region for region in _REGIONS},
        synonyms={entry.id: entry for entry in synonyms},
    )
    return replace(nouns.library(), vocabularies=vocabularies)


ANALYSIS = Analysis(wordlist(_library()))


def asked(text: str) -> list[str]:
    return [one.term for one in ANALYSIS.asked(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BNPB", "Badan Nasional Penanggulangan Bencana"),
        ("ATR", "BPN"),
        ("badan pertanahan nasional", "kementerian agraria tata ruang"),
        ("satgas", "Satuan Tugas"),
        ("pemkot", "pemerintah kota"),
        ("tim lintas instansi", "tim lintas OPD"),
        ("Kemdik", "kementerian pendidikan riset dan teknologi"),
        ("kementerian pendidikan, riset, dan teknologi", "kementerian pendidikan riset teknologi"),
        ("training", "dilatih"),
    ],
)
def test_what_means_the_same_asks_for_the_same(one: str, other: str) -> None:
    assert len(asked(one)) == 1
    assert asked(one) == asked(other)


def test_each_part_of_a_double_abbreviation_finds_the_agency() -> None:
    assert asked("ATR/BPN") == asked("BPN")


def test_lines_of_one_group_mean_nearly_the_same() -> None:
    terms = dict(ANALYSIS.asked("satgas")[0].answers)
    assert (terms["satgas"], terms["gugustugas"], terms["timlintasinstansi"]) == (1.0, 0.6, 0.6)


def test_a_compound_keeps_its_own_term() -> None:
    assert ANALYSIS.asked("bekerja sama")[0].answers == (("kerjasama", 1.0), ("latih", 0.6))


@pytest.mark.parametrize("name", ["Penanggalan", "Mendesa"])
def test_names_of_places_and_abbreviations_are_not_cut(name: str) -> None:
    assert asked(name) == [name.lower()]
    assert PLAIN.stem(name) != name.lower()


@pytest.mark.parametrize(
    ("word", "root"), [("kepulauan", "pulau"), ("kementerian", "menteri"), ("kabupaten", "kabupaten")]
)
def test_generic_words_in_names_are_words_like_others(word: str, root: str) -> None:
    assert asked(word) == [root]


def test_a_word_that_only_ends_like_an_abbreviation_with_a_clitic_is_that_word() -> None:
    assert asked("malah") == ["malah"]
    assert asked("MA-nya") == asked("mahkamah agung") == ["ma"]


def test_a_library_without_lists_adds_nothing() -> None:
    vocabularies = Vocabularies(agencies={}, sectors={}, regions={})
    empty = wordlist(replace(nouns.library(), vocabularies=vocabularies))
    assert (empty.proper_names, dict(empty.phrases), empty.synonyms) == (frozenset(), {}, ())


def test_the_same_lists_make_the_same_analysis() -> None:
    assert Analysis(wordlist(_library())) == ANALYSIS
    assert Analysis(wordlist(_library(_SYNONYMS[1:]))) != ANALYSIS
