"""Past the checker: what the engine does when the first wall has a hole."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from kb_build import compiler
from kb_build.compiler import Checked
from kb_build.settings import Settings


@contextmanager
def past_the_checker() -> Iterator[pytest.MonkeyPatch]:
    """No finding stops a build."""
    check = compiler.check

    def pretend(settings: Settings) -> Checked:
        return replace(check(settings), diagnostics=())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiler, "check", pretend)
        yield patch
