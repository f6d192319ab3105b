"""The command that explains a code."""

import click

from kb_build.cli.command import Command
from kb_build.cli.options import LANGUAGE
from kb_build.cli.stopping import stop
from kb_build.diagnostics import catalogue, messages
from kb_build.diagnostics.explanation import explanation


@click.command(cls=Command)
@click.argument("code")
@LANGUAGE
def explain(code: str, language: messages.Language) -> None:
    """Jelaskan satu kode, misalnya KB201."""
    rule = catalogue.rule_coded(code)
    if rule is None:
        stop(messages.interface(language)["unknown-code"].format(code=code))
    click.echo(explanation(rule, language))
