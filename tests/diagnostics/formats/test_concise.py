from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.text.source import Place, Span
from tests.diagnostics.findings import finding, printed


def test_a_finding_is_one_line_that_editors_can_jump_to() -> None:
    text = "satu\ndua <b>tiga\n"
    found = finding(text, "<b>"), finding(text, "tiga", "first-level-heading")
    assert printed("concise", text, *found) == (
        "content/tentang/bukti.md:2:5: KB510 Ada kode HTML di naskah.\n"
        "content/tentang/bukti.md:2:8: KB505 Judul ini memakai satu tanda `#`.\n"
    )


def test_a_file_name_with_a_line_break_stays_on_one_line() -> None:
    found = Diagnostic("symlink", Place(PurePosixPath("content/a\nb.md"), Span(0, 1)))
    assert printed("concise", "", found).startswith("content/a<U+000A>b.md:1:1: KB123 ")
    assert printed("concise", "", found).count("\n") == 1
