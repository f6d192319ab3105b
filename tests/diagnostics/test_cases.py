"""Every rule has a page in `cases/` that shows what an author reads when the rule is broken.

For a new page, write `# A sentence`, the files and an empty block of findings, and run
`KB_EXPECTED=write pytest tests/diagnostics`; then read what it wrote before you keep it.
"""

import os
import re
from pathlib import Path

import pytest

from kb_build.diagnostics.catalogue import RULES
from tests.diagnostics.case_pages import CASES, check_page, read_page, rendered, write_findings

NOT_ONE_TEXT_FILE = {
    "unreadable-file": "a folder stands where the file should, or reading it is not allowed",
    "not-utf8": "the file is not text",
    "file-too-large": "the file is longer than a page can show",
    "front-matter-too-long": "the front matter is longer than a page can show",
    "missing-folder": "a folder is missing, not a file",
    "symlink": "the file is a link",
    "empty-folder": "a folder is empty",
    "line-too-long": "the line is longer than a page can show",
    "image-too-large": "a picture is no text",
    "image-with-location": "a picture is no text",
    "too-many-headings": "hundreds of headings are more than a page can show",
    "continuity-old": "only `kb check --aging` asks for it",
}
"""Rules that no page can show, and why; `tests/bad_input` or `tests/checks` has a test for each."""

_INDONESIAN = frozenset(
    [
        "yang",
        "dan",
        "tidak",
        "atau",
        "ini",
        "belum",
        "dengan",
        "bukan",
        "ada",
        "isian",
        "berkas",
        "mungkin",
        "pilihannya",
    ]
)
BAD_INPUT = Path(__file__).parent.parent / "bad_input"
PAGES = sorted(CASES.iterdir())


def _prose(findings: str) -> list[str]:
    """The words of the sentences alone, without the quoted lines and without what stands in backticks."""
    sentences = [line for line in findings.splitlines() if " | " not in line and "--> " not in line]
    return re.findall(r"\w+", re.sub(r"`[^`]*`", "", "\n".join(sentences)).casefold())


def test_every_rule_has_its_page_and_no_other_file_lies_among_them() -> None:
    expected = {f"{rule.name}.md" for rule in RULES if rule.name not in NOT_ONE_TEXT_FILE}
    assert {path.name for path in PAGES} == expected


def test_rules_without_a_page_are_covered_among_the_bad_input() -> None:
    folders = (BAD_INPUT, BAD_INPUT.with_name("checks"))
    code = "".join(path.read_text("utf-8") for folder in folders for path in folder.glob("test_*.py"))
    assert [name for name in NOT_ONE_TEXT_FILE if f'"{name}"' not in code] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_project_with_the_fault_shows_these_findings_and_no_others(path: Path, tmp_path: Path) -> None:
    page = read_page(path)
    findings = rendered(check_page(page, tmp_path), "id")
    if os.environ.get("KB_EXPECTED") == "write":
        write_findings(path, findings)
    else:
        assert findings == page.findings


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_rule_of_a_page_is_among_its_findings(path: Path, tmp_path: Path) -> None:
    checked = check_page(read_page(path), tmp_path)
    assert path.stem in {diagnostic.name for diagnostic in checked.diagnostics}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_english_findings_are_complete_and_in_english_alone(path: Path, tmp_path: Path) -> None:
    words = _prose(rendered(check_page(read_page(path), tmp_path), "en"))
    assert "why" in words
    assert not _INDONESIAN.intersection(words)
