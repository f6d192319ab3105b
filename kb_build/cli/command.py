"""A command as people meet it: its help in Indonesian, its misuse told on one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from kb_build.cli.stopping import stop
from kb_build.diagnostics import misuse


class Command(click.Command):
    """A command whose help page has Indonesian headings."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"options_metavar": "[PILIHAN]", **options})

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Cara menulis: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with what it does."""
        options = (each for each in self.get_params(ctx) if isinstance(each, click.Option))
        records = (option.get_help_record(ctx) for option in options)
        with formatter.section("Pilihan"):
            formatter.write_dl([record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help page."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Tampilkan bantuan ini."
        return option


class Group(Command, click.Group):
    """Commands whose misuse is told in Indonesian, on one line."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"subcommand_metavar": "PERINTAH …", **options})

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands, each with its first sentence."""
        super().format_options(ctx, formatter)
        with formatter.section("Perintah"):
            formatter.write_dl(
                [(name, self.commands[name].get_short_help_str(100)) for name in self.list_commands(ctx)]
            )

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """The context of a command line; what cannot be read as one is told."""
        with _misuse_told():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named; what cannot be read as its options is told."""
        with _misuse_told():
            return super().invoke(ctx)


@contextmanager
def _misuse_told() -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        stop(misuse.mistyped(error))
