"""The commands."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

import click

from kb_build import compiler, settings
from kb_build.compiler import Build, Checked
from kb_build.diagnostics import catalogue, formats, messages
from kb_build.diagnostics.catalogue import Severity
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.settings import Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C",
    "directory",
    default=".",
    type=click.Path(path_type=Path),
    help="Jalankan pada proyek di folder ini.",
)
@click.pass_context
def main(context: click.Context, directory: Path) -> None:
    """Periksa, cari, dan terbitkan pustaka kolaborasi."""
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
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(list(formats.FORMATS)), default="full")
@click.option("--lang", "language", type=click.Choice(messages.LANGUAGES), default="id")
@click.option("--strict", is_flag=True, help="Peringatan juga menggagalkan.")
@click.pass_obj
def check(
    chosen: Settings, paths: tuple[Path, ...], format_name: str, language: messages.Language, strict: bool
) -> None:
    """Periksa semua naskah, atau hanya berkas yang disebut."""
    checked = compiler.check(chosen)
    found = _within(checked.diagnostics, paths, chosen)
    text = formats.FORMATS[format_name](found, checked.sources, language)
    click.echo(text, nl=False)
    if format_name in ("full", "concise"):
        click.echo(_summary(found, len(checked.sources), language), err=format_name == "concise")
    stops = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    raise SystemExit(1 if any(d.rule.severity in stops for d in found) else 0)


def _within(
    diagnostics: tuple[Diagnostic, ...], paths: tuple[Path, ...], chosen: Settings
) -> list[Diagnostic]:
    """The findings in some files or folders; all of them when none is named."""
    if not paths:
        return list(diagnostics)
    wanted = []
    for path in paths:
        absolute = path.resolve() if path.exists() else (chosen.root / path).resolve()
        if not absolute.exists() or not absolute.is_relative_to(chosen.root):
            _stop(f"Berkas `{path}` tidak ada di proyek ini. Periksa namanya.")
        wanted.append(absolute.relative_to(chosen.root))
    return [d for d in diagnostics if any(Path(d.place.path).is_relative_to(path) for path in wanted)]


def _summary(found: list[Diagnostic], files: int, language: messages.Language) -> str:
    words = messages.interface(language)
    counts = {s: sum(1 for d in found if d.rule.severity is s) for s in Severity}
    if not any(counts.values()):
        return words["clean"].format(files=files)
    return words["counts"].format(
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        advice=counts[Severity.ADVICE],
        files=files,
    )


@main.command()
@click.argument("code")
@click.option("--lang", "language", type=click.Choice(messages.LANGUAGES), default="id")
def explain(code: str, language: messages.Language) -> None:
    """Jelaskan satu kode, misalnya KB201."""
    rule = catalogue.rule_coded(code)
    words = messages.interface(language)
    if rule is None:
        _stop(words["unknown-code"].format(code=code))
    sentences = messages.sentences(language)[rule.name]
    click.echo(f"{rule.code} {rule.name} ({words[rule.severity.value]})\n")
    click.echo(f"{sentences['message']}\n\n{sentences['why']}\n\n{sentences['help']}")


@main.command()
@click.option("--site", "site", type=click.Path(path_type=Path), help="Folder situs; bawaan: site.")
@click.pass_obj
def build(chosen: Settings, site: Path | None) -> None:
    """Bangun situs; kalau ada galat, situs yang lama tetap ada."""
    _compiled(chosen)
    from kb_build.engines import site_builder

    try:
        target = site_builder.build(chosen, site)
    except site_builder.SiteRefusedError as error:
        _stop(f"Situs tidak dibangun: {error}")
    click.echo(f"Situs ada di {target}")


def _compiled(chosen: Settings) -> Build:
    """The build of a project; its findings and exit 1 when it has errors."""
    made = compiler.compile_site(chosen)
    _refuse_errors(made.checked)
    return made


def _refuse_errors(checked: Checked) -> None:
    errors = [diagnostic for diagnostic in checked.diagnostics if diagnostic.is_error]
    if not errors:
        return
    click.echo(formats.FORMATS["full"](errors, checked.sources, "id"), err=True, nl=False)
    click.echo(f"{len(errors)} galat. Betulkan lalu jalankan lagi; situs yang lama tidak diubah.", err=True)
    raise SystemExit(1)


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Alamat dan porta; bawaan: 127.0.0.1:8000.")
@click.pass_obj
def serve(chosen: Settings, address: str) -> None:
    """Tampilkan situs di komputer ini dan perbarui setiap ada perubahan."""
    from kb_build.engines import site_builder

    site_builder.serve(chosen, address)


@main.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--strategy", help="Hanya strategi ini, misalnya komunikasi.")
@click.option("--sector", help="Hanya sektor ini.")
@click.option("--region", help="Hanya wilayah ini.")
@click.option("--year", type=int, help="Hanya kasus yang mulai pada tahun ini.")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 1000))
@click.option("--json", "as_json", is_flag=True, help="Satu daftar JSON.")
@click.pass_obj
def search(
    chosen: Settings, /, query: tuple[str, ...], limit: int, as_json: bool, **facets: str | int
) -> None:
    """Cari di semua halaman."""
    from kb_build.search import records, whoosh_index

    checked = compiler.check(chosen)
    index = whoosh_index.in_folder(records(checked.library), chosen.cache / "index")
    names = {"strategy": "strategies", "sector": "sectors", "region": "regions", "year": "year"}
    wanted = {names[key]: value for key, value in facets.items() if value}
    hits = whoosh_index.search(index, " ".join(query), wanted, limit)
    if as_json:
        rows = []
        for hit in hits:
            row = asdict(hit)
            row["url"] = f"/{row.pop('address')}"
            rows.append({key: row[key] for key in ("id", "kind", "title", "url", "score", "excerpt")})
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not hits:
        click.echo("Tidak ada halaman yang cocok. Coba kata lain, atau lihat semua kasus di /jelajah/.")
    for hit in hits:
        click.echo(f"{hit.title}\n  /{hit.address}\n  {hit.excerpt}\n")


@main.command()
@click.argument("case_id")
@click.option("--json", "as_json", is_flag=True, help="Satu daftar JSON.")
@click.pass_obj
def related(chosen: Settings, case_id: str, as_json: bool) -> None:
    """Kasus yang berkaitan dengan satu kasus, masing-masing dengan alasannya."""
    from kb_build.diagnostics.suggest import nearest
    from kb_build.model import addresses
    from kb_build.pages.related import reason
    from kb_build.search import records, relate

    library = compiler.check(chosen).library
    if case_id not in library.cases:
        near = nearest(case_id, library.cases)
        _stop(f"Kasus `{case_id}` tidak ada." + (f" Mungkin maksudnya `{near}`?" if near else ""))
    links = relate(library, records(library))[case_id]
    rows = [
        {
            "id": link.case_id,
            "title": library.cases[link.case_id].title,
            "url": f"/{addresses.case(link.case_id)}",
            "score": link.score,
            "reason": reason(link, library),
        }
        for link in links
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(f"{row['title']}\n  {row['url']}\n  Alasan: {row['reason']}\n")


@main.command()
@click.argument("kind", type=click.Choice(["case", "quote"]))
@click.argument("name", default="")
@click.pass_obj
def new(chosen: Settings, kind: str, name: str) -> None:
    """Buat berkas kasus atau kutipan baru dari templat."""
    from kb_build.authoring import templates
    from kb_build.text.markdown import slug

    default = {"case": "kasus-baru", "quote": "kutipan-baru"}[kind]
    file_name = slug(name.removesuffix(".md")).replace("_", "-")[:60] or default
    folder = chosen.cases if kind == "case" else chosen.content / "kutipan"
    path = chosen.root / folder / f"{file_name}.md"
    if path.exists():
        _stop(f"Berkas `{folder / file_name}.md` sudah ada. Pilih nama lain: kb new {kind} NAMA.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(templates.case() if kind == "case" else templates.quote(), "utf-8")
    click.echo(
        f"Berkas baru: {folder / file_name}.md\nIsi, lalu periksa dengan: kb check {folder / file_name}.md"
    )


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
@click.option("--by", "facets", default="strategy,sector,evidence", show_default=True)
@click.pass_obj
def stats(chosen: Settings, facets: str) -> None:
    """Hitung kasus menurut strategi, sektor, tingkat bukti, hasil, atau sifatnya."""
    from kb_build.model import statistics

    library = compiler.check(chosen).library
    for name in facets.split(","):
        if name not in statistics.FACETS:
            _stop(f"`{name}` tidak dikenal. Pilihannya: {', '.join(statistics.FACETS)}.")
        click.echo(f"{name}:")
        for value, count in statistics.counts(library, name):
            click.echo(f"  {count:4}  {value}")


if __name__ == "__main__":
    main()
