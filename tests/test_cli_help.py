"""Help pages are in Indonesian, headings included."""

import click
import pytest
from click.testing import CliRunner

from kb_build.cli import main

ENGLISH = ("Usage:", "Options:", "Commands:", "[OPTIONS]", "[ARGS]", "Show this message", "default:", "TEXT")


def help_of(*command: str) -> str:
    result = CliRunner().invoke(main, [*command, "--help"], prog_name="kb")
    assert result.exit_code == 0
    return result.stdout


def test_the_page_of_all_commands_names_each_with_what_it_does() -> None:
    page = help_of()
    assert page.startswith("Cara menulis: kb [PILIHAN] PERINTAH …\n")
    for name, command in main.commands.items():
        assert f"\n  {name} " in page
        assert command.help


@pytest.mark.parametrize("name", ["", *main.commands])
def test_no_help_page_has_english_headings(name: str) -> None:
    page = help_of(*name.split())
    assert "\nPilihan:\n" in page
    assert [word for word in ENGLISH if word in page] == []


@pytest.mark.parametrize("name", main.commands)
def test_every_option_says_what_it_does(name: str) -> None:
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, (name, parameter.name)
