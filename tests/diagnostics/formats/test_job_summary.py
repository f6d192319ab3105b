import re
from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import job_summary
from kb_build.diagnostics.messages import Language
from kb_build.text.source import Place, Source, Span
from tests.diagnostics.findings import PATH, finding

GITHUB_ACCEPTS = 1024 * 1024
HEADLINE = "1 galat."


def page(text: str, *found: Diagnostic, language: Language = "id") -> str:
    return job_summary.render(found, {PATH: Source(path=PATH, text=text)}, language, HEADLINE)


def test_every_finding_is_a_row_with_its_place_its_reason_and_the_next_step() -> None:
    text = "satu\ndua <b>tiga\n"
    assert page(text, finding(text, "<b>"), language="en") == (
        "## Check of the texts\n\n"
        "1 galat.\n\n"
        "| place | finding | why | help |\n"
        "| --- | --- | --- | --- |\n"
        r"| content/tentang/bukti.md\:2\:5 | error KB510\: There is HTML code in the text. "
        "| HTML code is not shown, to keep readers safe. "
        "| Delete the code; for a less-than sign, write <code>\\&lt;</code>. |\n"
    )


def test_without_findings_there_is_only_the_headline() -> None:
    assert page("") == "## Pemeriksaan naskah\n\n1 galat.\n"


def test_a_page_stays_within_what_github_accepts_and_says_what_is_missing() -> None:
    many = [
        Diagnostic("unknown-strategy", Place(PATH, Span(n, n + 1)), {"value": "x" * 500, "suggestion": ""})
        for n in range(3000)
    ]
    text = page("", *many)
    rows = text.count("KB301")
    assert GITHUB_ACCEPTS // 2 < len(text.encode()) < GITHUB_ACCEPTS
    assert text.endswith(
        f"Masih ada {3000 - rows} temuan lain yang tidak muat di sini. "
        "Untuk melihat semuanya, jalankan kb check di komputer sendiri.\n"
    )


@settings(max_examples=200, deadline=None)
@given(value=st.text(max_size=30), name=st.text(st.characters(exclude_characters="/\0"), min_size=1))
def test_words_of_authors_stay_words(value: str, name: str) -> None:
    place = Place(PurePosixPath("content") / name, Span(0, 1))
    text = page("", Diagnostic("unknown-strategy", place, {"value": value, "suggestion": "`a`"}))
    *_, row = text.splitlines()
    bare = re.sub(r"\\.", "", row.replace("<code>", "").replace("</code>", ""))
    assert bare.count("|") == 5
    assert not set(bare) & set("\\`*_[]<>&~$:@!#")
    assert text.count("\n") == 7
