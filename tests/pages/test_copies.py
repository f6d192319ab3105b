"""Tools to copy: a file with just the fenced text, and a link to it right below that text."""

from pathlib import Path

from kb_build.pages import body, copies, guide
from kb_build.settings import Settings
from tests import nouns, shipped_library

TOOL = "Isi bersama.\n\n```text\nA. DASAR\nHasil: ........\n```\n\n## Sesudah {#sesudah}\n\nSimpan.\n"


def test_the_file_holds_the_fenced_text_and_nothing_else() -> None:
    library = nouns.library(guides=[nouns.guide("alat/matriks", TOOL)])
    assert [(str(made.path), made.content) for made in copies.artifacts(library)] == [
        ("alat/matriks/matriks.txt", "A. DASAR\nHasil: ........\n")
    ]


def test_the_page_leads_to_its_file_right_below_the_text() -> None:
    tool = nouns.guide("alat/matriks", TOOL)
    library = nouns.library(guides=[tool])
    paths = body.site_paths(library, Settings(root=Path("proyek")))
    below = guide.page(tool, library, paths).body.partition("........\n```")[2]
    assert below.startswith(
        "\n\n[Simpan sebagai berkas teks (matriks.txt)](matriks/matriks.txt)\n\n## Sesudah"
    )


def test_a_page_with_two_texts_or_with_code_alone_has_no_file() -> None:
    twice = nouns.guide("dua", TOOL + TOOL)
    code = nouns.guide("kode", "```yaml\na: 1\n```\n")
    assert list(copies.artifacts(nouns.library(guides=[twice, code]))) == []
    assert copies.link(twice) == copies.link(code) == {}


def test_every_tool_that_is_shipped_has_its_file() -> None:
    library = shipped_library.library()
    tools = {guide_id for guide_id in library.guides if guide_id.startswith("alat/")} - {"alat/index"}
    assert len(tools) >= 10
    assert {str(made.path.parent) for made in copies.artifacts(library)} >= tools


def test_lines_of_shipped_tools_fit_a_sheet_of_paper() -> None:
    texts = {made.path.name: made.text for made in copies.artifacts(shipped_library.library())}
    assert [(name, line) for name, text in texts.items() for line in text.split("\n") if len(line) > 90] == []
