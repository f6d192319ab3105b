"""The command that begins a new file."""

import click

from kb_build.authoring import new_file
from kb_build.cli.command import Command
from kb_build.cli.stopping import stop
from kb_build.settings import Settings


@click.command(cls=Command)
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
        stop(f"Berkas `{place}` sudah ada. Pilih nama lain: kb new {kind} NAMA.")
    except OSError as error:
        stop(f"Berkas `{place}` tidak bisa dibuat: {error.strerror}.")
    click.echo(f"Berkas baru: {place}\nIsi, lalu periksa dengan: kb check {place}")
