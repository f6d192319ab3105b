from pathlib import Path

import pytest

from tests.projects import copy_minimal


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_minimal(tmp_path / "project")
