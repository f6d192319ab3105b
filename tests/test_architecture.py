import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent


def test_arrows_point_down_only_and_every_library_has_one_importer() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([lint, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
