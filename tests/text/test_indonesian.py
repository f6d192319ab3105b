"""Indonesian words meet in their different forms."""

import pytest

from kb_build.text.indonesian import Token, fingerprint, fold, is_in_dictionary, query_stems, stem, tokens


@pytest.mark.parametrize(
    "text",
    [
        "kerja sama",
        "kerjasama",
        "bekerja sama",
        "kerja-sama",
        "Kerja\nSama",
        "bekerjasama",
        "kerja samanya",
        "kerjasamanya",
        "KERJA SAMA",
        "kerja\u00a0sama",
    ],
)
def test_every_spelling_of_a_compound_meets(text: str) -> None:
    assert query_stems(text) == ("kerjasama",)


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("tata kelola yang baik", ("tatakelola", "baik")),
        ("pertanggungjawaban dan tanggung jawabnya", ("tanggungjawab",)),
        ("kerja, sama", ("kerja", "sama")),
        ("sama kerja", ("sama", "kerja")),
        ("kerja sama sama", ("kerjasama", "sama")),
        ("bekerja bersama", ("kerja", "sama")),
        ("satu pintu untuk satu data", ("satupintu", "satu", "data")),
    ],
)
def test_a_query_asks_for_a_compound_alone_and_for_other_words_each(
    text: str, stems: tuple[str, ...]
) -> None:
    assert query_stems(text) == stems


def test_a_text_with_a_compound_is_also_found_by_its_parts() -> None:
    assert list(tokens("Ada kerja sama desa")) == [
        Token("kerja sama", "kerjasama", 4, 14, 1),
        Token("kerja", "kerja", 4, 9, 1),
        Token("sama", "sama", 10, 14, 2),
        Token("desa", "desa", 15, 19, 3),
    ]


def test_function_words_keep_their_place_but_are_not_asked_for() -> None:
    assert [(t.stem, t.position) for t in tokens("posko untuk warga dan camatnya")] == [
        ("posko", 0),
        ("warga", 2),
        ("camat", 4),
    ]


@pytest.mark.parametrize(
    "text", ["yang dan di", "adanya", "dapatkah", "sampailah", "untuknya", "siapa yg", "Bagaimanakah?", ""]
)
def test_function_words_alone_ask_for_nothing(text: str) -> None:
    assert query_stems(text) == ()


@pytest.mark.parametrize(
    "word",
    [
        "pengadaan",
        "berbagi",
        "pembagian",
        "penyampaian",
        "peserta",
        "pendapatan",
        "perolehan",
        "pertentangan",
    ],
)
def test_a_word_made_from_a_function_word_is_a_word(word: str) -> None:
    assert len(query_stems(word)) == 1


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("undang-undang", ("undang",)),
        ("kabupaten-kabupaten", ("kabupaten",)),
        ("bersama-sama", ("sama",)),
        ("lintas-sektor", ("lintas", "sektor")),
        ("COVID-19", ("covid", "19")),
        ("SP4N-LAPOR!", ("sp4n", "lapor")),
        ("Jum'at Jum’at Jumat", ("jumat",)),
        ("ruang_rapat", ("ruang", "rapat")),
    ],
)
def test_a_hyphen_joins_doubled_words_and_parts_others(text: str, stems: tuple[str, ...]) -> None:
    assert query_stems(text) == stems


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("kerusakan", "rusak"),
        ("pergerakan", "gerak"),
        ("masukan", "masuk"),
        ("gunakan", "guna"),
        ("antarinstansi", "instansi"),
        ("pascabencana", "bencana"),
        ("antisipasi", "antisipasi"),
        ("kolaborator", "kolaborasi"),
        ("kontributor", "kontribusi"),
        ("relatif", "relatif"),
        ("mengoordinasikan", "koordinasi"),
        ("x-road", "x-road"),
        ("2024", "2024"),
        ("é", "é"),
    ],
)
def test_affixes_are_cut_down_to_the_word_that_is_meant(word: str, root: str) -> None:
    assert stem(word) == root


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("mengubah", "ubah"),
        ("perubahan", "ubah"),
        ("memasuki", "masuk"),
        ("berbasis", "basis"),
        ("pelukis", "lukis"),
        ("menemani", "teman"),
        ("kelulusan", "lulus"),
        ("melambangkan", "lambang"),
        ("perancangan", "rancang"),
        ("pengetahuan", "tahu"),
        ("pepohonan", "pohon"),
        ("menyeberangi", "seberang"),
    ],
)
def test_of_several_ways_to_take_a_word_apart_the_usual_one_counts(word: str, root: str) -> None:
    assert stem(word) == root


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("adaptif", "adaptasi"),
        ("responsif", "respons"),
        ("detektor", "deteksi"),
        ("terkomputerisasi", "komputer"),
        ("fungsional", "fungsi"),
        ("birokratis", "birokrasi"),
        ("konsistensi", "konsisten"),
        ("kredibilitas", "kredibel"),
        ("dikoordinir", "koordinasi"),
        ("mengakselerasikan", "akselerasi"),
        ("ketidakpastian", "pasti"),
    ],
)
def test_a_loanword_is_found_by_the_word_its_family_is_known_by(word: str, root: str) -> None:
    assert stem(word) == root


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("menunjukan", "menunjukkan"),
        ("penunjukkan", "penunjukan"),
        ("merubah", "mengubah"),
        ("beresiko", "berisiko"),
        ("dikordinasikan", "dikoordinasikan"),
        ("kementrian", "kementerian"),
        ("himbauan", "imbauan"),
        ("ijin", "izin"),
    ],
)
def test_a_usual_slip_is_found_by_the_right_spelling(slip: str, right: str) -> None:
    assert stem(slip) == stem(right)


@pytest.mark.parametrize(
    ("word", "compound"),
    [
        ("menindaklanjuti", "tindaklanjut"),
        ("penyalahgunaan", "salahguna"),
        ("ditandatangani", "tandatangan"),
        ("ketenagakerjaan", "tenagakerja"),
        ("pemberitahuan", "beritahu"),
        ("wali data", "walidata"),
    ],
)
def test_a_compound_is_found_inside_its_affixes(word: str, compound: str) -> None:
    assert query_stems(word) == (compound,)


@pytest.mark.parametrize("word", ["mangrovenya", "poskonya", "dashboardnya"])
def test_a_word_that_nobody_knows_still_loses_its_clitic(word: str) -> None:
    assert stem(word) == word.removesuffix("nya")


def test_ordinary_words_are_in_the_dictionary_and_names_of_people_are_not() -> None:
    assert is_in_dictionary("mengoordinasikan")
    assert not is_in_dictionary("Sukarno")


def test_writing_is_folded_to_one_form() -> None:
    assert fold("ＫＯＴＡ Jum’at") == "kota jum'at"


def test_the_fingerprint_is_a_digest_that_stays_the_same() -> None:
    assert fingerprint() == fingerprint()
    assert len(bytes.fromhex(fingerprint())) == 32
