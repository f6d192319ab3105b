"""Commands that end before their work is done: why, in one place."""

from typing import NoReturn

import click

from kb_build.compiler import Checked
from kb_build.diagnostics import formats


def stop(sentence: str) -> NoReturn:
    """Misuse: one sentence and exit 2."""
    click.echo(sentence, err=True)
    raise SystemExit(2)


def stop_on_errors(checked: Checked) -> NoReturn:
    """Errors in the content: all of them, and exit 1."""
    errors = [diagnostic for diagnostic in checked.diagnostics if diagnostic.is_error]
    click.echo(formats.FORMATS["full"](errors, checked.sources, "id"), err=True, nl=False)
    click.echo(f"{len(errors)} galat. Betulkan lalu jalankan lagi; situs yang lama tidak diubah.", err=True)
    raise SystemExit(1)
