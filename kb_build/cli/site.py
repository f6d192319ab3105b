"""The commands that make the site."""

from collections.abc import Callable
from pathlib import Path

import click

from kb_build import compiler
from kb_build.cli.command import Command
from kb_build.cli.options import PATH
from kb_build.cli.stopping import stop, stop_on_errors
from kb_build.settings import Settings


@click.command(cls=Command)
@click.option("--site", "site", metavar="FOLDER", type=PATH, help="Folder situs; bawaan: site.")
@click.pass_obj
def build(chosen: Settings, site: Path | None) -> None:
    """Bangun situs; kalau ada galat, situs yang lama tetap ada."""
    from kb_build.engines import site_builder
    from kb_build.engines.mkdocs import ContentRefusedError

    try:
        target = site_builder.build(chosen, site)
    except ContentRefusedError as refusal:
        stop_on_errors(refusal.checked)
    except site_builder.SiteRefusedError as error:
        stop(f"Situs tidak dibangun: {error}")
    click.echo(f"Situs ada di {target}")


@click.command(cls=Command)
@click.option(
    "--address", metavar="ALAMAT", default="127.0.0.1:8000", help="Alamat dan porta; bawaan: 127.0.0.1:8000."
)
@click.pass_obj
def serve(chosen: Settings, address: str) -> None:
    """Tampilkan situs di komputer ini dan perbarui setiap ada perubahan."""
    from kb_build.engines import site_builder
    from kb_build.engines.mkdocs import ContentRefusedError

    try:
        site_builder.serve(chosen, address)
    except ContentRefusedError as refusal:
        stop_on_errors(refusal.checked)
    except site_builder.SiteRefusedError as error:
        stop(f"Situs tidak ditampilkan: {error}")


@click.command(cls=Command)
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def stage(chosen: Settings, directory: Path) -> None:
    """Tulis halaman jadi sebagai berkas Markdown, untuk mesin situs lain."""
    from kb_build.engines import folder

    _write(compiler.compile_site(chosen), folder.stage, chosen, directory)
    click.echo(f"Halaman ada di {directory}")


@click.command(cls=Command)
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def export(chosen: Settings, directory: Path) -> None:
    """Tulis seluruh pustaka sebagai berkas untuk program: JSON, CSV, umpan, dan daftar rujukan."""
    from kb_build.engines import folder

    _write(compiler.compile_exports(chosen), folder.export, chosen, directory)
    click.echo(f"Data ada di {directory}")


def _write(
    made: compiler.Build,
    into: Callable[[compiler.Build, Settings, Path], None],
    chosen: Settings,
    directory: Path,
) -> None:
    """Put what was made into an empty folder; nothing is written when the content has errors."""
    if made.checked.has_errors:
        stop_on_errors(made.checked)
    try:
        into(made, chosen, directory)
    except FileExistsError:
        stop(f"Folder `{directory}` sudah berisi berkas lain. Pilih folder kosong.")
