"""Documents made from a few lines."""

from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import Report, report
from kb_build.model.document import Document, Kind
from kb_build.reading import disk, validation
from kb_build.text.source import Source

PATHS: dict[Kind, str] = {
    "case": "casestudies/pasar-bersama.md",
    "quote": "content/kutipan/satu-nomor.md",
    "strategy": "content/strategi/komunikasi.md",
    "guide": "content/tentang/bukti.md",
}
CASE = {
    "title": '"Dua dinas mengelola satu pasar"',
    "summary": f'"{"Dua dinas mengelola satu pasar. " * 4}"',
    "agencies": "[{name: Dinas Pasar, role: koordinator}, {name: Dinas Sosial, role: pelaksana}]",
    "place": "{scope: kabupaten-kota}",
    "period": '{start: "2020", ongoing: true}',
    "sources": "belum-ada",
}
QUOTE = {
    "text": '"Satu nomor cukup untuk warga."',
    "form": "verbatim",
    "speakers": "[{name: Kepala pelaksana}]",
    "source": '{id: s1, publisher: BPBD, kind: laporan, voice: pelaku, url: "https://contoh.example"}',
    "verification": '{state: sumber-primer, date: "2026-01-01", method: "Membaca laporannya."}',
    "strategies": "[komunikasi]",
    "rights": "kutipan-bersumber",
}


def document(kind: Kind, text: str, path: str | None = None) -> Document:
    name = PurePosixPath(path or PATHS[kind])
    return disk.parse(Source(path=name, text=text), kind, name.stem)


def with_fields(kind: Kind, fields: dict[str, str | None], body: str = "") -> Document:
    """A file of a kind with a few of its fields written otherwise, or left out where they are None."""
    base = CASE if kind == "case" else QUOTE
    written = {**base, **fields}
    lines = [f"{key}: {value}" for key, value in written.items() if value is not None]
    return document(kind, "\n".join(["---", *lines, "---", body]))


def findings(made: Document) -> list[Diagnostic]:
    return list(validation.check(made))


def names(made: Document) -> list[str]:
    return [finding.name for finding in findings(made)]


def told(made: Document) -> Report:
    """The only finding of a document, in Indonesian."""
    (finding,) = findings(made)
    return report(finding, {made.source.path: made.source}, "id")
