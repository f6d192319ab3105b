from pathlib import Path

import pytest
from hypothesis import settings

from tests.projects import copy_minimal

# A busy machine is no fault of the code: no test fails because it took long.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_minimal(tmp_path / "project")
