from pathlib import PurePosixPath
from typing import get_args

import pytest

from kb_build.model import addresses
from kb_build.model.document import Document, Kind
from kb_build.text import markdown
from kb_build.text.frontmatter import Origin
from kb_build.text.source import Source

PAGES = {
    "case": ("posko-banjir", "kasus/posko-banjir/", "kasus/posko-banjir.md"),
    "quote": ("satu-nomor", "kutipan/satu-nomor/", "kutipan/satu-nomor.md"),
    "strategy": ("komunikasi", "strategi/komunikasi/", "strategi/komunikasi.md"),
    "guide": ("tentang/bukti", "tentang/bukti/", "tentang/bukti.md"),
}


def document(kind: Kind, document_id: str) -> Document:
    path = PurePosixPath("x.md")
    return Document(
        kind=kind,
        id=document_id,
        source=Source(path=path, text=""),
        data={},
        origin=Origin(path),
        body=markdown.parse(""),
    )


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_file_has_the_address_that_trainers_link_to_or_none(kind: Kind) -> None:
    file_id, address, path = PAGES.get(kind, ("daftar", None, None))
    assert document(kind, file_id).address == address
    assert document(kind, file_id).page_path == (PurePosixPath(path) if path else None)


@pytest.mark.parametrize(
    ("guide", "address", "path"),
    [
        ("index", "", "index.md"),
        ("kontribusi/index", "kontribusi/", "kontribusi/index.md"),
        ("tentang/koreksi", "tentang/koreksi/", "tentang/koreksi.md"),
        ("indeks", "indeks/", "indeks.md"),
        ("daftar-index", "daftar-index/", "daftar-index.md"),
    ],
)
def test_a_guide_called_index_stands_for_its_folder(guide: str, address: str, path: str) -> None:
    assert addresses.guide(guide) == address
    assert document("guide", guide).page_path == PurePosixPath(path)


def test_the_page_of_an_address_is_one_markdown_file() -> None:
    assert addresses.page_path(addresses.HOME) == PurePosixPath("index.md")
    assert addresses.page_path(addresses.BROWSE) == PurePosixPath("jelajah.md")


def test_lists_have_addresses_of_their_own() -> None:
    assert addresses.agency("bnpb") == "instansi/bnpb/"
    assert addresses.sector("kesehatan") == "sektor/kesehatan/"
    assert addresses.region("aceh") == "wilayah/aceh/"


def test_a_source_has_an_anchor_that_no_heading_of_ours_has() -> None:
    assert addresses.source_anchor("s12") == "sumber-s12"
