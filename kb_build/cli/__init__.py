"""The commands."""

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from kb_build import settings
from kb_build.checks import settings_file
from kb_build.cli.check import check
from kb_build.cli.command import Group
from kb_build.cli.explain import explain
from kb_build.cli.find import related, stats
from kb_build.cli.new import new
from kb_build.cli.options import PATH
from kb_build.cli.search import search
from kb_build.cli.site import build, export, serve, stage
from kb_build.cli.stopping import stop
from kb_build.diagnostics import misuse

_TELLING = frozenset({"check", "explain"})
"""Commands that tell what is wrong with the settings, and so run whatever they hold."""


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-C", "directory", metavar="FOLDER", default=".", type=PATH, help="Jalankan di folder ini.")
@click.pass_context
def main(context: click.Context, directory: Path) -> None:
    """Periksa, cari, dan terbitkan pustaka kolaborasi."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a sign must not stop a command
    if not directory.is_dir():
        stop(f"Folder `{directory}` tidak ada. Periksa isi -C.")
    context.obj = chosen = settings.load(directory.resolve())
    faulty = next(settings_file.check(chosen), None)
    if faulty and context.invoked_subcommand not in _TELLING:
        stop(misuse.unusable_settings(faulty, settings_file.source(chosen)))


for command in (check, explain, build, serve, search, related, new, stage, export, stats):
    main.add_command(command)
