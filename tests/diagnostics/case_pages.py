"""Reads the pages in `cases/`: a sentence, the files of a project, and everything that is found in it.

The files are laid over the minimal project. A sign that cannot be seen is written as `<U+0007>`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from kb_build import compiler, settings
from kb_build.compiler import Checked
from kb_build.diagnostics.formats import FORMATS
from kb_build.diagnostics.messages import Language
from tests.projects import copy_minimal

CASES = Path(__file__).parent / "cases"
FINDINGS = "findings"
_PAGE = re.compile(
    r"# (?P<sentence>[^\n]+)\n(?P<blocks>(?:\n````[^\n]+\n.*?^````\n)+)", re.DOTALL | re.MULTILINE
)
_BLOCK = re.compile(r"^````(?P<name>[^\n]+)\n(?P<text>.*?)^````$", re.DOTALL | re.MULTILINE)
_SIGN = re.compile(r"<U\+([0-9A-F]{4,6})>")


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """One page: the files it lays over the minimal project, and the findings as people read them."""

    files: dict[str, str]
    findings: str


def read_page(path: Path) -> CasePage:
    text = path.read_text("utf-8")
    page = _PAGE.fullmatch(text)
    assert page, f"{path.name} is not a heading, blocks of files and a block of findings"
    blocks = {block["name"]: block["text"] for block in _BLOCK.finditer(page["blocks"])}
    findings = blocks.pop(FINDINGS)
    return CasePage(files={name: _with_signs(text) for name, text in blocks.items()}, findings=findings)


def write_findings(path: Path, findings: str) -> None:
    """Replace the block of findings of a page."""
    before = path.read_text("utf-8").split(f"````{FINDINGS}\n")[0]
    path.write_text(f"{before}````{FINDINGS}\n{findings}````\n", "utf-8", newline="\n")


def _with_signs(text: str) -> str:
    return _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)


def check_page(page: CasePage, folder: Path) -> Checked:
    project = copy_minimal(folder / "project")
    for name, text in page.files.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return compiler.check(settings.load(project))


def rendered(checked: Checked, language: Language, form: str = "full") -> str:
    return FORMATS[form](checked.diagnostics, checked.sources, language).rstrip("\n") + "\n"
