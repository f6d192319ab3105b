import pytest

from kb_build.checks.outline import CASE_SECTIONS
from kb_build.model.case_study import Continuity, Contributor, Location, Result, Review
from kb_build.model.history import BODY, Change
from kb_build.pages import trail, unfilled
from tests import nouns


def text(**values: object) -> str:
    (row,) = trail.changes([Change(date="2026-05-04", **values)])  # type: ignore[arg-type]  # any of its fields
    return str(row["text"])


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("title",), "Judul"),
        (("sources", "results", BODY), "Sumber, hasil bertanggal, naskah"),
        (("dulu_ada", "juga_dulu"), "Isian lain"),
        (("review",), "Pemeriksaan"),
    ],
)
def test_a_change_is_told_by_what_authors_call_the_fields(parts: tuple[str, ...], words: str) -> None:
    assert text(parts=parts) == words


def test_a_change_of_the_state_of_review_says_from_what_to_what() -> None:
    assert text(states=("draf", "sedang-diperiksa"), parts=(BODY,)) == (
        "Keadaan pemeriksaan: draf → sedang diperiksa, naskah"
    )
    assert text(states=("keadaan-lama", "draf")) == "Keadaan pemeriksaan: keadaan-lama → draf"


def test_a_beginning_is_told_as_one_with_its_day_in_words() -> None:
    assert trail.changes([Change(date="2026-05-04", is_beginning=True)]) == [
        {"date": "4 Mei 2026", "text": "Masuk ke pustaka ini"}
    ]


def test_ten_changes_are_shown_and_the_rest_are_counted() -> None:
    many = [Change(date=f"2026-05-{day:02}", parts=(BODY,)) for day in range(30, 17, -1)]
    assert [row["date"] for row in trail.changes(many)][::9] == ["30 Mei 2026", "21 Mei 2026"]
    assert trail.older(many) == "dan 3 tanggal perubahan yang lebih lama"
    assert trail.older(many[:10]) == ""


def test_everybody_is_named_by_what_they_did_so_that_an_informant_is_no_writer() -> None:
    people = [("Ani", "penulis"), ("Budi", "narasumber"), ("Citra", "penulis")]
    case = nouns.case(contributors=tuple(Contributor(name=name, role=role) for name, role in people))
    assert trail.credits(case) == [
        {"role": "Penulis", "names": "Ani, Citra"},
        {"role": "Narasumber", "names": "Budi"},
        {"role": "Pemeriksa", "names": "belum ada"},
    ]


def test_who_checked_a_text_is_named() -> None:
    checked = nouns.case(review=Review(state="sumber-diperiksa", by="Siti Contoh"))
    assert trail.credits(checked) == [{"role": "Pemeriksa", "names": "Siti Contoh"}]


def test_a_draft_lists_what_it_lacks() -> None:
    (box,) = unfilled.box(nouns.case(text="## Hasil {#hasil}\n", strategies=()))
    assert box["missing"] == [
        *("tempat", "sumber", "strategi", "sektor", "hasil bertanggal", "kelanjutan", "penyumbang"),
        "hasil akhir (masih “belum diketahui”)",
        *("bagian “Latar belakang”", "bagian “Kolaborasi”", "bagian “Pelajaran”"),
    ]


def test_a_draft_that_lacks_nothing_says_so() -> None:
    headings = "".join(f"## {name} {{#{key}}}\n\nA.\n\n" for key, name in CASE_SECTIONS.items())
    whole = nouns.case(
        text=headings,
        place=Location(scope="nasional"),
        sources=(nouns.source(),),
        sector=("kesehatan",),
        results=(Result(text="10", date="2021", source="s1", measures="keluaran"),),
        continuity=Continuity(status="berjalan", checked="2025"),
        contributors=(Contributor(name="Ani", role="penulis"),),
        outcome="tercapai",
    )
    (box,) = unfilled.box(whole)
    assert (box["missing"], box["lead"][:22]) == ([], "Semua isian pokok suda")


def test_a_text_that_is_no_draft_has_no_such_box() -> None:
    assert unfilled.box(nouns.case(review=Review(state="sedang-diperiksa"))) == []


def test_sections_are_called_as_the_checker_calls_them() -> None:
    lacking = unfilled.box(nouns.case())[0]["missing"]
    asked = [name for key, name in CASE_SECTIONS.items() if key != "syarat-replikasi"]
    assert lacking[-4:] == [f"bagian “{name}”" for name in asked]
