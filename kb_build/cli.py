"""The commands."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click

from kb_build import compiler, settings
from kb_build.authoring import new_file
from kb_build.compiler import Build, Checked
from kb_build.diagnostics import catalogue, formats, messages, misuse, selection
from kb_build.diagnostics.catalogue import Severity
from kb_build.diagnostics.explanation import explanation
from kb_build.model import statistics
from kb_build.settings import Settings

_PATH = click.Path(path_type=Path)
_LANGUAGE = click.option("--lang", "language", type=click.Choice(messages.LANGUAGES), default="id")
_JSON = click.option("--json", "as_json", is_flag=True, help="Satu daftar JSON.")


class _Commands(click.Group):
    """Commands whose misuse is told in Indonesian, on one line."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        with _misuse_told():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        with _misuse_told():
            return super().invoke(ctx)


@contextmanager
def _misuse_told() -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        _stop(misuse.mistyped(error))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-C", "directory", default=".", type=_PATH, help="Jalankan pada proyek di folder ini.")
@click.pass_context
def main(context: click.Context, directory: Path) -> None:
    """Periksa, cari, dan terbitkan pustaka kolaborasi."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a sign must not stop a command
    if not directory.is_dir():
        _stop(f"Folder `{directory}` tidak ada. Periksa isi -C.")
    try:
        context.obj = settings.load(directory.resolve())
    except settings.SettingsError as error:
        _stop(f"Pengaturan tidak terbaca: {error}. Betulkan pyproject.toml.")


def _stop(sentence: str) -> NoReturn:
    """Misuse: one sentence and exit 2."""
    click.echo(sentence, err=True)
    raise SystemExit(2)


@main.command()
@click.argument("paths", nargs=-1, type=_PATH)
@click.option("--format", "format_name", type=click.Choice(list(formats.FORMATS)), default="full")
@_LANGUAGE
@click.option("--strict", is_flag=True, help="Peringatan juga menggagalkan.")
@click.pass_obj
def check(
    chosen: Settings, paths: tuple[Path, ...], format_name: str, language: messages.Language, strict: bool
) -> None:
    """Periksa semua naskah, atau hanya berkas yang disebut."""
    try:
        wanted = [selection.in_project(path, chosen.root) for path in paths]
    except selection.NotInProjectError as error:
        _stop(f"Berkas `{error}` tidak ada di proyek ini. Periksa namanya.")
    checked = compiler.check(chosen)
    found = selection.below(checked.diagnostics, wanted)
    click.echo(formats.FORMATS[format_name](found, checked.sources, language), nl=False)
    if format_name in ("full", "concise"):
        click.echo(selection.summary(found, len(checked.sources), language), err=format_name == "concise")
    stops = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    raise SystemExit(1 if any(d.rule.severity in stops for d in found) else 0)


@main.command()
@click.argument("code")
@_LANGUAGE
def explain(code: str, language: messages.Language) -> None:
    """Jelaskan satu kode, misalnya KB201."""
    rule = catalogue.rule_coded(code)
    if rule is None:
        _stop(messages.interface(language)["unknown-code"].format(code=code))
    click.echo(explanation(rule, language))


@main.command()
@click.option("--site", "site", type=_PATH, help="Folder situs; bawaan: site.")
@click.pass_obj
def build(chosen: Settings, site: Path | None) -> None:
    """Bangun situs; kalau ada galat, situs yang lama tetap ada."""
    from kb_build.engines import site_builder
    from kb_build.engines.mkdocs import ContentRefusedError

    try:
        target = site_builder.build(chosen, site)
    except ContentRefusedError as refusal:
        _stop_on_errors(refusal.checked)
    except site_builder.SiteRefusedError as error:
        _stop(f"Situs tidak dibangun: {error}")
    click.echo(f"Situs ada di {target}")


def _compiled(chosen: Settings) -> Build:
    """The build of a project; its findings and exit 1 when it has errors."""
    made = compiler.compile_site(chosen)
    if made.checked.has_errors:
        _stop_on_errors(made.checked)
    return made


def _stop_on_errors(checked: Checked) -> NoReturn:
    """Errors in the content: all of them, and exit 1."""
    errors = [diagnostic for diagnostic in checked.diagnostics if diagnostic.is_error]
    click.echo(formats.FORMATS["full"](errors, checked.sources, "id"), err=True, nl=False)
    click.echo(f"{len(errors)} galat. Betulkan lalu jalankan lagi; situs yang lama tidak diubah.", err=True)
    raise SystemExit(1)


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Alamat dan porta; bawaan: 127.0.0.1:8000.")
@click.pass_obj
def serve(chosen: Settings, address: str) -> None:
    """Tampilkan situs di komputer ini dan perbarui setiap ada perubahan."""
    from kb_build.engines import site_builder
    from kb_build.engines.mkdocs import ContentRefusedError

    try:
        site_builder.serve(chosen, address)
    except ContentRefusedError as refusal:
        _stop_on_errors(refusal.checked)
    except site_builder.SiteRefusedError as error:
        _stop(f"Situs tidak ditampilkan: {error}")


@main.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--strategy", help="Hanya strategi ini, misalnya komunikasi.")
@click.option("--sector", help="Hanya sektor ini.")
@click.option("--region", help="Hanya wilayah ini.")
@click.option("--year", type=int, help="Hanya kasus yang mulai pada tahun ini.")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 1000))
@_JSON
@click.pass_obj
def search(
    chosen: Settings, /, query: tuple[str, ...], limit: int, as_json: bool, **asked: str | int | None
) -> None:
    """Cari di semua halaman."""
    from kb_build.search import facets, records, whoosh_index

    library = compiler.check(chosen).library
    try:
        wanted = facets.narrowing(library, asked)
    except facets.UnknownFacetError as unknown:
        _stop(misuse.unknown(unknown.label, unknown.value, unknown.known))
    index = whoosh_index.in_folder(records(library), chosen.cache / "index")
    rows = [asdict(hit) for hit in whoosh_index.search(index, " ".join(query), wanted, limit)]
    nothing = "Tidak ada halaman yang cocok. Coba kata lain, atau lihat semua kasus di /jelajah/."
    _show(rows, as_json, "{excerpt}", nothing)


def _show(rows: Sequence[Mapping[str, Any]], as_json: bool, detail: str, nothing: str) -> None:
    """Rows as one JSON list, or for people: title, address and one detail of each."""
    form = f"{{title}}\n  {{url}}\n  {detail}\n"
    for_people = "\n".join(form.format(**row) for row in rows) or nothing
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2) if as_json else for_people)


@main.command()
@click.argument("case_id")
@_JSON
@click.pass_obj
def related(chosen: Settings, case_id: str, as_json: bool) -> None:
    """Kasus yang berkaitan dengan satu kasus, masing-masing dengan alasannya."""
    from kb_build.pages.related import rows
    from kb_build.search import records, relate

    library = compiler.check(chosen).library
    if case_id not in library.cases:
        _stop(misuse.unknown("Kasus", case_id, library.cases))
    found = rows(relate(library, records(library))[case_id], library)
    _show(found, as_json, "Alasan: {reason}", f"Belum ada kasus yang berkaitan dengan `{case_id}`.")


@main.command()
@click.argument("kind", type=click.Choice(["case", "quote"]))
@click.argument("name", default="")
@click.pass_obj
def new(chosen: Settings, kind: new_file.Kind, name: str) -> None:
    """Buat berkas kasus atau kutipan baru dari templat."""
    place = new_file.place(kind, name, chosen)
    try:
        (chosen.root / place.parent).mkdir(parents=True, exist_ok=True)
        with (chosen.root / place).open("x", encoding="utf-8", newline="\n") as file:
            file.write(new_file.text(kind))
    except FileExistsError:
        _stop(f"Berkas `{place}` sudah ada. Pilih nama lain: kb new {kind} NAMA.")
    except OSError as error:
        _stop(f"Berkas `{place}` tidak bisa dibuat: {error.strerror}.")
    click.echo(f"Berkas baru: {place}\nIsi, lalu periksa dengan: kb check {place}")


@main.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def stage(chosen: Settings, directory: Path) -> None:
    """Tulis halaman jadi sebagai berkas Markdown, untuk mesin situs lain."""
    from kb_build.engines import folder

    made = _compiled(chosen)
    try:
        folder.stage(made, chosen, directory)
    except FileExistsError:
        _stop(f"Folder `{directory}` sudah berisi berkas lain. Pilih folder kosong.")
    click.echo(f"Halaman ada di {directory}")


@main.command()
@click.option("--by", default="strategy,sector,evidence", show_default=True)
@click.pass_obj
def stats(chosen: Settings, by: str) -> None:
    """Hitung kasus menurut strategi, sektor, tingkat bukti, hasil, atau sifatnya."""
    names = [name.strip() for name in by.split(",")]
    for name in names:
        if name not in statistics.FACETS:
            _stop(misuse.unknown("Hitungan", name, statistics.FACETS))
    library = compiler.check(chosen).library
    for name in names:
        rows = [f"  {count:4}  {value}" for value, count in statistics.counts(library, name)]
        click.echo("\n".join([f"{name}:", *rows]))
