"""The commands that look something up in the library, but for words."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import click

from kb_build import compiler
from kb_build.cli.command import Command
from kb_build.cli.options import JSON
from kb_build.cli.stopping import stop
from kb_build.diagnostics import misuse
from kb_build.model import statistics
from kb_build.model.library import Library
from kb_build.settings import Settings


def _show(rows: Sequence[Mapping[str, Any]], as_json: bool, detail: str, nothing: str) -> None:
    """Rows as one JSON list, or for people: title, address and one detail of each."""
    form = f"{{title}}\n  {{url}}\n  {detail}\n"
    for_people = "\n".join(form.format(**row) for row in rows) or nothing
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2) if as_json else for_people)


@click.command(cls=Command)
@click.argument("case_id")
@JSON
@click.pass_obj
def related(chosen: Settings, case_id: str, as_json: bool) -> None:
    """Kasus yang berkaitan dengan satu kasus, masing-masing dengan alasannya."""
    from kb_build.cli.search import opened
    from kb_build.pages.related import rows
    from kb_build.search.relate import Related

    index, _ = opened(chosen)
    cases = Related(index.pages)
    if case_id not in cases.ids:
        stop(misuse.unknown("Kasus", case_id, cases.ids))
    links = cases.to(case_id)
    found = rows(links, _with_cases({link.case_id for link in links}, chosen))
    _show(found, as_json, "Alasan: {reason}", f"Belum ada kasus yang berkaitan dengan `{case_id}`.")


def _with_cases(ids: Collection[str], chosen: Settings) -> Library:
    """The library with no other cases than these."""
    from kb_build.reading import disk

    files = disk.shelf(chosen).sources
    wanted = {file.path for file in files if file.kind == "case" and file.id in ids}
    return compiler.library_without_cases(chosen, but=wanted)


@click.command(cls=Command)
@click.option(
    "--by", metavar="DAFTAR", default="strategy,sector,evidence", help="Bawaan: strategy,sector,evidence."
)
@click.pass_obj
def stats(chosen: Settings, by: str) -> None:
    """Hitung kasus menurut strategi, sektor, tingkat bukti, hasil, atau sifatnya."""
    names = [name.strip() for name in by.split(",")]
    for name in names:
        if name not in statistics.FACETS:
            stop(misuse.unknown("Hitungan", name, statistics.FACETS))
    library = compiler.library(chosen)
    for name in names:
        rows = [f"  {count:4}  {value}" for value, count in statistics.counts(library, name)]
        click.echo("\n".join([f"{name}:", *rows]))
    unused = statistics.unused(library)
    click.echo(_listed("Kutipan tanpa kasus dan tanpa strategi", unused.quotes))
    click.echo(_listed("Instansi tanpa kasus dan tanpa alasan", unused.agencies))
    click.echo(_listed("Instansi tanpa kasus, dengan alasan", unused.agencies_with_reason))


def _listed(what: str, ids: Sequence[str]) -> str:
    return f"{what}: {', '.join(ids) or 'tidak ada'}."
