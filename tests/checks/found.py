"""What a project with a few changes is told."""

from collections.abc import Mapping
from pathlib import Path

from kb_build import compiler, settings
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import Report, report
from tests.projects import change

POSKO = "casestudies/posko-banjir.md"
GUDANG = "casestudies/gudang-bersama.md"
STRATEGY = "content/strategi/komunikasi.md"
QUOTE = "content/kutipan/satu-nomor-untuk-warga.md"
TRACELESS = "content/kutipan/kalimat-tanpa-jejak.md"
GUIDE = "content/tentang/bukti.md"
GUIDE_TEXT = "Isi halaman tentang bukti."


def found(project: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> tuple[Diagnostic, ...]:
    change(project, changes or {})
    return compiler.check(settings.load(project)).diagnostics


def names(project: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> list[str]:
    return [diagnostic.name for diagnostic in found(project, changes)]


def told(project: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> list[Report]:
    """The findings in Indonesian, with their lines and columns."""
    change(project, changes or {})
    checked = compiler.check(settings.load(project))
    return [report(diagnostic, checked.sources, "id") for diagnostic in checked.diagnostics]


def write(project: Path, name: str, text: str) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
