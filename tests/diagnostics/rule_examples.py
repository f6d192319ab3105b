"""Makes a project of the snippets on a rule's page, and checks it.

The snippets are laid over the minimal project. Fields replace the fields of the same names in one sound file
of their kind; a text replaces that file's text; entries are added to a list. A case that gets a text without
sections is a draft, which needs none.
"""

import os
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from unittest import mock

from kb_build import compiler, settings
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.rules import Example
from tests.projects import change, copy_minimal

SOUND = {
    "case": "casestudies/posko-banjir.md",
    "quote": "content/kutipan/satu-nomor-untuk-warga.md",
    "strategy": "content/strategi/komunikasi.md",
    "guide": "content/tentang/bukti.md",
}
VOCABULARIES = ("agencies", "sectors", "regions")
_KEY = re.compile(r"^(?P<key>[A-Za-z_]+):")
_SIGN = re.compile(r"<U\+([0-9A-F]{4,6})>")
_SECTION = re.compile(r"^## ", re.MULTILINE)
_DRAFT = "review: {state: draf}\n"
_TODAY = {"SOURCE_DATE_EPOCH": "1796083200"}
"""1 December 2026, for what depends on the calendar."""
_FREE_OF_ANCHORS = {"content/kontribusi/index.md": ("posko-banjir.md#hasil", "posko-banjir.md")}
"""A link of the minimal project into the text of its case, which an example may replace."""


def found(examples: Iterable[Example], folder: Path) -> tuple[Diagnostic, ...]:
    """Everything that is found in the project that the snippets make."""
    project = copy_minimal(folder)
    change(project, _FREE_OF_ANCHORS)
    for example in examples:
        _lay(project, example.place, _with_signs(example.text))
    with mock.patch.dict(os.environ, _TODAY):
        return compiler.check(settings.load(project)).diagnostics


def _with_signs(text: str) -> str:
    return _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)


def _lay(project: Path, place: str, text: str) -> None:
    kind, _, is_text = place.partition("-")
    if place.startswith("file "):
        _write(project / place.removeprefix("file "), text)
    elif place == "settings":
        _write(project / "pyproject.toml", f"[tool.kb]\n{text}")
    elif place in VOCABULARIES:
        _edit(project / "content" / "vocabularies" / f"{place}.yaml", lambda old: old + text)
    elif is_text:
        if kind == "case" and not _SECTION.search(text):
            _edit(project / SOUND[kind], partial(with_fields, fields=_DRAFT))
        _edit(project / SOUND[kind], partial(with_text, text=text))
    else:
        _edit(project / SOUND[kind], partial(with_fields, fields=text))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="")


def _edit(path: Path, edit: Callable[[str], str]) -> None:
    _write(path, edit(path.read_text("utf-8")))


def with_fields(page: str, fields: str) -> str:
    """A page whose fields of these names are replaced."""
    _, matter, body = page.split("---\n", 2)
    names = {key["key"] for key in map(_KEY.match, fields.splitlines()) if key}
    kept, replaced = [], False
    for line in matter.splitlines(keepends=True):
        key = _KEY.match(line)
        replaced = key["key"] in names if key else replaced
        kept += [] if replaced else [line]
    return f"---\n{''.join(kept)}{fields}---\n{body}"


def with_text(page: str, text: str) -> str:
    """A page with another text below its fields."""
    _, matter, _ = page.split("---\n", 2)
    return f"---\n{matter}---\n\n{text}"
