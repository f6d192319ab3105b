"""Options that several commands share."""

from pathlib import Path

import click

from kb_build.diagnostics import messages

PATH: click.Path[Path] = click.Path(path_type=Path)
LANGUAGE = click.option(
    "--lang",
    "language",
    type=click.Choice(messages.LANGUAGES),
    default="id",
    help="Bahasa penjelasan; bawaan: id.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Satu daftar JSON.")
