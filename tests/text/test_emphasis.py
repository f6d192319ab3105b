import pytest

from kb_build.text.emphasis import read


def cut(text: str) -> str:
    pairs = read(text)
    assert pairs.doubt is None
    for begin, end in sorted(pairs.cuts, reverse=True):
        text = text[:begin] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*satu* dan **dua**", "satu dan dua"),
        ("***satu***", "satu"),
        ("_satu_ __dua__", "satu dua"),
        ("**satu *dua* tiga**", "satu dua tiga"),
        ("(*satu*)", "(satu)"),
        ("satu*dua*tiga", "satuduatiga"),
        ("**Catatan:** harga* naik", "Catatan: harga* naik"),
    ],
)
def test_paired_signs_are_cut_out(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3",
        "ruang_rapat_utama",
        "harga* per unit",
        "penduduk*) dan *) angka sementara",
        "satu ** dua",
        "_ satu",
        "",
    ],
)
def test_signs_that_pair_with_nothing_stay(text: str) -> None:
    assert cut(text) == text


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("*satu** dua*", (5, 7)),
        ("*satu _dua* tiga_", (10, 11)),
        ("**satu*", (6, 7)),
        ("****satu****", (0, 4)),
        ("*a**a*b*a**a*", (2, 4)),
        ("*satu ***dua*** tiga*", (6, 9)),
        ("satu_ *dua* _tiga", (12, 13)),
    ],
)
def test_signs_that_could_pair_in_two_ways_are_in_doubt(text: str, doubt: tuple[int, int]) -> None:
    assert read(text).doubt == doubt


def test_emphasis_five_deep_is_in_doubt() -> None:
    assert read("*a **b *c **d *e* d** c* b** a*").doubt == (14, 15)
