"""The command that searches all pages."""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb_build import compiler
from kb_build.cli import terminal
from kb_build.cli.command import Command
from kb_build.cli.options import JSON
from kb_build.cli.stopping import stop
from kb_build.diagnostics import misuse
from kb_build.model import addresses
from kb_build.model.library import Library
from kb_build.settings import Settings

if TYPE_CHECKING:
    from kb_build.search.index import Answer, Hit, Index

_LEFT_OUT = re.compile(r"-(?!-)(?!h$).+", re.DOTALL)
_SIGNS_OF_A_QUERY = re.compile(r'["“”„*]|(?<!\S)-')
_YEARS = re.compile(r"\s*\d{4}\s*(?:,\s*\d{4}\s*)*")
_NEAREST = 3
_NOTHING = {
    "empty": "Tulis kata yang dicari, misalnya: kb search koordinasi bencana",
    "only-function-words": "Kata-kata itu ada di hampir semua halaman. Tambahkan kata yang lebih khusus, "
    "misalnya: kb search koordinasi bencana",
    "nothing": "Tidak ada halaman yang cocok. Coba kata lain, atau lihat semua kasus di /jelajah/.",
}


class _SearchCommand(Command):
    """A command that takes `-word` for a word to leave out, not for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options come first; what only looks like one stands behind them."""
        end = args.index("--") if "--" in args else len(args)
        options = [arg for arg in args[:end] if not _LEFT_OUT.fullmatch(arg)]
        left_out = [arg for arg in args[:end] if _LEFT_OUT.fullmatch(arg)]
        return super().parse_args(ctx, [*options, "--", *args[end + 1 :], *left_out])


def _years(context: click.Context, parameter: click.Parameter, written: str | None) -> str | None:
    if written is not None and not _YEARS.fullmatch(written):
        raise click.BadParameter("", ctx=context, param=parameter)
    return written


@click.command(
    cls=_SearchCommand,
    epilog="Contoh: kb search koordinasi bencana -banjir   kb search '\"satu data\" kolab*' --evidence 3,4",
)
@click.argument("query", nargs=-1, metavar="QUERY...")
@click.option("--strategy", metavar="ID", help="Hanya strategi ini, misalnya komunikasi.")
@click.option("--sector", metavar="ID", help="Hanya sektor ini.")
@click.option("--region", metavar="ID", help="Hanya wilayah ini: id, kode, atau nama.")
@click.option("--agency", metavar="ID", help="Hanya kasus instansi ini: id, singkatan, atau nama.")
@click.option("--year", metavar="TAHUN", callback=_years, help="Hanya kasus yang mulai pada tahun ini.")
@click.option("--outcome", metavar="HASIL", help="Hanya kasus dengan hasil ini, misalnya tercapai.")
@click.option("--evidence", metavar="0-4", help="Hanya kasus dengan tingkat bukti ini.")
@click.option("--continuity", metavar="KEADAAN", help="Hanya kasus dengan kelanjutan ini, misalnya berjalan.")
@click.option("--nature", metavar="SIFAT", help="Hanya kasus bersifat ini: nyata, gabungan, atau rekaan.")
@click.option(
    "--limit",
    metavar="N",
    default=10,
    type=click.IntRange(1, 1000),
    help="Paling banyak sekian halaman; bawaan: 10.",
)
@click.option(
    "--queries",
    metavar="BERKAS",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Jawab setiap baris berkas ini (- = masukan) dengan satu daftar JSON sebaris.",
)
@JSON
@click.pass_context
def search(
    context: click.Context, /, query: tuple[str, ...], queries: Path | None, as_json: bool, **options: Any
) -> None:
    """Cari di semua halaman.

    Beberapa kata: yang memuat lebih banyak lebih dulu. "Kata dalam tanda kutip" harus berurutan, -kata tidak
    boleh ada, awal* berarti semua kata yang berawal begitu. Saringan boleh beberapa nilai dengan koma; salah
    satu cukup.
    """
    limit = options.pop("limit")
    facets = {name: value for name, value in options.items() if value is not None}
    if not query and not facets and not queries:
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    index, library = opened(context.obj)
    narrowing = _narrowing(library, facets)
    for line in _lines(queries) if queries else ():
        click.echo(json.dumps(_rows(index.search(line, narrowing, limit)), ensure_ascii=False))
    if not queries:
        text = " ".join(query)
        answer = index.search(text, narrowing, limit)
        rows = json.dumps(_rows(answer), ensure_ascii=False, indent=2)
        told = rows if as_json else "\n".join(_told(answer, text, index, library))
        click.echo(told, color=terminal.shows_colours())


def opened(chosen: Settings) -> tuple["Index", Library]:
    """The index of the project, and the library, which lacks the cases that did not change since."""
    from kb_build import search as room
    from kb_build.reading import disk

    marks = room.marks((file.path for file in disk.shelf(chosen).sources), chosen)
    library = compiler.library_without_cases(chosen)
    kept = room.kept(library, chosen)
    changed = room.changed_cases(kept, marks, chosen) if kept else None
    if kept and changed is not None:
        library = compiler.library_without_cases(chosen, but=changed) if changed else library
        if index := room.renewed(kept, library, chosen, marks, changed):
            return index, library
    library = compiler.library(chosen)
    return room.index_of(library, chosen, marks), library


def _narrowing(library: Library, asked: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    from kb_build.pages.search_labels import facet_labels
    from kb_build.search import facets

    try:
        return facets.narrowing(library, facet_labels(library), asked)
    except facets.UnknownFacetError as unknown:
        stop(misuse.unknown(unknown.label, unknown.value, unknown.known))


def _lines(queries: Path) -> Iterator[str]:
    """The lines of a file as they are; bytes that are no text do not stop anything."""
    try:
        data = sys.stdin.buffer.read() if str(queries) == "-" else queries.read_bytes()
    except OSError:
        stop(f"Berkas `{queries}` tidak bisa dibaca.")
    lines = data.removesuffix(b"\n").split(b"\n") if data else ()
    return (line.decode("utf-8", "surrogateescape") for line in lines)


def _rows(answer: "Answer") -> list[dict[str, Any]]:
    names = ("id", "kind", "title", "url", "score", "excerpt")
    return [{name: getattr(hit, name) for name in names} for hit in answer.hits]


def _told(answer: "Answer", text: str, index: "Index", library: Library) -> Iterator[str]:
    """An answer for people, line by line."""
    if answer.correction:
        yield f"Maksud Anda: {_bold(answer.correction)}?\n"
    yield from (_hit(hit) for hit in answer.hits)
    if answer.status != "results":
        yield _NOTHING[answer.status]
    if answer.status == "nothing":
        yield _strategies(text, index, library)
        yield "Tahu kasusnya? Usulkan lewat /kontribusi/."


def _hit(hit: "Hit") -> str:
    excerpt = "".join(_bold(piece.text) if piece.is_match else piece.text for piece in hit.marked)
    return f"{_bold(hit.title)}\n  {hit.url}\n  {excerpt}\n"


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def _strategies(text: str, index: "Index", library: Library) -> str:
    """The strategies that hold some of the words; all of them when none does."""
    words = _SIGNS_OF_A_QUERY.sub(" ", text)
    hits = index.search(words, {"kind": ("strategy",)}, _NEAREST).hits
    if hits:
        return f"Strategi yang paling dekat: {'; '.join(f'{hit.title} ({hit.url})' for hit in hits)}."
    in_order = library.strategies_in_order()
    listed = (f"{strategy.title} (/{addresses.strategy(strategy.id)})" for strategy in in_order)
    return f"Strategi di pustaka ini: {'; '.join(listed)}."
