"""The command that checks the texts."""

import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import click

from kb_build import compiler
from kb_build.cli import mending, terminal
from kb_build.cli.command import Command
from kb_build.cli.options import LANGUAGE, PATH
from kb_build.cli.progress import Progress
from kb_build.cli.stopping import stop
from kb_build.compiler import Checked
from kb_build.diagnostics import formats, misuse, selection
from kb_build.diagnostics.catalogue import Severity
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import job_summary
from kb_build.diagnostics.messages import Language
from kb_build.examination import Manner
from kb_build.settings import Settings

_TELLING_REPAIRS = frozenset({"json", "sarif"})
_JOB_SUMMARY_FILE = "GITHUB_STEP_SUMMARY"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What somebody asked of a check."""

    paths: tuple[Path, ...]
    format_name: str
    language: Language
    strict: bool
    statistics: bool
    from_stdin: bool
    stdin_name: Path | None
    aging: bool
    cache: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool

    @property
    def wants_repairs(self) -> bool:
        """Whether files are to be mended, or shown mended."""
        return self.fix or self.unsafe_fixes or self.diff


@click.command(cls=Command)
@click.argument("paths", metavar="[BERKAS]...", nargs=-1, type=PATH)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(formats.FORMATS)),
    default="full",
    help="Bentuk laporan; bawaan: full.",
)
@LANGUAGE
@click.option("--strict", is_flag=True, help="Peringatan juga menggagalkan.")
@click.option("--statistics", is_flag=True, help="Tampilkan hanya jumlah temuan per aturan.")
@click.option("--stdin", "from_stdin", is_flag=True, help="Baca satu berkas dari masukan standar.")
@click.option("--stdin-name", metavar="NAMA", type=PATH, help="Tempat berkas dari --stdin di proyek ini.")
@click.option("--aging", is_flag=True, help="Juga temuan yang muncul karena waktu berlalu.")
@click.option(
    "--no-cache", "cache", is_flag=True, flag_value=False, default=True, help="Periksa semua dari awal."
)
@click.option("--fix", is_flag=True, help="Perbaiki yang pasti, langsung di berkasnya.")
@click.option("--unsafe-fixes", is_flag=True, help="Perbaiki juga yang perlu Anda baca ulang.")
@click.option("--diff", is_flag=True, help="Tampilkan perbaikannya saja; berkas tidak diubah.")
@click.pass_obj
def check(chosen: Settings, /, **options: Any) -> None:
    """Periksa semua naskah, atau hanya berkas yang disebut."""
    asked = _Asked(**options)
    _refuse_contradictions(asked)
    gc.disable()  # a check keeps nearly all it makes; looking for garbage takes a fifth of its time
    checked, found = _typed(chosen, asked) if asked.from_stdin else _on_disk(chosen, asked)
    if asked.wants_repairs and mending.mend(chosen, found, unsafe=asked.unsafe_fixes, only_shown=asked.diff):
        checked, found = _on_disk(chosen, asked)
    if not asked.diff:
        _print(found, checked, asked)
    stops = {Severity.ERROR, Severity.WARNING} if asked.strict else {Severity.ERROR}
    raise SystemExit(1 if any(d.severity in stops for d in found) else 0)


def _refuse_contradictions(asked: _Asked) -> None:
    if asked.from_stdin and asked.paths:
        stop(misuse.contradiction("stdin-with-paths"))
    if asked.from_stdin and not asked.stdin_name:
        stop(misuse.contradiction("stdin-without-name"))
    if asked.stdin_name and not asked.from_stdin:
        stop(misuse.contradiction("name-without-stdin"))
    if asked.from_stdin and asked.wants_repairs:
        stop(misuse.contradiction("stdin-with-repairs"))
    if asked.statistics and asked.format_name not in formats.STATISTICS:
        stop(misuse.contradiction("statistics-format"))


def _on_disk(chosen: Settings, asked: _Asked) -> tuple[Checked, list[Diagnostic]]:
    """What is found in the project, or in those of its files that were named."""
    try:
        wanted = [selection.in_project(path, chosen.root) for path in asked.paths]
    except selection.NotInProjectError as error:
        stop(f"Berkas `{error}` tidak ada di proyek ini. Periksa namanya.")
    progress = Progress()
    checked = compiler.check(chosen, _manner(asked, {}), progress)
    progress.done()
    return checked, selection.below(checked.diagnostics, wanted)


def _typed(chosen: Settings, asked: _Asked) -> tuple[Checked, list[Diagnostic]]:
    """What is found in the one file that comes from standard input, as if it stood in the project."""
    try:
        path = selection.source_named(asked.stdin_name or Path(), chosen)
    except selection.NotASourceError as error:
        folders = f"`{chosen.content}` dan `{chosen.cases}`"
        stop(f"Berkas `{error}` bukan naskah proyek ini. Naskah ada di folder {folders}.")
    checked = compiler.check(chosen, _manner(asked, {path: sys.stdin.buffer.read()}))
    return checked, [d for d in checked.diagnostics if d.place.path == path]


def _manner(asked: _Asked, overlay: dict[PurePosixPath, bytes]) -> Manner:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Manner(is_cached=asked.cache, is_aging=asked.aging, cores=cores, overlay=overlay)


def _print(found: list[Diagnostic], checked: Checked, asked: _Asked) -> None:
    if asked.format_name in _TELLING_REPAIRS:
        found = mending.with_repairs(found, checked.sources)
    summary = selection.summary(found, checked.file_count, asked.language)
    click.echo(_form(asked)(found, checked.sources, asked.language), nl=False)
    if asked.format_name in ("full", "concise"):
        click.echo(summary, err=asked.format_name == "concise")
        if hint := mending.hint(found, checked.sources, asked.language):
            click.echo(hint, err=asked.format_name == "concise")
    if asked.format_name == "github":
        _add_job_summary(job_summary.render(found, checked.sources, asked.language, summary))


def _form(asked: _Asked) -> formats.Format:
    if asked.statistics:
        return formats.STATISTICS[asked.format_name]
    if asked.format_name in formats.COLOURED and terminal.shows_colours():
        return formats.COLOURED[asked.format_name]
    return formats.FORMATS[asked.format_name]


def _add_job_summary(page: str) -> None:
    """Append a page to the file that GitHub names, if it names one; a check does not depend on it."""
    place = os.environ.get(_JOB_SUMMARY_FILE)
    if not place:
        return
    try:
        with Path(place).open("a", encoding="utf-8", newline="\n") as file:
            file.write(page)
    except OSError as error:
        click.echo(f"Ringkasan tidak bisa ditulis: {error.strerror}.", err=True)
