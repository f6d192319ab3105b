"""Findings made by hand, for the formats."""

from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Details, Diagnostic
from kb_build.diagnostics.formats import FORMATS
from kb_build.diagnostics.messages import Language
from kb_build.text.source import Place, Source, Span

PATH = PurePosixPath("content/tentang/bukti.md")


def finding(text: str, marked: str, name: str = "raw-html", details: Details | None = None) -> Diagnostic:
    """A finding on the first place where some text stands."""
    start = text.index(marked)
    return Diagnostic(name, Place(PATH, Span(start, start + len(marked))), details or {})


def printed(
    form: str,
    text: str,
    *found: Diagnostic,
    language: Language = "id",
) -> str:
    return FORMATS[form](found, {PATH: Source(path=PATH, text=text)}, language)
