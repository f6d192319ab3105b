"""Where things lie: `[tool.kb]` in pyproject.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

SETTINGS_FILE = "pyproject.toml"
CACHE_FOLDER = ".kb"
DEFAULT_CONTENT = PurePosixPath("content")
DEFAULT_CASES = PurePosixPath("casestudies")
_KNOWN = frozenset({"content", "cases"})


class SettingsError(Exception):
    """The settings cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The project's folders; `content` and `cases` are relative to `root`."""

    root: Path
    content: PurePosixPath = DEFAULT_CONTENT
    cases: PurePosixPath = DEFAULT_CASES

    @property
    def images(self) -> PurePosixPath:
        """The folder of the cases' pictures."""
        return self.cases / "gambar"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.root / CACHE_FOLDER


def load(root: Path) -> Settings:
    """The settings of a project; a project without a settings file has the usual folders.

    Raises SettingsError when the file cannot be read or names what is not known.
    """
    path = root / SETTINGS_FILE
    if not path.is_file():
        return Settings(root=root)
    try:
        table = tomllib.loads(path.read_text("utf-8")).get("tool", {}).get("kb", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(str(error)) from error
    return Settings(root=root, **_folders(table))


def _folders(table: dict[str, Any]) -> dict[str, PurePosixPath]:
    for key, value in table.items():
        if key not in _KNOWN:
            raise SettingsError(f"[tool.kb] tidak mengenal `{key}`")
        if not isinstance(value, str) or value.startswith("/") or ".." in PurePosixPath(value).parts:
            raise SettingsError(f"[tool.kb] `{key}` harus nama folder di dalam proyek")
    return {key: PurePosixPath(value) for key, value in table.items()}
