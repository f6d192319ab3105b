"""The commands that look something up in the library."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import click

from kb_build import compiler
from kb_build.cli.command import Command
from kb_build.cli.options import JSON
from kb_build.cli.stopping import stop
from kb_build.diagnostics import misuse
from kb_build.model import statistics
from kb_build.settings import Settings


@click.command(cls=Command)
@click.argument("query", nargs=-1, required=True)
@click.option("--strategy", metavar="ID", help="Hanya strategi ini, misalnya komunikasi.")
@click.option("--sector", metavar="ID", help="Hanya sektor ini.")
@click.option("--region", metavar="ID", help="Hanya wilayah ini.")
@click.option("--year", metavar="TAHUN", type=int, help="Hanya kasus yang mulai pada tahun ini.")
@click.option(
    "--limit",
    metavar="N",
    default=10,
    type=click.IntRange(1, 1000),
    help="Paling banyak sekian halaman; bawaan: 10.",
)
@JSON
@click.pass_obj
def search(
    chosen: Settings, /, query: tuple[str, ...], limit: int, as_json: bool, **asked: str | int | None
) -> None:
    """Cari di semua halaman."""
    from kb_build.search import facets, records, whoosh_index

    library = compiler.library(chosen)
    try:
        wanted = facets.narrowing(library, asked)
    except facets.UnknownFacetError as unknown:
        stop(misuse.unknown(unknown.label, unknown.value, unknown.known))
    index = whoosh_index.in_folder(records(library), chosen.cache / "index")
    rows = [asdict(hit) for hit in whoosh_index.search(index, " ".join(query), wanted, limit)]
    nothing = "Tidak ada halaman yang cocok. Coba kata lain, atau lihat semua kasus di /jelajah/."
    _show(rows, as_json, "{excerpt}", nothing)


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
    from kb_build.pages.related import rows
    from kb_build.search import records, relate

    library = compiler.library(chosen)
    if case_id not in library.cases:
        stop(misuse.unknown("Kasus", case_id, library.cases))
    found = rows(relate(library, records(library))[case_id], library)
    _show(found, as_json, "Alasan: {reason}", f"Belum ada kasus yang berkaitan dengan `{case_id}`.")


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
