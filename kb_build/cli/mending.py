"""Repairs of files, written to the disk or only shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click

from kb_build import compiler, repairs
from kb_build.cli.stopping import stop
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.messages import Language, interface
from kb_build.examination import Manner
from kb_build.repairs.project import MendedFile, mended_files
from kb_build.settings import Settings
from kb_build.text.source import Source

Sources = Mapping[PurePosixPath, Source]


def mend(chosen: Settings, found: Sequence[Diagnostic], *, unsafe: bool, only_shown: bool) -> bool:
    """Mend the files in which something was found; whether any of them was written."""

    done: dict[PurePosixPath, bytes] = {}

    def examine(source: Source) -> tuple[Diagnostic, ...]:
        overlay = {**done, source.path: source.text.encode("utf-8")}
        return compiler.check(chosen, Manner(is_cached=True, overlay=overlay)).diagnostics

    files: list[MendedFile] = []
    for file in mended_files(chosen.root, found, examine, unsafe=unsafe):
        files.append(file)
        done[file.path] = file.data
        if only_shown:
            click.echo(repairs.difference(file.path, file.before, file.mended.text), nl=False)
        else:
            _write(chosen.root / file.path, file)
    count = sum(len(file.mended.kept) for file in files)
    then = "Berkas tidak diubah; jalankan dengan `--fix`." if only_shown else "Baca ulang hasilnya."
    if files:
        click.echo(f"{count} perbaikan di {len(files)} berkas. {then}", err=True)
    elif only_shown:
        click.echo("Tidak ada yang bisa diperbaiki sendiri.", err=True)
    return bool(files) and not only_shown


def _write(path: Path, file: MendedFile) -> None:
    """Put the mended file in the place of the old one, at once or not at all, with its permissions."""
    aside = path.with_name(f".{path.name}.baru")
    try:
        aside.write_bytes(file.data)
        aside.chmod(path.stat().st_mode & 0o777)
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        stop(f"Berkas `{file.path}` tidak bisa ditulis: {error.strerror}.")


def with_repairs(found: Sequence[Diagnostic], sources: Sources) -> list[Diagnostic]:
    """The findings, each with its repair if one is known."""
    return [
        replace(finding, fix=repairs.of(finding, source))
        if (source := sources.get(finding.place.path))
        else finding
        for finding in found
    ]


def hint(found: Sequence[Diagnostic], sources: Sources, language: Language) -> str:
    """How many findings `--fix` may mend; empty when none."""
    fixes = [finding.fix for finding in with_repairs(found, sources)]
    count = sum(1 for fix in fixes if fix and fix.is_safe)
    return interface(language)["mendable"].format(count=count) if count else ""
