"""Who is cited, and under which key."""

import pytest

from kb_build.model import addresses
from kb_build.model.case_study import Contributor
from kb_build.model.citation import Author, Citation, authors, license_address


def cited(**values: object) -> Citation:
    given: dict[str, object] = {
        "kind": "case",
        "address": addresses.case("samsat"),
        "url": "https://contoh.example/kasus/samsat/",
        "title": "Judul",
        "genre": "Studi kasus",
        "site": "Pustaka Contoh",
        "abstract": "Ringkasan.",
        **values,
    }
    return Citation(**given)  # type: ignore[arg-type]  # fields of several types in one map


def contributor(name: str, role: str = "penulis") -> Contributor:
    return Contributor(name=name, role=role)


def test_only_writers_are_authors_each_once_and_in_their_order() -> None:
    people = [
        contributor("Tim penyusun"),
        contributor("Redaksi", "penyunting"),
        contributor("Ibu Lurah", "narasumber"),
        contributor("Sari Dewi"),
        contributor("Tim penyusun"),
    ]
    assert [author.name for author in authors(people)] == ["Tim penyusun", "Sari Dewi"]


@pytest.mark.parametrize(
    "name",
    [
        "Pegawai dinas, nama disimpan redaksi",
        "Seorang camat (namanya dirahasiakan)",
        "Anonim",
        "Pegawai tanpa nama",
    ],
)
def test_a_withheld_name_is_no_author(name: str) -> None:
    assert authors([contributor(name)]) == ()


@pytest.mark.parametrize("name", ["Namara Disimpanan", "Simpanan Nama", "Sinama"])
def test_a_name_that_only_resembles_such_words_is_one(name: str) -> None:
    assert [author.name for author in authors([contributor(name)])] == [name]


def test_without_an_author_the_site_stands_in_that_place() -> None:
    assert cited().written_by == (Author(name="Pustaka Contoh"),)
    assert cited(authors=(Author(name="Sari"),)).written_by == (Author(name="Sari"),)


@pytest.mark.parametrize(
    ("name", "is_group"),
    [
        ("Tim penyusun", True),
        ("Dinas Kesehatan Kota Contoh", True),
        ("Brookings Institution", True),
        ("OECD", True),
        ("Sari Dewi", False),
        ("Timotius Halim", False),
    ],
)
def test_teams_and_offices_are_told_from_people(name: str, is_group: bool) -> None:
    assert Author(name=name).is_group is is_group


def test_the_year_is_that_of_the_date_and_unknown_with_it() -> None:
    assert cited(date="2026-01-02").year == "2026"
    assert cited(date="2026").year == "2026"
    assert cited().year is None


def test_keys_are_as_distinct_as_addresses() -> None:
    pages = ["panduan/a-b/", "panduan-a/b/", "panduan/a/b/"]
    keys = {cited(address=address).key for address in pages}
    assert keys == {"panduan:a-b", "panduan-a:b", "panduan:a:b"}


def test_only_our_own_licence_has_an_address() -> None:
    assert license_address("CC-BY-4.0") == "https://creativecommons.org/licenses/by/4.0/"
    assert license_address("Izin pembuatnya") == ""
