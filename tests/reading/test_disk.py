"""Which file is what, and which text it holds."""

from pathlib import Path, PurePosixPath

import pytest

from kb_build.model.document import Document
from kb_build.reading import disk
from kb_build.reading.decoding import decode
from kb_build.settings import Settings, load
from tests.picture_files import jpeg

PATH = PurePosixPath("content/tentang/bukti.md")


def _documents(project: Path) -> dict[str, Document]:
    shelf = disk.shelf(load(project))
    documents = [disk.read(file, project)[0] for file in shelf.sources]
    return {str(document.source.path): document for document in documents}


def test_a_folder_decides_what_a_file_is(project: Path) -> None:
    kinds = {path: document.kind for path, document in _documents(project).items()}
    assert kinds["casestudies/posko-banjir.md"] == "case"
    assert kinds["content/kutipan/satu-nomor-untuk-warga.md"] == "quote"
    assert kinds["content/strategi/komunikasi.md"] == "strategy"
    assert kinds["content/kontribusi/index.md"] == "guide"
    assert kinds["content/vocabularies/sectors.yaml"] == "sectors"


def test_an_id_is_the_name_of_a_file_and_of_a_guide_its_path(project: Path) -> None:
    ids = {path: document.id for path, document in _documents(project).items()}
    assert ids["casestudies/posko-banjir.md"] == "posko-banjir"
    assert ids["content/kontribusi/index.md"] == "kontribusi/index"


def test_the_folders_are_the_ones_in_the_settings(project: Path) -> None:
    (project / "content").rename(project / "isi")
    (project / "casestudies").rename(project / "kasus")
    (project / "pyproject.toml").write_text('[tool.kb]\ncontent = "isi"\ncases = "kasus"\n', "utf-8")
    documents = _documents(project)
    assert documents["kasus/posko-banjir.md"].kind == "case"
    assert documents["isi/strategi/komunikasi.md"].kind == "strategy"


@pytest.mark.parametrize("ending", [".MD", ".markdown", ".mkd", ".Mdown"])
def test_a_file_that_a_site_engine_takes_for_a_page_is_read_whatever_its_ending(
    project: Path, ending: str
) -> None:
    (project / f"content/tentang/catatan{ending}").write_text("<b>Isi.</b>", "utf-8")
    assert f"content/tentang/catatan{ending}" in _documents(project)


def test_hidden_files_and_folders_are_left_alone(project: Path) -> None:
    (project / "content" / ".obsidian").mkdir()
    (project / "content" / ".obsidian" / "catatan.md").write_text("x", "utf-8")
    (project / "content" / ".catatan.md").write_text("x", "utf-8")
    assert not [path for path in _documents(project) if ".obsidian" in path or ".catatan" in path]


def test_files_that_are_no_pages_are_known_and_not_read(project: Path) -> None:
    picture = project / "casestudies" / "gambar" / "posko-banjir" / "ruang.jpg"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(jpeg())
    shelf = disk.shelf(load(project))
    assert PurePosixPath("casestudies/gambar/posko-banjir/ruang.jpg") in shelf.files
    assert shelf.diagnostics == ()


def test_files_are_read_in_the_order_of_their_paths(project: Path) -> None:
    paths = [file.path for file in disk.shelf(load(project)).sources]
    assert paths == sorted(paths)


def test_windows_line_endings_are_plain_ones_in_memory() -> None:
    source, diagnostic = decode(PATH, b"satu\r\ndua\r\n")
    assert source.text == "satu\ndua\n"
    assert diagnostic is None


@pytest.mark.parametrize(
    ("data", "name", "position"),
    [
        (b"\xef\xbb\xbf---\n", "byte-order-mark", (1, 1)),
        (b"satu\r\ndu\xe9\r\n", "not-utf8", (2, 3)),
        (b"\xff\xfes\x00a\x00", "not-utf8", (1, 1)),
        (b"satu\ndu\x00a\n", "control-character", (2, 3)),
        (b"satu\rdua\n", "control-character", (1, 5)),
        ("satu\ndua \ufeff tiga".encode(), "control-character", (2, 5)),
        ("東京\x1b".encode(), "control-character", (1, 3)),
    ],
)
def test_bytes_that_are_no_plain_text_are_told_where_they_stand(
    data: bytes, name: str, position: tuple[int, int]
) -> None:
    source, diagnostic = decode(PATH, data)
    assert diagnostic is not None
    assert diagnostic.name == name
    assert source.position(diagnostic.place.span.start) == position


@pytest.mark.parametrize("text", ["Isi: “ya”, 東京, e\u0301, \U0001f600\n", "tab\tdan\xa0spasi\n", ""])
def test_text_with_signs_of_any_language_is_read_as_it_is(text: str) -> None:
    source, diagnostic = decode(PATH, text.encode())
    assert (source.text, diagnostic) == (text, None)


def test_a_file_is_read_up_to_the_largest_size_and_not_beyond(project: Path) -> None:
    path = project / "content" / "tentang" / "bukti.md"
    path.write_bytes(path.read_bytes().ljust(disk.USUAL_KB * 1024, b"\n"))
    file = next(f for f in disk.shelf(Settings(root=project)).sources if f.path == PATH)
    assert disk.read(file, project)[1] == ()
    path.write_bytes(path.read_bytes() + b"\n")
    assert [d.name for d in disk.read(file, project)[1]] == ["file-too-large"]
