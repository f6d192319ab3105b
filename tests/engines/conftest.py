import pytest

from tests import shipped as shipped_project
from tests.shipped import Shipped


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Shipped:
    return shipped_project.built(tmp_path_factory)
