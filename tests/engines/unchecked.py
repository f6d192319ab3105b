"""Past the checker: what the engine does when the first wall has a hole."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kb_build.compiler import Checked


@contextmanager
def past_the_checker() -> Iterator[pytest.MonkeyPatch]:
    """No finding stops a build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Checked, "has_errors", property(lambda checked: False))
        yield patch
