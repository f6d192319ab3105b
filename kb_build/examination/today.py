"""Which day counts as today? That of the build, so that a library always gives the same findings."""

import os
import subprocess
from datetime import UTC, datetime
from functools import cache
from pathlib import Path


@cache
def today(root: Path) -> str | None:
    """`SOURCE_DATE_EPOCH`, else the day of the last commit; None when neither is known."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    try:
        command = ["git", "-C", str(root), "log", "-1", "--format=%cs"]
        result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return result.stdout.strip() or None
